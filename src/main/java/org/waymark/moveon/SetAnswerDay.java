package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class SetAnswerDay implements JavaDelegate {

    private final MoveOnDays days;

    SetAnswerDay(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, MoveOnVariables.EXTENSION_ANSWER_DUE_AT, "support-extension-answer", ClockVariables.DONE_ON.from(execution));
    }
}
