package org.waymark.engine;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;

/** What every loop runs that tells somebody again: its input {@code rule} is the standard by which {@code remindAgainAt} is counted from today. */
@Component
class SetNextReminder implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetNextReminder(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution task) {
        Nation nation = Nation.of(CaseVariables.NATION.from(task));
        ClockVariables.REMIND_AGAIN_AT.set(task, deadlines.due(ClockVariables.RULE.from(task), nation, LocalDate.now(clock)).dueAt());
    }
}
