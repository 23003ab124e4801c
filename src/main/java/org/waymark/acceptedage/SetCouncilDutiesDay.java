package org.waymark.acceptedage;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** By when the council has said what it does, counted anew each time it is asked. */
@Component
class SetCouncilDutiesDay implements JavaDelegate {

    private final CaseDays days;

    SetCouncilDutiesDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, AcceptedAgeVariables.COUNCIL_DUTIES_DUE_AT, "accepted-age-council-answer");
    }
}
