package org.waymark.keepappointment;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.appointments.Appointment;
import org.waymark.appointments.Appointments;
import org.waymark.appointments.London;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.AppointmentVariables;
import org.waymark.engine.CaseVariables;
import org.waymark.people.Staff;

/** Counts out when people are reminded, from the day of the appointment as it is now. */
@Component
class SetReminders implements JavaDelegate {

    private final Appointments appointments;
    private final Deadlines deadlines;
    private final Staff staff;

    SetReminders(Appointments appointments, Deadlines deadlines, Staff staff) {
        this.appointments = appointments;
        this.deadlines = deadlines;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Appointment appointment = appointments.get(AppointmentVariables.APPOINTMENT.from(execution));
        // a case that came in with the current ones may not say where it is: then it is where its worker is
        Nation nation = Nation.of(CaseVariables.NATION.maybeFrom(execution).orElseGet(() -> staff.nationOf(CaseVariables.PRACTITIONER.from(execution))));
        LocalDate day = appointment.startsAt().atZoneSameInstant(London.ZONE).toLocalDate();
        KeepAppointmentVariables.APPOINTMENT_REMINDER_AT.set(execution, deadlines.due("appointment-reminder", nation, day).dueAt());
        KeepAppointmentVariables.INTERPRETER_REMINDER_AT.set(execution, deadlines.due("appointment-interpreter-reminder", nation, day).dueAt());
        KeepAppointmentVariables.INTERPRETER_BOOKED_BY_AT.set(execution, deadlines.due("appointment-interpreter", nation, day).dueAt());
        KeepAppointmentVariables.APPOINTMENT_OVER_AT.set(execution, appointment.overAt());
        KeepAppointmentVariables.APPOINTMENT_RECORDED_BY_AT.set(execution,
                deadlines.due("appointment-record", nation, appointment.overAt().atZoneSameInstant(London.ZONE).toLocalDate()).dueAt());
        AppointmentVariables.APPOINTMENT_INTERPRETER.set(execution, appointment.interpreter());
    }
}
