package org.waymark.judicialreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** As often as a case is looked at. */
@Component
class SetCourtLook implements JavaDelegate {

    private final CaseDays days;

    SetCourtLook(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        JudicialReviewVariables.COURT_LOOK_AT.set(execution, days.fromToday("case-review", execution));
    }
}
