package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetNextMorning implements JavaDelegate {

    private final MoveOnDays days;

    SetNextMorning(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, MoveOnVariables.SLEEPS_LOOK_AT, "sleeps-outside-look", days.today());
        days.set(execution, MoveOnVariables.NOBODY_OUTSIDE_DUE_AT, "nobody-outside", days.today());
    }
}
