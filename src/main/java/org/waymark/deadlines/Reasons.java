package org.waymark.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a date is that date, in pieces; {@link #sentences()} says the same to people.
 *
 * @param dayZeroMeaning what happened on day 0
 * @param counting how the days were counted
 * @param calendar whose days are working days
 * @param skipped every day on the way that was not counted, in order, weekends included; empty where all days count
 * @param limit the last day before any roll
 * @param roll what the rule does with a last day that is no working day
 * @param due the last day
 * @param until "the end of the day", or the time
 * @param safeBy the day to work to
 * @param chaseOn when somebody asks after what should have come by then; null for what the young person must do
 * @param otherReading the known other reading and its date, or null
 * @param standing whether the row, and a calendar it needs, can be relied on
 * @param provisional what is not known yet about the calendar, or null
 */
public record Reasons(String rule, String jurisdiction, String cohort, String length, String legalBasis, String source, String confidence,
                      String status, LocalDate dayZero, String dayZeroMeaning, String counting, String calendar, List<Skipped> skipped,
                      LocalDate limit, String roll, LocalDate due, String until, LocalDate safeBy, LocalDate chaseOn, Other otherReading,
                      String standing, String provisional) {

    private static final int DAYS_OF_A_WEEKEND = 2;

    /** A day that did not count, and why. */
    public record Skipped(LocalDate day, String why) { }

    /** Another reading of the rule; its date is not the date. */
    public record Other(String words, LocalDate date) { }

    /** One paragraph that a lawyer can check and a young person can read. */
    public String sentences() {
        return headline(due, until, safeBy, chaseOn) + " " + because();
    }

    /** What is to be done by when. */
    static String headline(LocalDate due, String until, LocalDate safeBy, LocalDate chaseOn) {
        return "The last day is %s, until %s; work to %s.".formatted(Words.date(due), until, Words.date(safeBy))
                + (chaseOn == null ? "" : " If nothing has come by then, ask on %s.".formatted(Words.date(chaseOn)));
    }

    /** Why it is that day. */
    String because() {
        StringBuilder said = new StringBuilder();
        said.append("The rule: %s, %s (rule %s, source: %s).".formatted(length, legalBasis.equals("none") ? "no law" : legalBasis, rule, source));
        said.append(" Day 0 is %s: %s. %s".formatted(Words.date(dayZero), dayZeroMeaning, counting));
        if (!skipped.isEmpty()) {
            said.append(" Not counted, by the calendar of %s: %s.".formatted(calendar, daysNotCounted()));
        }
        said.append(' ').append(roll);
        if (otherReading != null) {
            said.append(" Not to be relied on: %s; that would be %s.".formatted(otherReading.words(), Words.date(otherReading.date())));
        }
        said.append(' ').append(standing);
        if (provisional != null) {
            said.append(' ').append(provisional);
        }
        return said.toString();
    }

    /** Each day: holidays with their names, the days of more than one weekend together, so that the holidays are not lost among them. */
    private String daysNotCounted() {
        List<Skipped> weekends = skipped.stream().filter(each -> each.why().equals(Calendar.WEEKEND)).toList();
        boolean few = weekends.size() <= DAYS_OF_A_WEEKEND;
        String named = skipped.stream().filter(each -> few || !each.why().equals(Calendar.WEEKEND))
                .map(each -> "%s (%s)".formatted(Words.date(each.day()), each.why())).collect(Collectors.joining(", "));
        if (few) {
            return named;
        }
        String days = weekends.stream().map(each -> Words.shortDate(each.day())).collect(Collectors.joining(", "));
        return named.isEmpty() ? "%d Saturdays and Sundays (%s)".formatted(weekends.size(), days)
                : "%s, and the %d Saturdays and Sundays between (%s)".formatted(named, weekends.size(), days);
    }
}
