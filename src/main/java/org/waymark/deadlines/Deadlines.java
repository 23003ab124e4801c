package org.waymark.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.deadlines.Rule.Direction;

/** From a rule and the day it is counted from to a date that can be explained. */
@Service
public class Deadlines {

    private final Rules rules;
    private final Calendars calendars;

    Deadlines(Rules rules, Calendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    public Deadline due(String ruleId, Nation nation, LocalDate dayZero) {
        return due(new Question(ruleId, nation, dayZero));
    }

    /** @throws NoSuchRule where no row answers, with a sentence that names the choices */
    public Deadline due(Question question) {
        return due(Basis.of(question));
    }

    /** Whether people are at work: no weekend, no bank holiday of their nation, and the charity is open. */
    public boolean isWorkingDay(Nation nation, LocalDate day) {
        return calendars.find("CHARITY", nation).closed(day).isEmpty();
    }

    /** The last working day that came before. */
    public LocalDate workingDayBefore(Nation nation, LocalDate day) {
        return Stream.iterate(day.minusDays(1), each -> each.minusDays(1)).filter(each -> isWorkingDay(nation, each)).findFirst().orElseThrow();
    }

    /** Of several dates the earliest or the latest, as the basis says; the explanation weighs them all. */
    public Deadline due(Basis basis) {
        return due(basis, Standing.COMPUTED);
    }

    /** The date that would count if it were counted now. */
    Deadline due(Basis basis, Standing standing) {
        return due(basis, standing, null);
    }

    /**
     * What the rule gives, and why: kept with a clock, so that its date stays what it was when the law changes.
     *
     * @param because the explanation without its first sentence, which says what counts in the end
     * @param rows the row of each question, in their order; empty where nobody kept them
     */
    record Counting(LocalDate computed, String because, List<Rule> rows) { }

    Counting counting(Basis basis) {
        Weighed weighed = weigh(basis, List.of());
        return new Counting(weighed.chosen().due(), because(basis, weighed.chosen(), weighed.all()), weighed.all().stream().map(Counted::rule).toList());
    }

    /**
     * The date that counts once a pause, an extension or a letter has changed it.
     *
     * @param kept what the rule gave when it was counted, or null to count now
     */
    Deadline due(Basis basis, Standing standing, Counting kept) {
        Weighed weighed = weigh(basis, kept == null ? List.of() : kept.rows());
        Counted chosen = weighed.chosen();
        Rule rule = chosen.rule();

        LocalDate computed = kept == null ? chosen.due() : kept.computed();
        LocalDate due = standing.date(computed);
        Count changing = new Count(chosen.calendar());
        boolean changed = !due.equals(chosen.due());
        LocalDate safeBy = changed ? safeBy(rule, chosen.question(), due, changing) : chosen.reasons().safeBy();
        LocalDate chaseOn = changed ? chaseOn(rule, due, changing) : chosen.reasons().chaseOn();
        OffsetDateTime dueAt = rule.cutOff() == null ? Words.endOf(due) : due.atTime(rule.cutOff()).atZone(Words.LONDON).toOffsetDateTime();

        String explanation = Reasons.headline(due, chosen.reasons().until(), safeBy, chaseOn) + " " + standing.sentences(computed)
                + (kept == null ? because(basis, chosen, weighed.all()) : kept.because())
                + (changed ? provisional(changing.unpublished(), chosen.calendar()).map(" "::concat).orElse("") : "");
        boolean provisional = !changing.unpublished().isEmpty() || weighed.all().stream().anyMatch(each -> each.reasons().provisional() != null);
        return new Deadline(rule, due, safeBy, dueAt, explanation, weighed.all().stream().map(Counted::reasons).toList(),
                warnings(chosen, due, dueAt, safeBy), provisional);
    }

    private record Weighed(Counted chosen, List<Counted> all) { }

    /** @param kept the row of each question, or none to look them up */
    private Weighed weigh(Basis basis, List<Rule> kept) {
        List<Question> questions = basis.questions();
        List<Counted> counted = IntStream.range(0, questions.size()).mapToObj(i -> count(questions.get(i), kept.isEmpty() ? find(questions.get(i)) : kept.get(i))).toList();
        Comparator<Counted> byDate = Comparator.comparing(Counted::due);
        return new Weighed((basis.pick() == Basis.Pick.EARLIEST ? counted.stream().min(byDate) : counted.stream().max(byDate)).orElseThrow(), counted);
    }

    /** One question, counted out. */
    private record Counted(Question question, Rule rule, Calendar calendar, Reasons reasons) {

        LocalDate due() {
            return reasons.due();
        }
    }

    private Rule find(Question question) {
        return rules.find(question.rule(), question.nation().label(), question.cohort(), question.appliesOn());
    }

    private Counted count(Question question, Rule rule) {
        Calendar calendar = calendars.find(rule.calendar(), question.nation());

        Count counting = new Count(calendar);
        LocalDate limit = rule.countMode().lastDay(question.dayZero(), rule.length(), rule.direction(), counting);
        Count rolling = new Count(calendar);
        LocalDate due = rolled(limit, rule.roll(), rolling);
        Count stepping = new Count(calendar);
        LocalDate safeBy = safeBy(rule, question, limit, stepping);
        Count chasing = new Count(calendar);
        LocalDate chaseOn = chaseOn(rule, due, chasing);

        SortedSet<Integer> unpublished = new TreeSet<>(counting.unpublished());
        unpublished.addAll(rolling.unpublished());
        unpublished.addAll(stepping.unpublished());
        unpublished.addAll(chasing.unpublished());

        return new Counted(question, rule, calendar, new Reasons(rule.ruleId(), question.nation().label(), question.cohort(), rule.lengthInWords(),
                rule.legalBasis(), rule.source(), rule.confidence(), rule.status(), question.dayZero(), rule.dayZero(),
                rule.countMode().words(rule.direction()), calendar.name(),
                counting.skipped().entrySet().stream().map(day -> new Reasons.Skipped(day.getKey(), day.getValue())).toList(),
                limit, roll(rule, calendar, limit, due, rolling), due, rule.cutOff() == null ? "the end of the day" : Words.time(rule.cutOff()), safeBy, chaseOn,
                other(rule, question, calendar, due), standing(rule, calendar), provisional(unpublished, calendar).orElse(null)));
    }

    private static LocalDate rolled(LocalDate limit, Rule.Roll roll, Count count) {
        return roll == Rule.Roll.NEXT_WD && !count.isWorkingDay(limit) ? count.nextWorkingDay(limit) : limit;
    }

    /**
     * The working day before the limit, which is also the last one before a limit that is none; earlier where the charity is
     * shut on it; but never before the count even starts.
     */
    private LocalDate safeBy(Rule rule, Question question, LocalDate limit, Count count) {
        LocalDate open = calendars.openDayOnOrBefore(count.workingDayBefore(limit), question.nation(), count);
        return rule.direction() == Direction.AFTER && open.isBefore(question.dayZero()) ? question.dayZero() : open;
    }

    /** The working day after what somebody else owes; null for what the young person must do. */
    private static LocalDate chaseOn(Rule rule, LocalDate due, Count count) {
        return rule.clockKind() == ClockKind.DUTY || rule.clockKind() == ClockKind.TARGET ? count.nextWorkingDay(due) : null;
    }

    private List<Warning> warnings(Counted counted, LocalDate due, OffsetDateTime dueAt, LocalDate safeBy) {
        Count count = new Count(counted.calendar());
        Question question = counted.question();
        LocalDate notBefore = counted.rule().direction() == Direction.AFTER ? question.dayZero() : LocalDate.MIN;
        List<Warning> warnings = counted.rule().warnAt().stream().flatMap(each -> each.moments(question.dayZero(), notBefore, due, dueAt, count,
                        day -> calendars.openDayOnOrBefore(count.workingDayOnOrBefore(day), question.nation(), count)).stream())
                .filter(warning -> !warning.at().isAfter(dueAt)).collect(Collectors.toCollection(ArrayList::new));
        if (counted.rule().clockKind() == ClockKind.LIMIT && warnings.stream().noneMatch(warning -> warning.on().equals(safeBy))) {
            warnings.add(new Warning(Words.morningOf(safeBy), "the safe day", false));
        }
        return warnings.stream().sorted(Comparator.comparing((Warning warning) -> warning.at().toInstant()).thenComparing(Warning::escalate)).toList();
    }

    private static Reasons.Other other(Rule rule, Question question, Calendar calendar, LocalDate due) {
        return Optional.ofNullable(rule.otherReading()).map(reading -> {
            Count count = new Count(calendar);
            LocalDate last = reading.countMode().lastDay(question.dayZero(), reading.length(), rule.direction(), count);
            return new Reasons.Other(reading.words(), rolled(last, reading.roll(), count));
        }).filter(other -> !other.date().equals(due)).orElse(null);
    }

    private static String roll(Rule rule, Calendar calendar, LocalDate limit, LocalDate due, Count rolling) {
        Optional<String> closed = calendar.closed(limit);
        if (!due.equals(limit)) {
            String passed = rolling.skipped().entrySet().stream().map(day -> "%s (%s)".formatted(Words.date(day.getKey()), day.getValue()))
                    .collect(Collectors.joining(", "));
            return "That is %s, no working day in the calendar of %s (%s), and the rule moves it to the next working day%s."
                    .formatted(Words.date(limit), calendar.name(), closed.orElseThrow(), passed.isEmpty() ? "" : ", past " + passed);
        }
        return closed.map(why -> "The last day is no working day (%s), and the rule does not move it.".formatted(why))
                .orElse(rule.roll() == Rule.Roll.NEXT_WD ? "The last day is a working day, so the rule does not move it." : "The rule never moves the last day to a later one.");
    }

    private static String because(Basis basis, Counted chosen, List<Counted> counted) {
        if (counted.size() == 1) {
            return chosen.reasons().because();
        }
        return "%d dates were counted, and the %s counts: %s. ".formatted(counted.size(), basis.pick() == Basis.Pick.EARLIEST ? "earliest" : "latest",
                Words.date(chosen.due())) + counted.stream().map(each -> "From %s it is %s. %s".formatted(
                Words.date(each.question().dayZero()), Words.date(each.due()), each.reasons().because())).collect(Collectors.joining(" "));
    }

    private static Optional<String> provisional(SortedSet<Integer> unpublished, Calendar calendar) {
        return unpublished.isEmpty() ? Optional.empty() : Optional.of(("Provisional: the bank holidays of %s are not published for %s, "
                + "so they were worked out as they usually fall.").formatted(
                unpublished.stream().map(String::valueOf).collect(Collectors.joining(" and ")), calendar.name()));
    }

    private static String standing(Rule rule, Calendar calendar) {
        boolean needed = rule.countMode() == CountMode.WD_EX || rule.roll() == Rule.Roll.NEXT_WD;
        return standing(rule.status()) + (needed && !calendar.note().isEmpty() ? " " + calendar.note() : "");
    }

    private static String standing(String status) {
        return switch (status) {
            case "verified" -> "The rule was checked against an official text.";
            case "policy" -> "This is the charity's own standard, not law.";
            case "superseded" -> "The rule has since been superseded; it is the one for this date.";
            case "proposed" -> "The rule is only proposed: ask a qualified person before relying on this date.";
            default -> "The rule has not been verified: ask a qualified person before relying on this date.";
        };
    }

    /**
     * What has happened to a date since it was computed.
     *
     * @param lostDays the days that pauses took
     * @param granted the day to which somebody with the power to do so extended it, or null
     * @param letter the day printed in a letter that counts, or null
     */
    record Standing(int lostDays, LocalDate granted, LocalDate letter) {

        static final Standing COMPUTED = new Standing(0, null, null);

        LocalDate date(LocalDate computed) {
            return (letter != null ? letter : granted != null ? granted : computed).plusDays(lostDays);
        }

        String sentences(LocalDate computed) {
            String said = letter != null ? "The date %s printed in the letter counts; the rule itself gives %s. ".formatted(Words.date(letter), Words.date(computed))
                    : granted != null ? "The date was extended to %s; the rule itself gives %s. ".formatted(Words.date(granted), Words.date(computed)) : "";
            return lostDays == 0 ? said : said + "%s lost while the clock was paused: the date that counts is %s. "
                    .formatted(lostDays == 1 ? "1 day was" : lostDays + " days were", Words.date(date(computed)));
        }
    }

    /** Whole days from one day to another. */
    static int daysBetween(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
