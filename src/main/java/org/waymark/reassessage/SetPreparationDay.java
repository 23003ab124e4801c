package org.waymark.reassessage;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** By when everything is ready for a new assessment. */
@Component
class SetPreparationDay implements JavaDelegate {

    private final CaseDays days;

    SetPreparationDay(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        days.set(execution, ReassessAgeVariables.PREPARATION_DUE_AT, "reassessment-preparation");
    }
}
