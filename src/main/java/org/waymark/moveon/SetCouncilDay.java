package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class SetCouncilDay implements JavaDelegate {

    private final MoveOnDays days;

    SetCouncilDay(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, MoveOnVariables.COUNCIL_DECISION_DUE_AT, "homelessness-decision-look", ClockVariables.DONE_ON.from(execution));
    }
}
