package org.waymark.acceptedage;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

/** By when the council has said what it does, counted anew each time it is asked. */
@Component
class SetCouncilDutiesDay implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetCouncilDutiesDay(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        AcceptedAgeVariables.COUNCIL_DUTIES_DUE_AT.set(execution, deadlines.due("accepted-age-council-answer", nation, LocalDate.now(clock)).dueAt());
    }
}
