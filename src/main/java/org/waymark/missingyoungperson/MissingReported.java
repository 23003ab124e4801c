package org.waymark.missingyoungperson;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;

/** Any colleague may report that a young person is missing; they see nothing of the case by doing so. */
@Component
class MissingReported implements StartFormReceiver {

    private final CaseAtStart cases;
    private final CaseFiles caseFiles;

    MissingReported(CaseAtStart cases, CaseFiles caseFiles) {
        this.cases = cases;
        this.caseFiles = caseFiles;
    }

    @Override
    public void receive(FormSubmission report, DelegateExecution process) {
        String reference = cases.attachForAnybody(report, process);
        // locks the case, so that of two reports at the same moment the second finds the first
        caseFiles.record(reference, report.by().userId(), "Missing reported", report.facts(), report.entries());
        if (cases.alreadyRuns(process, reference)) {
            throw new Refused("This young person is reported missing already, and people are looking. Put what you know on the chronology with “Record a contact”.");
        }
    }
}
