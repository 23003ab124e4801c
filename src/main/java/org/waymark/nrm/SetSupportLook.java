package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class SetSupportLook implements JavaDelegate {

    private final CaseDays days;

    SetSupportLook(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NrmVariables.SUPPORT_LOOK_DUE_AT.set(execution, days.fromToday("nrm-support-look", execution));
    }
}
