package org.waymark.judicialreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.StartFormReceiver;

@Component
class ReviewWanted implements StartFormReceiver {

    private final CaseAtStart cases;
    private final CaseFiles caseFiles;

    ReviewWanted(CaseAtStart cases, CaseFiles caseFiles) {
        this.cases = cases;
        this.caseFiles = caseFiles;
    }

    @Override
    public void receive(FormSubmission asked, DelegateExecution process) {
        String reference = cases.attachForTeam(asked, process);
        caseFiles.record(reference, asked.by().userId(), "Review wanted", asked.facts(), asked.entries());
    }
}
