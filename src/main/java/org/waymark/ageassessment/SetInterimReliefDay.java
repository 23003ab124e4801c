package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** No roof from the council: a lawyer is asked today. */
@Component
class SetInterimReliefDay implements JavaDelegate {

    private final AgeDays days;

    SetInterimReliefDay(AgeDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.INTERIM_RELIEF_DUE_AT, "age-decision-solicitor");
    }
}
