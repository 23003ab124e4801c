package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class SetApplicationDay implements JavaDelegate {

    private final MoveOnDays days;

    SetApplicationDay(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, MoveOnVariables.HOMELESS_APPLICATION_DUE_AT, "homelessness-application", days.notified(execution));
        ClockVariables.COUNT_FROM.clear(execution);
    }
}
