package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;

@Component
class MoveOnAsked implements StartFormReceiver {

    private final CaseAtStart cases;
    private final CaseFiles caseFiles;

    MoveOnAsked(CaseAtStart cases, CaseFiles caseFiles) {
        this.cases = cases;
        this.caseFiles = caseFiles;
    }

    @Override
    public void receive(FormSubmission asked, DelegateExecution process) {
        String reference = cases.attachForTeam(asked, process);
        // locks the case, so that of two at the same moment the second finds the first
        caseFiles.record(reference, asked.by().userId(), "Move-on begun", asked.facts(), asked.entries());
        if (cases.alreadyRuns(process, reference)) {
            throw new Refused("Move-on is under way for this case already. Record a new letter or a change where its open task is.");
        }
    }
}
