package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** How long we wait for whoever decided. */
@Component
class SetAssessorDay implements JavaDelegate {

    private final CaseDays days;

    SetAssessorDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.ASSESSOR_ANSWER_DUE_AT, "age-assessor-answer");
    }
}
