package org.waymark.staffleaving;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Actor;
import org.waymark.engine.Leavers;

@Component
class EndAccess implements JavaDelegate {

    private final Leavers leavers;

    EndAccess(Leavers leavers) {
        this.leavers = leavers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leavers.endRoles(StaffLeavingVariables.LEAVER.from(execution));
        leavers.endPlaces(StaffLeavingVariables.LEAVER.from(execution), Actor.id());
    }
}
