package org.waymark.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A date somebody must keep, and why it is that date.
 *
 * @param due the last day on which the thing may still be done
 * @param safeBy the working day that staff work to
 * @param provisional whether bank holidays were needed that nobody has published yet
 */
public record Deadline(String rule, LocalDate dayZero, LocalDate due, LocalDate safeBy, String explanation, boolean provisional,
                       String source, String confidence, String status) {

    /** The moment the due day is over where the young person is: the next local midnight, whatever the clocks did. */
    public OffsetDateTime dueAt() {
        return due.plusDays(1).atStartOfDay(Words.LONDON).toOffsetDateTime();
    }
}
