package org.waymark.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;

/**
 * Counts by the rules of a case: the law and holidays of its nation, from the day that it is. Where the tables know no row
 * for the nation of the case, another rule, the charity's own, may stand in.
 */
@Component
public class CaseDays {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Deadlines deadlines;
    private final Clock clock;

    CaseDays(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The end of the time that the rule allows, counted from today. */
    public OffsetDateTime fromToday(String rule, DelegateExecution process) {
        return from(rule, process, LocalDate.now(clock));
    }

    /** The end of the time that the rule allows, counted from the day, or back from it. */
    public OffsetDateTime from(String rule, DelegateExecution process, LocalDate day) {
        return deadlines.due(rule, nation(process), day).dueAt();
    }

    /** The first rule if the tables know it for the nation of the case today, or else the second. */
    public String known(String rule, String otherwise, DelegateExecution process) {
        try {
            return deadlines.due(rule, nation(process), LocalDate.now(clock)).rule().ruleId();
        } catch (NoSuchRule e) {
            return otherwise;
        }
    }

    /** The day that ends with the moment. */
    public static LocalDate lastDay(OffsetDateTime end) {
        return end.atZoneSameInstant(LONDON).minusNanos(1).toLocalDate();
    }

    private static Nation nation(DelegateExecution process) {
        return Nation.of(CaseVariables.NATION.from(process));
    }
}
