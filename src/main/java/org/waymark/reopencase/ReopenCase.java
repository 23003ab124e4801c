package org.waymark.reopencase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

/** Whoever asked holds the case until somebody has said yes to it, so that it is nobody's at no moment. */
@Component
class ReopenCase implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final Clock clock;

    ReopenCase(CaseFiles caseFiles, Deadlines deadlines, Clock clock) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        String askedBy = CaseVariables.RECORDED_BY.from(execution);
        String nation = CaseVariables.NATION.from(execution);
        String because = ReopenCaseVariables.DEATH_RECORDED.from(execution)
                ? "%s asked for it, %s confirmed it.".formatted(askedBy, Actor.id()) : "%s decided it.".formatted(askedBy);
        caseFiles.hold(reference);
        caseFiles.reopen(reference, caseFiles.version(reference), askedBy, Actor.id(), because);
        var facts = new HashMap<String, String>(Map.of(CaseVariables.NATION.name(), nation));
        if (ReopenCaseVariables.REOPENING_REASON.from(execution).equals(ReopenCaseVariables.DEATH_MISTAKEN)) {
            facts.put(RecordedDeath.DIED, "");
        }
        caseFiles.record(reference, Actor.id(), "Case reopened", facts, Map.of());
        ReopenCaseVariables.NEW_HOLDER_DUE_AT.set(execution, deadlines.due("reopened-case-holder", Nation.of(nation), LocalDate.now(clock)).dueAt());
    }
}
