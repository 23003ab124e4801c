package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetRefusalDays implements JavaDelegate {

    private final MoveOnDays days;

    SetRefusalDays(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, MoveOnVariables.REFUSAL_ROUTE_DUE_AT, "refusal-route", days.notified(execution));
        days.set(execution, MoveOnVariables.FAMILY_SUPPORT_DUE_AT, "family-support-look", days.notified(execution));
    }
}
