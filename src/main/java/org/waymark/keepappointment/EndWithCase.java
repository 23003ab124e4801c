package org.waymark.keepappointment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.appointments.Appointments;
import org.waymark.engine.Actor;
import org.waymark.engine.AppointmentVariables;

@Component
class EndWithCase implements JavaDelegate {

    private final Appointments appointments;

    EndWithCase(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appointments.caseClosed(AppointmentVariables.APPOINTMENT.from(execution), Actor.id());
    }
}
