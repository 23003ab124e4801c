package org.waymark.intake;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

@Component
class OfferCase implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final Clock clock;

    OfferCase(CaseFiles caseFiles, Deadlines deadlines, Clock clock) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFiles.propose(CaseVariables.CASE_REFERENCE.from(execution), CaseVariables.PRACTITIONER.from(execution), Actor.id());
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        IntakeVariables.ACCEPTANCE_DUE_AT.set(execution, deadlines.due("case-acceptance", nation, LocalDate.now(clock)).dueAt());
    }
}
