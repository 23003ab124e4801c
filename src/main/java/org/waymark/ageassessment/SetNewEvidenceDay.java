package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** The lawyer gets what was gathered. */
@Component
class SetNewEvidenceDay implements JavaDelegate {

    private final CaseDays days;

    SetNewEvidenceDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.NEW_EVIDENCE_DUE_AT, "age-next-steps");
    }
}
