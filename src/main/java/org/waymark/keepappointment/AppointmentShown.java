package org.waymark.keepappointment;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.appointments.Appointment;
import org.waymark.appointments.Appointments;
import org.waymark.appointments.London;
import org.waymark.deadlines.Words;
import org.waymark.engine.AppointmentVariables;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;

/** The appointment that a task is about, in words: {@code when}, {@code kind}, {@code place}, {@code withWhom}, {@code along}, {@code interpreter}, {@code note}. */
@Component("appointmentShown")
class AppointmentShown implements FormFact {

    private final Appointments appointments;

    AppointmentShown(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public Object read(FormReading reading) {
        return AppointmentVariables.APPOINTMENT.maybeFrom(reading.variables()).flatMap(appointments::find).map(each -> {
            // place and people are part of the file: this checks the reader and logs the reading
            reading.caseFile().get();
            return shown(each);
        }).orElse(Map.of());
    }

    private static Map<String, String> shown(Appointment appointment) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("when", (Words.moment(appointment.startsAt()) + " " + London.whichOfTwo(appointment.startsAt())).strip());
        shown.put("kind", words(appointment.kind()));
        shown.put("place", or(appointment.place()));
        shown.put("withWhom", or(appointment.withWhom()));
        shown.put("along", appointment.companion() == null ? "Nobody yet" : appointment.companion());
        shown.put("interpreter", (words(appointment.interpreter()) + ". " + appointment.language() + " " + appointment.bookedWith()).strip());
        shown.put("note", or(appointment.note()));
        return shown;
    }

    private static String or(String text) {
        return text.isEmpty() ? "Nothing written" : text;
    }

    private static String words(String choice) {
        return Character.toUpperCase(choice.charAt(0)) + choice.substring(1).replace('-', ' ').replace("Home office", "Home Office");
    }
}
