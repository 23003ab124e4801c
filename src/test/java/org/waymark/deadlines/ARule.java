package org.waymark.deadlines;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** A rule for a test, which says only what matters there. */
final class ARule {

    static final Calendars CALENDARS = new Calendars(new ClassPathResource("bank-holidays/gov-uk.json"), new ClassPathResource("bank-holidays/calendars.yaml"), null);

    private final CountMode mode;
    private final int length;
    private Rule.Roll roll;
    private Rule.Direction direction = Rule.Direction.AFTER;
    private String calendar = "LA";
    private LocalTime cutOff;
    private ClockKind kind = ClockKind.INTERNAL;
    private String status = "policy";
    private String legalBasis = "none";
    private Rule.OtherReading otherReading;
    private List<WarnAt> warnAt = List.of();

    private ARule(CountMode mode, int length) {
        this.mode = mode;
        this.length = length;
        this.roll = mode == CountMode.MON_ICO ? Rule.Roll.NEXT_WD : Rule.Roll.NONE;
    }

    static ARule of(CountMode mode, int length) {
        return new ARule(mode, length);
    }

    ARule rolls() {
        roll = Rule.Roll.NEXT_WD;
        return this;
    }

    ARule back() {
        direction = Rule.Direction.BEFORE;
        return this;
    }

    ARule in(String id) {
        calendar = id;
        return this;
    }

    ARule by(String time) {
        cutOff = LocalTime.parse(time);
        return this;
    }

    ARule kind(ClockKind clock) {
        kind = clock;
        return this;
    }

    ARule status(String word) {
        status = word;
        return this;
    }

    ARule law(String provision) {
        legalBasis = provision;
        return this;
    }

    ARule other(String reading) {
        otherReading = Rule.OtherReading.of(reading);
        return this;
    }

    ARule warn(String... times) {
        warnAt = Stream.of(times).map(WarnAt::of).toList();
        return this;
    }

    Rule rule() {
        return new Rule("r", "it happened", "the day it happened", length, mode.unit(), mode, direction, roll, calendar, cutOff, kind, "somebody", legalBasis,
                "the source", status.equals("verified") ? "a" : status.equals("policy") ? "policy" : "b", status, LocalDate.of(1999, 1, 1), null,
                "trigger-date", otherReading, "somebody is told", warnAt);
    }

    Deadlines deadlines() {
        return deadlines(CALENDARS);
    }

    Deadlines deadlines(Calendars calendars) {
        return new Deadlines(always(rule()), calendars);
    }

    Deadline from(Nation nation, LocalDate dayZero) {
        return deadlines().due("r", nation, dayZero);
    }

    Deadline from(String dayZero) {
        return from(Nation.ENGLAND, LocalDate.parse(dayZero));
    }

    /** What finds a rule, with nothing to list. */
    interface Finder {
        Rule find(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn);
    }

    static Rules always(Rule rule) {
        return finding((ruleId, jurisdiction, cohort, appliesOn) -> rule);
    }

    static Rules finding(Finder finder) {
        return new Rules() {
            @Override
            public Rule find(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn) {
                return finder.find(ruleId, jurisdiction, cohort, appliesOn);
            }

            @Override
            public boolean exists(String ruleId) {
                return true;
            }

            @Override
            public List<Row> all() {
                return List.of();
            }
        };
    }
}
