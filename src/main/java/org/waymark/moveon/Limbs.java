package org.waymark.moveon;

import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.deadlines.Question;
import org.waymark.engine.ClockVariables;

/** The periods that a letter about support must keep, each with the day that the rules give. */
@Component
class Limbs {

    static final String NOT_SAID = "not-said";
    static final String ENOUGH = "enough";
    static final String SHORT = "short";

    private final MoveOnDays days;
    private final Deadlines deadlines;

    Limbs(MoveOnDays days, Deadlines deadlines) {
        this.days = days;
        this.deadlines = deadlines;
    }

    /** The last day by the period from the notification, for this cohort; none where the cohort has no row. */
    Optional<LocalDate> period(VariableScope scope, String cohort) {
        try {
            return Optional.of(deadlines.due(new Question("move-on", days.nation(scope), cohort, days.notified(scope), ClockVariables.APPLIES_ON.from(scope))).due());
        } catch (NoSuchRule e) {
            return Optional.empty();
        }
    }

    /** The last day by the period from the letter. */
    Optional<LocalDate> notice(VariableScope scope) {
        return ClockVariables.ALSO_COUNT_FROM.maybeFrom(scope).map(sent -> deadlines.due(new Question("move-on-from-letter", days.nation(scope), Question.ANY, sent,
                ClockVariables.APPLIES_ON.from(scope))).due());
    }

    /** The first day by which a notice to quit may ask people to leave. */
    Optional<LocalDate> quit(VariableScope scope) {
        return MoveOnVariables.QUIT_NOTICE_ON.maybeFrom(scope).map(given -> days.due(scope, "notice-to-quit", given).due());
    }

    static String compare(Optional<LocalDate> says, Optional<LocalDate> rule) {
        return says.isEmpty() || rule.isEmpty() ? NOT_SAID : says.get().isBefore(rule.get()) ? SHORT : ENOUGH;
    }
}
