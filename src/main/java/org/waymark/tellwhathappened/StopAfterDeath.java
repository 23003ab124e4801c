package org.waymark.tellwhathappened;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;

@Component
class StopAfterDeath implements JavaDelegate {

    private final CaseMessages messages;

    StopAfterDeath(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.youngPersonDied(CaseVariables.CASE_REFERENCE.from(execution));
    }
}
