package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class SetSupportExitDay implements JavaDelegate {

    private final CaseDays days;

    SetSupportExitDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NrmVariables.NRM_SUPPORT_SAFE_AT.set(execution, days.fromToday("nrm-review", execution));
    }
}
