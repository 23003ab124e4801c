package org.waymark.moveon;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadline;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.ClockVariables;
import org.waymark.engine.Variable;

/** The days that people work to, from the rows of the tables and by the law of the case's nation. */
@Component
class MoveOnDays {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Deadlines deadlines;
    private final Clock clock;

    MoveOnDays(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day on which the person was told of the decision. */
    LocalDate notified(VariableScope scope) {
        return ClockVariables.COUNT_FROM.from(scope);
    }

    /** The last day of support: it ends with the midnight after it. */
    LocalDate lastDayOfSupport(VariableScope scope) {
        return MoveOnVariables.SUPPORT_ENDS_AT.from(scope).atZoneSameInstant(LONDON).minusNanos(1).toLocalDate();
    }

    Deadline due(VariableScope scope, String rule, LocalDate from) {
        return deadlines.due(rule, nation(scope), from);
    }

    /** Whether the tables know such a rule for the nation of the case. */
    boolean knows(VariableScope scope, String rule, LocalDate from) {
        try {
            due(scope, rule, from);
            return true;
        } catch (NoSuchRule e) {
            return false;
        }
    }

    Nation nation(VariableScope scope) {
        return Nation.of(CaseVariables.NATION.from(scope));
    }

    /** The moment by which something is due. */
    void set(VariableScope scope, Variable<OffsetDateTime> variable, String rule, LocalDate from) {
        variable.set(scope, due(scope, rule, from).dueAt());
    }

    /** The first moment of the day on which something is due, for what begins that morning. */
    void begin(VariableScope scope, Variable<OffsetDateTime> variable, String rule, LocalDate from) {
        variable.set(scope, due(scope, rule, from).due().atStartOfDay(LONDON).toOffsetDateTime());
    }
}
