package org.waymark.sweeporphans;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Leavers;

@Component
class GiveToThoseThere implements JavaDelegate {

    private final Leavers leavers;

    GiveToThoseThere(Leavers leavers) {
        this.leavers = leavers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leavers.clear(CaseVariables.CASE_REFERENCE.from(execution), Actor.id());
    }
}
