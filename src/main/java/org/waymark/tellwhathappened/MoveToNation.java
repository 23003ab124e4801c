package org.waymark.tellwhathappened;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;

@Component
class MoveToNation implements JavaDelegate {

    private final CaseMessages messages;

    MoveToNation(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.livesIn(CaseVariables.CASE_REFERENCE.from(execution), CaseVariables.NATION.from(execution));
    }
}
