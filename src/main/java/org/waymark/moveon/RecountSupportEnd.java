package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The days of a letter count from now on. */
@Component
class RecountSupportEnd implements JavaDelegate {

    private final SupportClock support;

    RecountSupportEnd(SupportClock support) {
        this.support = support;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (MoveOnVariables.SUPPORT_LETTER.from(execution).equals("came")) {
            // the next one may come until the end
            MoveOnVariables.LETTER_EXPECTED_AT.set(execution, support.recount(execution).dueAt());
        }
    }
}
