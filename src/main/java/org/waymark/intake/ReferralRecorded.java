package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseRestriction;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.StartFormReceiver;

/** A referral opens a case file; its reference is all that the process knows of the person. */
@Component
class ReferralRecorded implements StartFormReceiver {

    private static final String NAMED = "namedPeople";

    private final CaseFiles caseFiles;
    private final CaseRestriction restriction;

    ReferralRecorded(CaseFiles caseFiles, CaseRestriction restriction) {
        this.caseFiles = caseFiles;
        this.restriction = restriction;
    }

    @Override
    public void receive(FormSubmission referral, DelegateExecution process) {
        String by = referral.by().userId();
        String reference = caseFiles.open(by);
        String named = referral.facts().remove(NAMED);
        caseFiles.record(reference, by, "Referral", referral.facts(), referral.entries());
        if (Boolean.TRUE.equals(referral.variables().remove(IntakeVariables.ONLY_NAMED_PEOPLE.name()))) {
            restriction.restrict(reference, named, by);
        }
        process.setProcessBusinessKey(reference);
        referral.variables().put(CaseVariables.CASE_REFERENCE.name(), reference);
    }
}
