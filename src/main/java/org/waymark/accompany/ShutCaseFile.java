package org.waymark.accompany;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Deputies;
import org.waymark.engine.Refused;

@Component
class ShutCaseFile implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final OpenDeadlines open;
    private final OpenPathways pathways;
    private final RecipientsToAsk toDelete;
    private final CaseMessages messages;
    private final Deputies deputies;

    ShutCaseFile(CaseFiles caseFiles, OpenDeadlines open, OpenPathways pathways, RecipientsToAsk toDelete, CaseMessages messages, Deputies deputies) {
        this.caseFiles = caseFiles;
        this.open = open;
        this.pathways = pathways;
        this.toDelete = toDelete;
        this.messages = messages;
        this.deputies = deputies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        open.refuse(reference);
        pathways.refuse(reference);
        toDelete.refuse(reference);
        boolean lookedAtAgain = AccompanyVariables.CLOSING_ANSWER.maybeFrom(execution).isPresent();
        if (lookedAtAgain && caseFiles.holder(reference).filter(Actor.id()::equals).isPresent()) {
            throw new Refused("You hold this case, so another manager looks again at its closing.");
        }
        caseFiles.close(reference, Actor.id(), AccompanyVariables.CLOSING_OUTCOME.from(execution));
        messages.caseIsOver(reference);
        deputies.readmit(reference);
    }
}
