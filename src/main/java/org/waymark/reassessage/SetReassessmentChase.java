package org.waymark.reassessage;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

/** When we ask whether the new assessment was held. */
@Component
class SetReassessmentChase implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetReassessmentChase(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        ReassessAgeVariables.REASSESSMENT_ASK_DUE_AT.set(execution, deadlines.due("reassessment-chase", nation, LocalDate.now(clock)).dueAt());
    }
}
