package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class SetAppealResultDay implements JavaDelegate {

    private final MoveOnDays days;

    SetAppealResultDay(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, MoveOnVariables.SUPPORT_APPEAL_RESULT_DUE_AT, "asylum-support-appeal-next-step", ClockVariables.DONE_ON.from(execution));
    }
}
