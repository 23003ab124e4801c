package org.waymark.moveon;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetNoResult implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        MoveOnVariables.SUPPORT_APPEAL_RESULT.set(execution, "lost");
    }
}
