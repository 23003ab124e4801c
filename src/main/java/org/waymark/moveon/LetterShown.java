package org.waymark.moveon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Words;
import org.waymark.engine.ClockVariables;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;

/** Every period of a letter about support, beside what the rules give: {@code what}, {@code says}, {@code rule}, {@code verdict}. */
@Component("letterShown")
class LetterShown implements FormFact {

    private final Limbs limbs;

    LetterShown(Limbs limbs) {
        this.limbs = limbs;
    }

    @Override
    public Object read(FormReading reading) {
        VariableScope scope = reading.variables();
        if (ClockVariables.APPLIES_ON.maybeFrom(scope).isEmpty()) {
            return List.of();
        }
        var end = ClockVariables.LETTER_DATE.maybeFrom(scope);
        return List.of(row("Support, from the decision", end, ClockVariables.COHORT.maybeFrom(scope).flatMap(cohort -> limbs.period(scope, cohort))),
                row("Support, from the letter", end, limbs.notice(scope)),
                row("Leaving the accommodation, from the notice to quit", MoveOnVariables.LEAVE_HOME_ON.maybeFrom(scope), limbs.quit(scope)),
                evisa(MoveOnVariables.EVISA_ACCESS.maybeFrom(scope).orElse("not-known")));
    }

    private static Map<String, String> row(String what, Optional<LocalDate> says, Optional<LocalDate> rule) {
        return Map.of("what", what, "says", words(says), "rule", rule.map(day -> "Not before " + Words.date(day)).orElse("No period found"),
                "verdict", Map.of(Limbs.SHORT, "Too early", Limbs.ENOUGH, "Right", Limbs.NOT_SAID, "Not said").get(Limbs.compare(says, rule)));
    }

    private static Map<String, String> evisa(String access) {
        return Map.of("what", "Access to the eVisa", "says", Map.of("yes", "Yes, seen", "no", "No", "not-known", "Not tried").get(access), "rule", "Before the letter",
                "verdict", Map.of("yes", "Right", "no", "Too early", "not-known", "Not said").get(access));
    }

    private static String words(Optional<LocalDate> day) {
        return day.map(Words::date).orElse("Nothing");
    }
}
