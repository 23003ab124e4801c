package org.waymark.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When people are warned of a deadline, as a row says it: counted from day 0 ({@code day 7}, {@code working day 40},
 * {@code week 6}, {@code month 2}, {@code every 1 month}) or back from the due day ({@code 5 days before},
 * {@code 2 working days before}, {@code 4 hours before}). {@code escalate} in front: the managers hear of it too.
 *
 * @param words as written in the row
 */
public record WarnAt(String words, boolean escalate, boolean before, boolean repeated, int number, String unit) {

    private static final Pattern FROM_DAY_ZERO = Pattern.compile("(day|working day|week|month) (\\d{1,4})");
    private static final Pattern BEFORE_DUE = Pattern.compile("(\\d{1,4}) (hour|day|working day|week|month)s? before");
    private static final Pattern REPEATED = Pattern.compile("every (\\d{1,4}) (day|week|month)s?");
    private static final String ESCALATE = "escalate ";

    /**
     * @param text one of the forms above
     * @throws IllegalArgumentException where it is none, with a sentence that names the forms
     */
    public static WarnAt of(String text) {
        boolean escalate = text.startsWith(ESCALATE);
        String rest = escalate ? text.substring(ESCALATE.length()) : text;
        Matcher from = FROM_DAY_ZERO.matcher(rest);
        if (from.matches()) {
            return new WarnAt(text, escalate, false, false, Integer.parseInt(from.group(2)), from.group(1));
        }
        Matcher before = BEFORE_DUE.matcher(rest);
        if (before.matches()) {
            return new WarnAt(text, escalate, true, false, Integer.parseInt(before.group(1)), before.group(2));
        }
        Matcher repeated = REPEATED.matcher(rest);
        if (repeated.matches() && Integer.parseInt(repeated.group(1)) > 0) {
            return new WarnAt(text, escalate, false, true, Integer.parseInt(repeated.group(1)), repeated.group(2));
        }
        throw new IllegalArgumentException(("'%s' is no time to warn at: write 'day 7', 'working day 40', 'week 6', 'month 2', 'every 1 month', "
                + "'5 days before', '2 working days before' or '4 hours before', each with 'escalate' in front where the managers should hear of it.").formatted(text));
    }

    /**
     * The moments, none before the earliest day, all on working days: a warning on another day comes on the working day before it,
     * or, where that would be too early, on the next.
     *
     * @param notBefore the day before which nobody can be warned
     * @param open the last day on which people work, on or before a given one
     */
    List<Warning> moments(LocalDate dayZero, LocalDate notBefore, LocalDate due, OffsetDateTime dueAt, Count count, UnaryOperator<LocalDate> open) {
        if (unit.equals("hour")) {
            OffsetDateTime at = dueAt.atZoneSameInstant(Words.LONDON).minusHours(number).toOffsetDateTime();
            LocalDate day = at.toLocalDate();
            return open.apply(day).equals(day) && !day.isBefore(notBefore) ? List.of(new Warning(at, words, escalate)) : on(day, notBefore, open);
        }
        LocalDate start = before ? due : dayZero;
        if (repeated) {
            return IntStream.iterate(number, n -> n + number).mapToObj(n -> step(start, n, count)).takeWhile(day -> day.isBefore(due))
                    .flatMap(day -> on(day, notBefore, open).stream()).toList();
        }
        return on(step(start, before ? -number : number, count), notBefore, open);
    }

    private List<Warning> on(LocalDate wanted, LocalDate notBefore, UnaryOperator<LocalDate> open) {
        if (wanted.isBefore(notBefore)) {
            return List.of();
        }
        LocalDate day = open.apply(wanted);
        if (day.isBefore(notBefore)) {
            day = Stream.iterate(wanted, next -> next.plusDays(1)).filter(next -> open.apply(next).equals(next)).findFirst().orElseThrow();
        }
        return List.of(new Warning(Words.morningOf(day), words, escalate));
    }

    private LocalDate step(LocalDate start, int steps, Count count) {
        return switch (unit) {
            case "day" -> start.plusDays(steps);
            case "week" -> start.plusWeeks(steps);
            case "month" -> start.plusMonths(steps);
            default -> count.workingDays(start, steps);
        };
    }
}
