package org.waymark.appointments;

/** Somebody else changed the appointment, or it is over, since it was looked at. */
public class AppointmentOutdated extends AppointmentRefused {

    public AppointmentOutdated(String sentence) {
        super(sentence);
    }
}
