package org.waymark.reopencase;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.CaseRestriction;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;

/** What was asked for stands on the chronology of the closed case whatever the answer will be. */
@Component
class ReopeningAsked implements StartFormReceiver {

    private static final Set<String> ABOUT_DEATH = Set.of(ReopenCaseVariables.DEATH_MISTAKEN, ReopenCaseVariables.AFTER_DEATH);

    private final CaseAtStart cases;
    private final CaseFiles caseFiles;
    private final CaseRestriction restriction;
    private final RecordedDeath death;

    ReopeningAsked(CaseAtStart cases, CaseFiles caseFiles, CaseRestriction restriction, RecordedDeath death) {
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.restriction = restriction;
        this.death = death;
    }

    @Override
    public void receive(FormSubmission asked, DelegateExecution process) {
        String reference = cases.attachForReaders(asked, process);
        String by = asked.by().userId();
        if (!restriction.isLead(by)) {
            throw new Refused("Only a manager or safeguarding lead opens a case again.");
        }
        caseFiles.hold(reference);
        if (!caseFiles.state(reference).equals("closed")) {
            throw new Refused("This case is open, so there is nothing to reopen.");
        }
        if (caseFiles.isErased(reference)) {
            throw new Refused("What this case held was erased, so it cannot be opened again. Record a new referral.");
        }
        if (cases.alreadyRuns(process, reference)) {
            throw new Refused("Somebody has asked for this already, and it waits for a second person. Ask them to answer first; what you wrote is not saved.");
        }
        boolean died = death.isRecorded(reference);
        if (died != ABOUT_DEATH.contains(asked.variables().get(ReopenCaseVariables.REOPENING_REASON.name()))) {
            throw new Refused(died ? "A death is recorded in this case: say whether that was a mistake, or what has to be done after it."
                    : "No death is recorded in this case: choose another reason.");
        }
        asked.variables().put(ReopenCaseVariables.DEATH_RECORDED.name(), died);
        caseFiles.record(reference, by, "Reopening asked for", asked.facts(), asked.entries());
    }
}
