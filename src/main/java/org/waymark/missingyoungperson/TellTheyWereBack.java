package org.waymark.missingyoungperson;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;

@Component
class TellTheyWereBack implements JavaDelegate {

    private final CaseMessages messages;

    TellTheyWereBack(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.tellEach("found", CaseVariables.CASE_REFERENCE.from(execution));
    }
}
