package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetSettlingDay implements JavaDelegate {

    private final MoveOnDays days;

    SetSettlingDay(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, MoveOnVariables.SETTLING_DUE_AT, "move-on-settling", days.notified(execution));
    }
}
