package org.waymark.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** From a rule and the day it is counted from to a date that can be explained. */
@Service
public class Deadlines {

    /** The cohort of whoever no rule singles out. */
    public static final String ANY = "any";

    private final Rules rules;
    private final Calendars calendars;

    Deadlines(Rules rules, Calendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    public Deadline due(String ruleId, Nation nation, LocalDate dayZero) {
        return due(ruleId, nation, ANY, dayZero);
    }

    public Deadline due(String ruleId, Nation nation, String cohort, LocalDate dayZero) {
        return due(ruleId, nation, cohort, dayZero, dayZero);
    }

    /** @param appliesOn the date that chooses the row, where that is not the day the count starts from */
    public Deadline due(String ruleId, Nation nation, String cohort, LocalDate dayZero, LocalDate appliesOn) {
        Rule rule = rules.find(ruleId, nation.label(), cohort, appliesOn);
        Calendar calendar = calendars.find(rule.calendar(), nation);

        Count counting = new Count(calendar);
        LocalDate limit = rule.countMode().lastDay(dayZero, rule.length(), counting);
        Count rolling = new Count(calendar);
        LocalDate due = rule.roll() == Rule.Roll.NEXT_WD && !rolling.isWorkingDay(limit) ? rolling.nextWorkingDay(limit) : limit;
        Count stepping = new Count(calendar);
        LocalDate safeBy = latest(stepping.workingDayBefore(limit), dayZero);

        SortedSet<Integer> unpublished = new TreeSet<>(counting.unpublished());
        unpublished.addAll(rolling.unpublished());
        unpublished.addAll(stepping.unpublished());

        List<String> sentences = new ArrayList<>();
        sentences.add("%s by %s (rule %s).".formatted(rule.unit().words(rule.length()), authority(rule), rule.ruleId()));
        sentences.add("Day 0 is %s, %s.".formatted(Words.date(dayZero), rule.dayZero()));
        sentences.add(rule.countMode().words());
        if (!counting.skipped().isEmpty()) {
            sentences.add("Skipped by the calendar of %s: %s.".formatted(calendar.name(), list(counting.skipped())));
        }
        if (!due.equals(limit)) {
            sentences.add("That is %s, no working day in %s (%s), and the rule moves it to the next working day."
                    .formatted(Words.date(limit), calendar.name(), calendar.closed(limit).orElseThrow()));
        }
        sentences.add("Due by the end of %s; work to %s.".formatted(Words.date(due), Words.date(safeBy)));
        if (!unpublished.isEmpty()) {
            sentences.add("Provisional: the bank holidays of %s are not published for %s, so only weekends were skipped there."
                    .formatted(unpublished.stream().map(String::valueOf).collect(Collectors.joining(" and ")), calendar.name()));
        }
        sentences.add(standing(rule.status()));
        return new Deadline(ruleId, dayZero, due, safeBy, String.join(" ", sentences), !unpublished.isEmpty(),
                rule.source(), rule.confidence(), rule.status());
    }

    /** A day before the count even starts is of no use to anybody. */
    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String authority(Rule rule) {
        return "none".equals(rule.legalBasis()) ? rule.source() : rule.legalBasis() + ", source: " + rule.source();
    }

    private static String list(Map<LocalDate, String> skipped) {
        return skipped.entrySet().stream().map(day -> "%s (%s)".formatted(Words.date(day.getKey()), day.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String standing(String status) {
        return switch (status) {
            case "verified" -> "The rule has been verified.";
            case "policy" -> "This is the charity's own standard, not law.";
            case "superseded" -> "The rule has since been superseded; it is the one for this date.";
            case "proposed" -> "The rule is only proposed: ask a qualified person before relying on this date.";
            default -> "The rule has not been verified: ask a qualified person before relying on this date.";
        };
    }
}
