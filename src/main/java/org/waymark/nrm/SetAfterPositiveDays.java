package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;
import org.waymark.engine.ClockVariables;

@Component
class SetAfterPositiveDays implements JavaDelegate {

    private final CaseDays days;

    SetAfterPositiveDays(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NrmVariables.AFTER_POSITIVE_DUE_AT.set(execution, days.fromToday("nrm-after-positive", execution));
        ClockVariables.RULE.set(execution, "nrm-support-after-positive");
    }
}
