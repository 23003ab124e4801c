package org.waymark.tellwhathappened;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.AppointmentMessages;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;

@Component
class StopAfterDeath implements JavaDelegate {

    private final AppointmentMessages appointments;
    private final CaseMessages messages;

    StopAfterDeath(AppointmentMessages appointments, CaseMessages messages) {
        this.appointments = appointments;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        appointments.caseClosed(reference);
        messages.youngPersonDied(reference);
    }
}
