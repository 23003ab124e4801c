package org.waymark.deadlines;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people say them, because a browser may show the month first. */
public final class Words {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.UK);

    private Words() {
    }

    /** "Wednesday 25 November 2026" */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** "25 Nov" */
    static String shortDate(LocalDate date) {
        return SHORT_DATE.format(date);
    }

    /** "5:00 pm" */
    static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** "7:00 am on Wednesday 25 November 2026" */
    public static String moment(OffsetDateTime at) {
        var there = at.atZoneSameInstant(LONDON);
        return time(there.toLocalTime()) + " on " + date(there.toLocalDate());
    }

    /** The last day before a moment: something due at the midnight that ends Wednesday is due on Wednesday. */
    public static String lastDay(OffsetDateTime dueAt) {
        return date(dueAt.atZoneSameInstant(LONDON).minusNanos(1).toLocalDate());
    }

    /** When people are told of something on a working day. */
    static OffsetDateTime morningOf(LocalDate day) {
        return day.atTime(9, 0).atZone(LONDON).toOffsetDateTime();
    }

    /** The moment a day is over where the young person is: the next local midnight, whatever the clocks did. */
    public static OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime();
    }
}
