package org.waymark.acceptedage;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;

/** Whatever runs for the young person and waits to hear of their age hears of it. */
@Component
class TellAgeChanged implements JavaDelegate {

    private final CaseMessages messages;

    TellAgeChanged(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.tellEach("age-changed", CaseVariables.CASE_REFERENCE.from(execution));
    }
}
