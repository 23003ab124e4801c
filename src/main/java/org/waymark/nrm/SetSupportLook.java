package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetSupportLook implements JavaDelegate {

    private final NrmDays days;

    SetSupportLook(NrmDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NrmVariables.SUPPORT_LOOK_DUE_AT.set(execution, days.fromToday("nrm-support-look", execution));
    }
}
