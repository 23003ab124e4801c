package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class SetResponderDay implements JavaDelegate {

    private final CaseDays days;

    SetResponderDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NrmVariables.RESPONDER_ANSWER_DUE_AT.set(execution, days.fromToday("nrm-responder-answer", execution));
    }
}
