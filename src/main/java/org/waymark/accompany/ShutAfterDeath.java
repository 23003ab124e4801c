package org.waymark.accompany;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Deputies;

@Component
class ShutAfterDeath implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final OpenDeadlines open;
    private final CaseMessages messages;
    private final Deputies deputies;

    ShutAfterDeath(CaseFiles caseFiles, OpenDeadlines open, CaseMessages messages, Deputies deputies) {
        this.caseFiles = caseFiles;
        this.open = open;
        this.messages = messages;
        this.deputies = deputies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        open.refuse(reference);
        caseFiles.close(reference, Actor.id(), "died");
        messages.caseIsOver(reference);
        deputies.readmit(reference);
    }
}
