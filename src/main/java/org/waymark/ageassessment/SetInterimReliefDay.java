package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** No roof from the council: a lawyer is asked today. */
@Component
class SetInterimReliefDay implements JavaDelegate {

    private final CaseDays days;

    SetInterimReliefDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.INTERIM_RELIEF_DUE_AT, "age-decision-solicitor");
    }
}
