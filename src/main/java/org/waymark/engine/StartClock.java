package org.waymark.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Basis;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.deadlines.Question;
import org.waymark.deadlines.Rule;

/**
 * What every task runs that starts a clock of the register. Its input parameters: {@code rule}; {@code countFrom}, the day
 * counted from; {@code dueIn} and, where they are wanted, {@code safeIn} and {@code stateIn}: the variables that say from then
 * on when it is due, what day to work to and how the clock stands.
 * Where needed {@code cohort}, {@code appliesOn}, {@code letterDate}; and {@code alsoCountFrom}, {@code alsoRule} and
 * {@code pick} for a second day. A variable that already followed a clock follows the new one.
 */
@Component
class StartClock implements JavaDelegate {

    private final Clocks clocks;
    private final Deadlines deadlines;
    private final DeadlineMessages messages;
    private final HeldClocks held;
    private final java.time.Clock clock;

    StartClock(Clocks clocks, Deadlines deadlines, DeadlineMessages messages, HeldClocks held, java.time.Clock clock) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.messages = messages;
        this.held = held;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution task) {
        String rule = ClockVariables.RULE.from(task);
        Nation nation = Nation.of(CaseVariables.NATION.from(task));
        String cohort = ClockVariables.COHORT.maybeFrom(task).orElse(Question.ANY);
        LocalDate from = ClockVariables.COUNT_FROM.from(task);
        LocalDate appliesOn = ClockVariables.APPLIES_ON.maybeFrom(task).orElse(null);

        List<Question> questions = new ArrayList<>(List.of(new Question(rule, nation, cohort, from, appliesOn == null ? from : appliesOn)));
        ClockVariables.ALSO_COUNT_FROM.maybeFrom(task).ifPresent(also -> questions.add(new Question(ClockVariables.ALSO_RULE.maybeFrom(task).orElse(rule),
                nation, cohort, also, appliesOn == null ? also : appliesOn)));
        Basis.Pick pick = ClockVariables.PICK.maybeFrom(task).filter("latest"::equals).isPresent() ? Basis.Pick.LATEST : Basis.Pick.EARLIEST;

        try {
            Basis basis = new Basis(pick, questions);
            refuseWhatIsAhead(basis);
            Clock started = clocks.start(CaseVariables.CASE_REFERENCE.from(task), basis, ClockVariables.LETTER_DATE.maybeFrom(task).orElse(null),
                    new By(Actor.id(), "process"));
            hold(task, ClockVariables.DUE_IN, "due", started);
            hold(task, ClockVariables.SAFE_IN, "safe", started);
            hold(task, ClockVariables.STATE_IN, "state", started);
            messages.laterLetter(started);
        } catch (NoSuchRule e) {
            throw new Refused(e.getMessage());
        }
    }

    /** Only what is counted back starts from a day that is still to come. */
    private void refuseWhatIsAhead(Basis basis) {
        LocalDate today = LocalDate.now(clock);
        boolean onwards = deadlines.due(basis).rule().direction() == Rule.Direction.AFTER;
        if (onwards && basis.questions().stream().anyMatch(question -> question.dayZero().isAfter(today))) {
            throw new Refused("A deadline is counted from something that has happened, and that day has not come yet: please check it.");
        }
    }

    private void hold(DelegateExecution task, Variable<String> in, String part, Clock clock) {
        in.maybeFrom(task).ifPresent(variable -> held.hold(task, variable, part, clock));
    }
}
