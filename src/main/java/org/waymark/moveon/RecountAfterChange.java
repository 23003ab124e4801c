package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A group, or a day, is another one than was thought. */
@Component
class RecountAfterChange implements JavaDelegate {

    private final SupportClock support;

    RecountAfterChange(SupportClock support) {
        this.support = support;
    }

    @Override
    public void execute(DelegateExecution execution) {
        support.recount(execution);
    }
}
