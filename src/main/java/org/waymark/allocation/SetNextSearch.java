package org.waymark.allocation;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

@Component
class SetNextSearch implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetNextSearch(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        AllocationVariables.LOOK_AGAIN_AT.set(execution, deadlines.due("allocation-look-again", nation, LocalDate.now(clock)).dueAt());
    }
}
