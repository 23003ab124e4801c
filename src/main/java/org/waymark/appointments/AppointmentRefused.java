package org.waymark.appointments;

/** An appointment cannot be as it was asked for; the message is a sentence for whoever asked and repeats nothing they wrote. */
public class AppointmentRefused extends RuntimeException {

    public AppointmentRefused(String sentence) {
        super(sentence);
    }
}
