package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class SetGuardianContactDay implements JavaDelegate {

    private final CaseDays days;

    SetGuardianContactDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NrmVariables.GUARDIAN_CONTACT_DUE_AT.set(execution, days.fromToday("guardian-first-contact", execution));
    }
}
