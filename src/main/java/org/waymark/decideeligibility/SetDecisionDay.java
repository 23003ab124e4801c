package org.waymark.decideeligibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What goes on at once is eligible; otherwise, by when somebody decides. */
@Component
class SetDecisionDay implements JavaDelegate {

    private final DecisionDay day;

    SetDecisionDay(DecisionDay day) {
        this.day = day;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (DecideEligibilityVariables.WHO_DECIDES.from(execution).equals("goes-on")) {
            DecideEligibilityVariables.ELIGIBILITY.set(execution, "eligible");
        }
        DecideEligibilityVariables.ELIGIBILITY_DUE_AT.set(execution, day.by("referral-decision", execution));
    }
}
