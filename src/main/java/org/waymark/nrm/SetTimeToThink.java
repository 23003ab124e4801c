package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetTimeToThink implements JavaDelegate {

    private final NrmDays days;

    SetTimeToThink(NrmDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.askAgain(execution);
    }
}
