package org.waymark.chasepublicbody;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class SetLawyerDay implements JavaDelegate {

    private final CaseDays days;

    SetLawyerDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChasePublicBodyVariables.REPRESENTATIVE_TOLD_BY_AT.set(execution, days.fromToday("court-step-look", execution));
    }
}
