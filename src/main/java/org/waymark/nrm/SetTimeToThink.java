package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetTimeToThink implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        TimeToThink.set(execution);
    }
}
