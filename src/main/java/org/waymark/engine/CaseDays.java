package org.waymark.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.people.Staff;

/**
 * Counts by the rules of a case: the law and holidays of its nation, from the day that it is. Where the tables know no row
 * for the nation of the case, another rule, the charity's own, may stand in.
 */
@Component
public class CaseDays {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Deadlines deadlines;
    private final Staff staff;
    private final Clock clock;

    CaseDays(Deadlines deadlines, Staff staff, Clock clock) {
        this.deadlines = deadlines;
        this.staff = staff;
        this.clock = clock;
    }

    /** Keeps the end of the time that the rule allows, counted from today. */
    public void set(VariableScope scope, Variable<OffsetDateTime> end, String rule) {
        end.set(scope, fromToday(rule, scope));
    }

    /** The end of the time that the rule allows, counted from today. */
    public OffsetDateTime fromToday(String rule, VariableScope scope) {
        return from(rule, scope, LocalDate.now(clock));
    }

    /** The end of the time that the rule allows, counted from the day, or back from it. */
    public OffsetDateTime from(String rule, VariableScope scope, LocalDate day) {
        return deadlines.due(rule, nation(scope), day).dueAt();
    }

    /** Whether the time that the rule allows from that day still runs. */
    public boolean runs(String rule, VariableScope scope, LocalDate day) {
        return from(rule, scope, day).toInstant().isAfter(clock.instant());
    }

    /** The first rule if the tables know it for the nation of the case today, or else the second. */
    public String known(String rule, String otherwise, VariableScope scope) {
        try {
            return deadlines.due(rule, nation(scope), LocalDate.now(clock)).rule().ruleId();
        } catch (NoSuchRule e) {
            return otherwise;
        }
    }

    /** The day that ends with the moment. */
    public static LocalDate lastDay(OffsetDateTime end) {
        return end.atZoneSameInstant(LONDON).minusNanos(1).toLocalDate();
    }

    /** Where nobody said yet where the case is, it is where whoever acts is. */
    private Nation nation(VariableScope scope) {
        return Nation.of(CaseVariables.NATION.maybeFrom(scope).orElseGet(() -> staff.nationOf(Actor.id())));
    }
}
