package org.waymark.judicialreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;
import org.waymark.engine.ClockVariables;

@Component
class ChooseServiceRule implements JavaDelegate {

    private final CaseDays days;

    ChooseServiceRule(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String rule = JudicialReviewVariables.REVIEW_FORUM.from(execution).equals("upper-tribunal") ? "judicial-review-service-upper-tribunal" : "judicial-review-service-high-court";
        ClockVariables.RULE.set(execution, days.known(rule, "court-step-look", execution));
    }
}
