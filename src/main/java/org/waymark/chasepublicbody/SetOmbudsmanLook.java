package org.waymark.chasepublicbody;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** As often as a case is looked at. */
@Component
class SetOmbudsmanLook implements JavaDelegate {

    private final CaseDays days;

    SetOmbudsmanLook(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChasePublicBodyVariables.OMBUDSMAN_LOOK_AT.set(execution, days.fromToday("case-review", execution));
    }
}
