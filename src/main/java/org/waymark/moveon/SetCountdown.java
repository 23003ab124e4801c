package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetCountdown implements JavaDelegate {

    private final MoveOnDays days;

    SetCountdown(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var last = days.lastDayOfSupport(execution);
        days.begin(execution, MoveOnVariables.HOME_ESCALATION_AT, "move-on-home-escalation", last);
        days.begin(execution, MoveOnVariables.EMERGENCY_PLAN_DUE_AT, "move-on-emergency-plan", last);
        days.set(execution, MoveOnVariables.LAST_WORKING_DAY_AT, "move-on-last-working-day", last);
        if (MoveOnVariables.HOME_FOUND.maybeFrom(execution).isEmpty()) {
            MoveOnVariables.HOME_FOUND.set(execution, false);
        }
    }
}
