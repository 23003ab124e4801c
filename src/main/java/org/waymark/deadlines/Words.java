package org.waymark.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people say them, because a browser may show the month first. */
public final class Words {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private Words() {
    }

    /** "Wednesday 25 November 2026" */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** The last day before a moment: something due at the midnight that ends Wednesday is due on Wednesday. */
    public static String lastDay(OffsetDateTime dueAt) {
        return date(dueAt.atZoneSameInstant(LONDON).minusNanos(1).toLocalDate());
    }
}
