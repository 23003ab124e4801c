package org.waymark.tellwhathappened;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;

@Component
class AskToClose implements JavaDelegate {

    private final CaseMessages messages;

    AskToClose(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        if (!messages.closingWanted(reference) && !messages.isClosing(reference)) {
            throw new Refused("This case does not wait for a review, so it cannot be closed from here. Answer that it goes on, and close it where its open task is.");
        }
    }
}
