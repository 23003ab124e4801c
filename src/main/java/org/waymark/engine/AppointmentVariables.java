package org.waymark.engine;

import java.util.UUID;

/** Which appointment a process is about, and whether it still needs an interpreter. */
public final class AppointmentVariables implements ProcessVariables {

    /** The row of the appointment, where everything else about it stands. */
    public static final Variable<UUID> APPOINTMENT = Variable.row("appointment");
    public static final Variable<String> APPOINTMENT_INTERPRETER = Variable.choice("appointmentInterpreter", "not-needed", "needed", "booked");

    private AppointmentVariables() {
    }
}
