package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;

@Component
class SignsNoticed implements StartFormReceiver {

    private final CaseAtStart cases;
    private final CaseFiles caseFiles;

    SignsNoticed(CaseAtStart cases, CaseFiles caseFiles) {
        this.cases = cases;
        this.caseFiles = caseFiles;
    }

    @Override
    public void receive(FormSubmission noticed, DelegateExecution process) {
        String reference = cases.attachForTeam(noticed, process);
        // locks the case, so that of two at the same moment the second finds the first
        caseFiles.record(reference, noticed.by().userId(), "Signs noticed", noticed.facts(), noticed.entries());
        if (cases.alreadyRuns(process, reference)) {
            throw new Refused("A referral of this case is under way already. Put what you saw on the chronology with “Record a contact”.");
        }
    }
}
