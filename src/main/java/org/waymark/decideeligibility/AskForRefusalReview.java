package org.waymark.decideeligibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Deputies;
import org.waymark.people.Staff;

/** Asks another manager, or a deputy where there is no other. */
@Component
class AskForRefusalReview implements JavaDelegate {

    private final DecisionDay day;
    private final Deputies deputies;
    private final Staff staff;

    AskForRefusalReview(DecisionDay day, Deputies deputies, Staff staff) {
        this.day = day;
        this.deputies = deputies;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DecideEligibilityVariables.REFUSAL_REVIEW_DUE_AT.set(execution, day.by("refusal-review", execution));
        String refusedBy = DecideEligibilityVariables.REFUSED_BY.from(execution);
        boolean anotherManager = staff.withRole("manager").stream().anyMatch(manager -> !manager.equals(refusedBy));
        DecideEligibilityVariables.REVIEW_GOES_TO.set(execution, anotherManager ? "role:manager" : "role:deputy");
        deputies.admit(execution);
    }
}
