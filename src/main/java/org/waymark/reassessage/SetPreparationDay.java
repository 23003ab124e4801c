package org.waymark.reassessage;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

/** By when everything is ready for a new assessment. */
@Component
class SetPreparationDay implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetPreparationDay(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        ReassessAgeVariables.PREPARATION_DUE_AT.set(execution, deadlines.due("reassessment-preparation", nation, LocalDate.now(clock)).dueAt());
    }
}
