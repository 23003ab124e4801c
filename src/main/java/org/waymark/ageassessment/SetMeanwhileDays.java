package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** Whoever may be a child is kept safe as one, from today. */
@Component
class SetMeanwhileDays implements JavaDelegate {

    private final CaseDays days;

    SetMeanwhileDays(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.SAFETY_LOOK_DUE_AT, "detention-look");
        days.set(execution, AgeAssessmentVariables.ACCOMMODATION_ASK_DUE_AT, "council-referral");
        days.set(execution, AgeAssessmentVariables.ACCOMMODATION_ANSWER_DUE_AT, "safeguarding-chase");
        days.set(execution, AgeAssessmentVariables.CRIMINAL_SOLICITOR_DUE_AT, "age-decision-solicitor");
    }
}
