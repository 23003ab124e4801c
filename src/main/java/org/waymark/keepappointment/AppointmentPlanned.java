package org.waymark.keepappointment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.appointments.Appointment;
import org.waymark.appointments.AppointmentRefused;
import org.waymark.appointments.Appointments;
import org.waymark.appointments.London;
import org.waymark.appointments.Plan;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.AppointmentVariables;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;

/** What the form says goes into the row of the appointment, sealed where it tells of somebody; the process learns only which row. */
@Component
class AppointmentPlanned implements StartFormReceiver {

    private final CaseAtStart cases;
    private final CaseFiles files;
    private final Appointments appointments;

    AppointmentPlanned(CaseAtStart cases, CaseFiles files, Appointments appointments) {
        this.cases = cases;
        this.files = files;
        this.appointments = appointments;
    }

    @Override
    public void receive(FormSubmission submission, DelegateExecution process) {
        String reference = cases.attachForTeam(submission, process);
        Map<String, Object> answers = submission.variables();
        Map<String, String> words = submission.facts();
        LocalDate day = LocalDate.parse((String) answers.remove(KeepAppointmentVariables.APPOINTMENT_ON.name()));
        String kind = (String) answers.remove(KeepAppointmentVariables.APPOINTMENT_KIND.name());
        String interpreter = (String) answers.get(AppointmentVariables.APPOINTMENT_INTERPRETER.name());
        String ends = words.get("appointmentEnds");
        String companion = switch ((String) answers.remove(KeepAppointmentVariables.WHO_GOES_ALONG.name())) {
            case "me" -> submission.by().userId();
            case "holder" -> files.holder(reference).orElseThrow(() -> new Refused("Nobody holds this case yet: please choose another answer to “Who of us goes along?”."));
            default -> null;
        };
        try {
            Appointment planned = appointments.plan(reference, new Plan(kind, London.at(day, LocalTime.parse(words.get("appointmentTime"))),
                    ends == null ? null : London.at(day, LocalTime.parse(ends)), companion, interpreter, words.get("appointmentPlace"),
                    words.get("appointmentWith"), words.get("appointmentNote"), words.get("interpreterLanguage"), words.get("interpreterBookedWith")), submission.by());
            answers.put(AppointmentVariables.APPOINTMENT.name(), planned.id().toString());
        } catch (AppointmentRefused e) {
            throw new Refused(e.getMessage());
        }
    }
}
