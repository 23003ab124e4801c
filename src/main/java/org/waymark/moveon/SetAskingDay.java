package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetAskingDay implements JavaDelegate {

    private final MoveOnDays days;

    SetAskingDay(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, MoveOnVariables.EXTENSION_ASK_DUE_AT, "support-extension-asked", days.today());
    }
}
