package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** The limit has passed: a lawyer is asked today. */
@Component
class SetLateAdviceDay implements JavaDelegate {

    private final CaseDays days;

    SetLateAdviceDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.LATE_ADVICE_DUE_AT, "age-decision-solicitor");
    }
}
