package org.waymark.chasepublicbody;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class SetComplaintDay implements JavaDelegate {

    private final CaseDays days;

    SetComplaintDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChasePublicBodyVariables.COMPLAIN_AT.set(execution.getProcessInstance(), days.fromToday("public-body-complaint-ready", execution));
    }
}
