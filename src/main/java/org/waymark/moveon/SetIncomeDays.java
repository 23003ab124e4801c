package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class SetIncomeDays implements JavaDelegate {

    private final MoveOnDays days;

    SetIncomeDays(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var notified = days.notified(execution);
        days.set(execution, MoveOnVariables.CREDIT_CLAIM_DUE_AT, "universal-credit-claim", notified);
        days.set(execution, MoveOnVariables.PAPERS_DUE_AT, "move-on-papers", notified);
        days.set(execution, MoveOnVariables.SETTLING_DUE_AT, "move-on-settling", notified);
        ClockVariables.COUNT_FROM.clear(execution);
    }
}
