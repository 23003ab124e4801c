package org.waymark.changedeadline;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.ClockVariables;

/** What the forms asked for, as the register understands it. */
@Component
class AskedChange {

    private final Clocks clocks;

    AskedChange(Clocks clocks) {
        this.clocks = clocks;
    }

    static UUID clock(VariableScope scope) {
        return ClockVariables.CLOCK.from(scope);
    }

    Change from(VariableScope scope) {
        if (ChangeDeadlineVariables.LETTER_ANSWER.maybeFrom(scope).isPresent()) {
            return new Change.DecideLetter(ChangeDeadlineVariables.LETTER_ANSWER.from(scope).equals("letter-counts"));
        }
        Clock clock = clocks.get(clock(scope));
        if (ChangeDeadlineVariables.DIFFERENCE_ANSWER.maybeFrom(scope).isPresent()) {
            return ChangeDeadlineVariables.DIFFERENCE_ANSWER.from(scope).equals("take-new-date") ? new Change.Recount()
                    : new Change.Keep(clocks.difference(clock).map(Clocks.Difference::computed).orElse(clock.computed()));
        }
        return switch (ChangeDeadlineVariables.DEADLINE_CHANGE.from(scope)) {
            case "correct" -> new Change.Correct(clock.countedFrom(ChangeDeadlineVariables.CORRECT_DAY.from(scope)));
            case "extend" -> new Change.Extend(ChangeDeadlineVariables.EXTENDED_TO.from(scope), ChangeDeadlineVariables.GRANTED_BY.from(scope),
                    ChangeDeadlineVariables.EVIDENCE.from(scope));
            case "pause" -> new Change.Pause(ChangeDeadlineVariables.CHANGE_ON.from(scope));
            case "resume" -> new Change.Resume(ChangeDeadlineVariables.CHANGE_ON.from(scope));
            case "letter" -> new Change.Letter(ClockVariables.LETTER_DATE.from(scope));
            case "acted-on" -> new Change.ActOn();
            case "met" -> new Change.Meet(ChangeDeadlineVariables.CHANGE_ON.from(scope));
            default -> new Change.Cancel();
        };
    }

    static String why(VariableScope scope) {
        return ChangeDeadlineVariables.CHANGE_REASON.maybeFrom(scope).orElse("other");
    }
}
