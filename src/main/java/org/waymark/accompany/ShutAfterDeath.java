package org.waymark.accompany;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;

@Component
class ShutAfterDeath implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final OpenDeadlines open;
    private final CaseMessages messages;

    ShutAfterDeath(CaseFiles caseFiles, OpenDeadlines open, CaseMessages messages) {
        this.caseFiles = caseFiles;
        this.open = open;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        open.refuse(reference);
        caseFiles.close(reference, Actor.id(), "died");
        messages.caseIsOver(reference);
    }
}
