package org.waymark.reassessage;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** When we ask whether the new assessment was held. */
@Component
class SetReassessmentChase implements JavaDelegate {

    private final CaseDays days;

    SetReassessmentChase(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, ReassessAgeVariables.REASSESSMENT_ASK_DUE_AT, "reassessment-chase");
    }
}
