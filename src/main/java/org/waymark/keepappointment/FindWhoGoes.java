package org.waymark.keepappointment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.appointments.Appointment;
import org.waymark.appointments.Appointments;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.engine.AppointmentVariables;
import org.waymark.engine.CaseVariables;
import org.waymark.people.Staff;

/** Whoever holds the case at this moment, and whoever goes along if they are another person and still on its team. */
@Component
class FindWhoGoes implements JavaDelegate {

    private final Appointments appointments;
    private final CaseFiles files;
    private final Staff staff;

    FindWhoGoes(Appointments appointments, CaseFiles files, Staff staff) {
        this.appointments = appointments;
        this.files = files;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Appointment appointment = appointments.get(AppointmentVariables.APPOINTMENT.from(execution));
        files.holder(appointment.caseReference()).filter(staff::exists).ifPresent(holder -> CaseVariables.PRACTITIONER.set(execution.getProcessInstance(), holder));
        KeepAppointmentVariables.COMPANION.set(execution, goesAlong(appointment, CaseVariables.PRACTITIONER.from(execution)));
    }

    private String goesAlong(Appointment appointment, String holder) {
        String companion = appointment.companion();
        boolean alsoTold = companion != null && !companion.equals(holder) && staff.exists(companion)
                && files.mayRead(appointment.caseReference(), new Reader(companion, staff.rolesOf(companion)));
        return alsoTold ? companion : null;
    }
}
