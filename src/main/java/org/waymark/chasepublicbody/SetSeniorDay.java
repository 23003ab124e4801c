package org.waymark.chasepublicbody;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class SetSeniorDay implements JavaDelegate {

    private final CaseDays days;

    SetSeniorDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChasePublicBodyVariables.ASK_SENIOR_AT.set(execution.getProcessInstance(), days.fromToday("public-body-chase-again", execution));
    }
}
