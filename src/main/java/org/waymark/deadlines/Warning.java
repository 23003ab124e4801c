package org.waymark.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A moment at which people are reminded of a deadline.
 *
 * @param words which of the row's times this is
 * @param escalate whether the managers hear of it too
 */
public record Warning(OffsetDateTime at, String words, boolean escalate) {

    public LocalDate on() {
        return at.atZoneSameInstant(Words.LONDON).toLocalDate();
    }
}
