package org.waymark.chasepublicbody;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class NoteSilence implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ChasePublicBodyVariables.COMPLAINT_ANSWER.set(execution, null);
        ClockVariables.DONE_ON.set(execution, null);
    }
}
