package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteHome implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        MoveOnVariables.HOME_FOUND.set(execution, true);
    }
}
