package org.waymark.decideeligibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Deputies;

/** Asks another manager, or a deputy where there is no other. */
@Component
class AskForRefusalReview implements JavaDelegate {

    private final DecisionDay day;
    private final Deputies deputies;

    AskForRefusalReview(DecisionDay day, Deputies deputies) {
        this.day = day;
        this.deputies = deputies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DecideEligibilityVariables.REFUSAL_REVIEW_DUE_AT.set(execution, day.by("refusal-review", execution));
        DecideEligibilityVariables.REVIEW_GOES_TO.set(execution, deputies.secondAfter(DecideEligibilityVariables.REFUSED_BY.from(execution)));
        deputies.admit(execution);
    }
}
