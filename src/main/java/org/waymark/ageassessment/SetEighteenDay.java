package org.waymark.ageassessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** By when somebody looks at what survives an eighteenth birthday. */
@Component
class SetEighteenDay implements JavaDelegate {

    private final CaseDays days;

    SetEighteenDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AgeAssessmentVariables.AGE_NEXT_STEPS_DUE_AT, "age-next-steps");
    }
}
