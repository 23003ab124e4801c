package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;
import org.waymark.engine.ClockVariables;

@Component
class PrepareAfterNegative implements JavaDelegate {

    private final CaseDays days;

    PrepareAfterNegative(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NrmVariables.NRM_LAWYER_ASKED_BY_AT.set(execution, days.fromToday("nrm-first-responder", execution));
        ClockVariables.RULE.set(execution, "nrm-support-after-negative");
    }
}
