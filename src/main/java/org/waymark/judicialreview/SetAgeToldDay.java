package org.waymark.judicialreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class SetAgeToldDay implements JavaDelegate {

    private final CaseDays days;

    SetAgeToldDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        JudicialReviewVariables.AGE_TOLD_BY_AT.set(execution, days.fromToday("court-step-look", execution));
    }
}
