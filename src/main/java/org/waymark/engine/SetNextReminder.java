package org.waymark.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What every loop runs that tells somebody again: its input {@code rule} is the standard by which {@code remindAgainAt} is counted from today. */
@Component
class SetNextReminder implements JavaDelegate {

    private final CaseDays days;

    SetNextReminder(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution task) {
        days.set(task, ClockVariables.REMIND_AGAIN_AT, ClockVariables.RULE.from(task));
    }
}
