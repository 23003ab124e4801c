package org.waymark.judicialreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteNotRenewed implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        JudicialReviewVariables.RENEWAL_RESULT.set(execution, "refused");
    }
}
