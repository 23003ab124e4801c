package org.waymark.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One line of a clock's history.
 *
 * @param change started, corrected, extended, paused, resumed, letter, letter-later, letter-decided, acted-on, met, missed,
 *               cancelled, recounted or kept
 * @param dueBefore null at the start
 */
public record LedgerEntry(String change, OffsetDateTime at, String by, String secondBy, String why, String grantedBy, String evidence,
                          LocalDate dueBefore, LocalDate due, LocalDate safeBy, String state, String explanation) {
}
