package org.waymark.appointments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One thing that became of an appointment.
 *
 * @param change       planned, moved, interpreter, companion, cancelled or recorded
 * @param startsBefore the old time where it was moved, else null
 * @param state        after the change, as {@code interpreter} and {@code companion}
 * @param why          empty where nobody wrote a reason
 */
public record AppointmentChange(UUID appointment, String change, Instant at, String by, OffsetDateTime startsBefore, OffsetDateTime startsAt, String state,
                                String interpreter, String companion, String why) {

    /** Leaves out the reason, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "AppointmentChange[" + appointment + ", " + change + "]";
    }
}
