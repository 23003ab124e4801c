package org.waymark.judicialreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;
import org.waymark.engine.ClockVariables;

@Component
class ChooseHigherCourtRule implements JavaDelegate {

    private final CaseDays days;

    ChooseHigherCourtRule(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClockVariables.RULE.set(execution, days.known("permission-appeal-court-of-appeal", "court-step-look", execution));
    }
}
