package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteReconsidered implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        boolean asked = NrmVariables.RECONSIDER_WISH.from(execution).equals("agrees");
        NrmVariables.RECONSIDERED.set(execution, asked ? NrmVariables.RECONSIDERATION.from(execution) : "not-asked");
    }
}
