package org.waymark.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** Whether something may leave on it that day. */
    public boolean allowsOn(LocalDate day) {
        return allowed() && withdrawnAt == null && (until == null || !day.isAfter(until));
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
