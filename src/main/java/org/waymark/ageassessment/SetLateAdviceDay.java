package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The limit has passed: a lawyer is asked today. */
@Component
class SetLateAdviceDay implements JavaDelegate {

    private final AgeDays days;

    SetLateAdviceDay(AgeDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.LATE_ADVICE_DUE_AT, "age-decision-solicitor");
    }
}
