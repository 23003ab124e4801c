package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** When we ask again. */
@Component
class SetEvidenceDay implements JavaDelegate {

    private final CaseDays days;

    SetEvidenceDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.EVIDENCE_DUE_AT, "age-evidence-chase");
    }
}
