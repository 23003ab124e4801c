package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What follows from how it ended. */
@Component
class SetAgeNextSteps implements JavaDelegate {

    private final AgeDays days;

    SetAgeNextSteps(AgeDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.AGE_NEXT_STEPS_DUE_AT, "age-next-steps");
    }
}
