package org.waymark.judicialreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class NoteReviewOutcome implements JavaDelegate {

    private final CaseDays days;

    NoteReviewOutcome(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var claim = JudicialReviewVariables.CLAIM_OUTCOME.maybeFrom(execution);
        JudicialReviewVariables.REVIEW_OUTCOME.set(execution, JudicialReviewVariables.COURT_OUTCOME.maybeFrom(execution).orElseGet(() -> claim.filter("settled"::equals).orElse("not-brought")));
        JudicialReviewVariables.REVIEW_EXPLAINED_BY_AT.set(execution, days.fromToday("court-step-look", execution));
    }
}
