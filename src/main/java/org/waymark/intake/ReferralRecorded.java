package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.StartFormReceiver;

/** A referral opens a case file; its reference is all that the process knows of the person. */
@Component
class ReferralRecorded implements StartFormReceiver {

    private final CaseFiles caseFiles;

    ReferralRecorded(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void receive(FormSubmission referral, DelegateExecution process) {
        String by = referral.by().userId();
        String reference = caseFiles.open(by);
        caseFiles.record(reference, by, "Referral", referral.facts(), referral.entries());
        process.setProcessBusinessKey(reference);
        referral.variables().put(CaseVariables.CASE_REFERENCE.name(), reference);
    }
}
