package org.waymark.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A date somebody must keep, and why it is that date.
 *
 * @param rule the row it comes from; of several, the row of the date that counts
 * @param due the last day on which the thing may still be done: the legal date
 * @param safeBy the day that staff work to: a working day on which the charity is open, or day 0 where there is none so early
 * @param dueAt the first moment at which it is too late, with the offset of that day in London: the next local midnight,
 *              whatever the clocks did, or the rule's own time of day
 * @param explanation one paragraph
 * @param reasons the same in pieces, one for each date that was weighed
 * @param warnings when people are reminded, in order
 * @param provisional whether bank holidays were needed that nobody has published yet
 */
public record Deadline(Rule rule, LocalDate due, LocalDate safeBy, OffsetDateTime dueAt, String explanation, List<Reasons> reasons,
                       List<Warning> warnings, boolean provisional) {

    public Deadline {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    /** The moment after which the safe day is over. */
    public OffsetDateTime safeAt() {
        return Words.endOf(safeBy);
    }
}
