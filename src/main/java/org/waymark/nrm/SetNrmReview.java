package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class SetNrmReview implements JavaDelegate {

    private final CaseDays days;

    SetNrmReview(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NrmVariables.NRM_REVIEW_DUE_AT.set(execution, days.fromToday("nrm-review", execution));
    }
}
