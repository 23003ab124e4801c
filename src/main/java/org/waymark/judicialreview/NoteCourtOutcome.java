package org.waymark.judicialreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Without permission the decision stands. */
@Component
class NoteCourtOutcome implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        boolean settled = JudicialReviewVariables.PERMISSION.from(execution).equals("settled");
        JudicialReviewVariables.COURT_OUTCOME.set(execution, settled ? "settled" : JudicialReviewVariables.COURT_RESULT.maybeFrom(execution).orElse("lost"));
    }
}
