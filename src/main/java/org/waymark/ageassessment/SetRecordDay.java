package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** An age decision is recorded soon after it reached us. */
@Component
class SetRecordDay implements JavaDelegate {

    private final CaseDays days;

    SetRecordDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.AGE_RECORD_DUE_AT, "age-decision-letter");
    }
}
