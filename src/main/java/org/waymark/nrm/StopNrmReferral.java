package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;

@Component
class StopNrmReferral implements JavaDelegate {

    private final CaseMessages messages;

    StopNrmReferral(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.tellEach("agreement-withdrawn", CaseVariables.CASE_REFERENCE.from(execution));
    }
}
