package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class FindReviewRule implements JavaDelegate {

    private final MoveOnDays days;

    FindReviewRule(MoveOnDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClockVariables.RULE.set(execution, days.knows(execution, "homelessness-review", days.notified(execution)) ? "homelessness-review" : "homelessness-review-elsewhere");
    }
}
