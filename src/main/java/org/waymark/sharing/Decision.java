package org.waymark.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A decision as it was recorded, and whether it was withdrawn.
 *
 * @param answeredBy  null where nobody was asked, as are capacity and interpreter
 * @param until       the last day it holds, or null
 * @param withdrawnAt null while it is not withdrawn, as are withdrawnBy and because
 */
public record Decision(UUID id, Recipient recipient, String recipientName, Purpose purpose, List<Data> data, Ground ground, Answer answer, AnsweredBy answeredBy,
                       Capacity capacity, Interpreter interpreter, String note, LocalDate until, Instant decidedAt, String decidedBy,
                       Instant withdrawnAt, String withdrawnBy, Because because) {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Whether something may leave on it that day; the day on which it was withdrawn is over. */
    public boolean allowsOn(LocalDate day) {
        return allowed() && !isWithdrawnOn(day) && (until == null || !day.isAfter(until));
    }

    /** Whether it had been withdrawn on that day. */
    boolean isWithdrawnOn(LocalDate day) {
        return withdrawnAt != null && !withdrawnAt.atZone(LONDON).toLocalDate().isAfter(day);
    }

    boolean madeBy(LocalDate day) {
        return !decidedAt.atZone(LONDON).toLocalDate().isAfter(day);
    }

    /** Whether it speaks of this recipient: one without a name speaks of any of its kind. */
    boolean isAbout(String name) {
        return recipientName.isBlank() || plain(recipientName).equals(plain(name));
    }

    private static String plain(String name) {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Whether it ever let anything leave. */
    public boolean allowed() {
        return ground != Ground.AGREED || answer == Answer.AGREED;
    }

    /** Leaves the words out, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "Decision[" + id + ", " + recipient + ", " + purpose + ", " + answer + "]";
    }
}
