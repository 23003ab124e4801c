package org.waymark.heartheyoungperson;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class SetNextTry implements JavaDelegate {

    private final CaseDays days;

    SetNextTry(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HearTheYoungPersonVariables.HEAR_AGAIN_AT.set(execution.getProcessInstance(), days.fromToday("hear-again", execution));
    }
}
