package org.waymark.sharing;

import java.time.LocalDate;
import java.util.Set;

/**
 * A decision to be recorded.
 *
 * @param recipientName which of them, in words; may be empty
 * @param answeredBy    null where nobody was asked
 * @param capacity      null where nobody was asked
 * @param interpreter   null where nobody was asked
 * @param note          why, where it does not rest on their agreement; what they said; may be empty
 * @param until         the last day it holds, or null
 */
public record NewDecision(Recipient recipient, String recipientName, Purpose purpose, Set<Data> data, Ground ground, Answer answer, AnsweredBy answeredBy,
                          Capacity capacity, Interpreter interpreter, String note, LocalDate until) {

    /** Leaves the words out, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "NewDecision[" + recipient + ", " + purpose + ", " + answer + "]";
    }
}
