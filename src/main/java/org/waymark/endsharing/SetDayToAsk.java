package org.waymark.endsharing;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

@Component
class SetDayToAsk implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetDayToAsk(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EndSharingVariables.DELETION_ASKED_BY_AT.set(execution,
                deadlines.due("deletion-asked", Nation.of(CaseVariables.NATION.from(execution)), LocalDate.now(clock)).dueAt());
    }
}
