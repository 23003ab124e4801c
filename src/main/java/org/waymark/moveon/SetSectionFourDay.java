package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class SetSectionFourDay implements JavaDelegate {

    private final MoveOnDays days;

    SetSectionFourDay(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, MoveOnVariables.SECTION_FOUR_DUE_AT, "section-four-decision", ClockVariables.DONE_ON.from(execution));
    }
}
