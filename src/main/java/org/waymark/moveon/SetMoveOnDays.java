package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;
import org.waymark.engine.Refused;

@Component
class SetMoveOnDays implements JavaDelegate {

    private final MoveOnDays days;

    SetMoveOnDays(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (days.notified(execution).isBefore(ClockVariables.APPLIES_ON.from(execution))) {
            throw new Refused("They cannot have been told before it was decided: please check the two days.");
        }
        days.set(execution, MoveOnVariables.LETTER_EXPECTED_AT, "support-letter-expected", days.notified(execution));
    }
}
