package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class SetMorningAfter implements JavaDelegate {

    private final MoveOnDays days;

    SetMorningAfter(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var last = days.lastDayOfSupport(execution);
        days.set(execution, MoveOnVariables.NOBODY_OUTSIDE_DUE_AT, "nobody-outside", last);
        ClockVariables.DONE_ON.set(execution, last);
    }
}
