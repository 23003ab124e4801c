package org.waymark.appointments;

import java.time.OffsetDateTime;

/**
 * An appointment as somebody wants it.
 *
 * @param endsAt    null where nobody knows
 * @param companion a user id on the team of the case, or null
 * @param place     may be empty or null, as the texts after it
 */
public record Plan(String kind, OffsetDateTime startsAt, OffsetDateTime endsAt, String companion, String interpreter, String place, String withWhom, String note,
                   String language, String bookedWith) {

    /** Leaves out what tells of somebody, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Plan[" + startsAt + "]";
    }
}
