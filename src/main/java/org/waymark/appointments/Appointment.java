package org.waymark.appointments;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One appointment of a case, opened for whoever may read the case.
 *
 * @param kind        one of {@link #KINDS}
 * @param endsAt      null where nobody knows
 * @param state       one of {@link #STATES}
 * @param companion   who of the charity goes along: a user id, or null
 * @param interpreter one of {@link #INTERPRETER}
 * @param place       empty where nothing was written, as {@code withWhom}, {@code note}, {@code language} and {@code bookedWith}
 * @param version     grows with every change
 */
public record Appointment(UUID id, String caseReference, String kind, OffsetDateTime startsAt, OffsetDateTime endsAt, String state, String companion,
                          String interpreter, String place, String withWhom, String note, String language, String bookedWith, long version, String plannedBy) {

    public static final List<String> KINDS = List.of("hearing", "home-office-interview", "solicitor", "age-assessment-interview", "council", "health",
            "school", "accommodation", "our-own-meeting", "other");
    public static final List<String> STATES = List.of("planned", "held", "missed-by-them", "cancelled-by-us", "cancelled-by-others", "not-recorded");
    public static final List<String> OUTCOMES = STATES.subList(1, STATES.size() - 1);
    public static final List<String> INTERPRETER = List.of("not-needed", "needed", "booked");

    public boolean isPlanned() {
        return state.equals("planned");
    }

    /** When it is over, as far as anybody knows: when it began, where no end is known. */
    public OffsetDateTime overAt() {
        return endsAt == null ? startsAt : endsAt;
    }

    /** Leaves out what is sealed, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Appointment[" + id + ", " + caseReference + ", " + state + "]";
    }
}
