package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** They want it no more: what they need to know is said soon. */
@Component
class SetLeavingDay implements JavaDelegate {

    private final CaseDays days;

    SetLeavingDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.AGE_LEAVING_DUE_AT, "age-next-steps");
    }
}
