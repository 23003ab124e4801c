package org.waymark.keepappointment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.appointments.Appointments;
import org.waymark.engine.Actor;
import org.waymark.engine.AppointmentVariables;

@Component
class NoteInterpreter implements JavaDelegate {

    private final Appointments appointments;

    NoteInterpreter(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String answer = KeepAppointmentVariables.INTERPRETER_ANSWER.from(execution);
        appointments.interpreterIs(AppointmentVariables.APPOINTMENT.from(execution), answer, Actor.id());
        AppointmentVariables.APPOINTMENT_INTERPRETER.set(execution.getProcessInstance(), answer);
    }
}
