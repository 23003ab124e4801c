package org.waymark.moveon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Basis;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.Question;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.ClockVariables;
import org.waymark.engine.DeadlineMessages;

/** The one clock that says when support ends: corrected, never replaced, so that its ledger tells why the date is what it is. */
@Component
class SupportClock {

    private final Clocks clocks;
    private final DeadlineMessages messages;
    private final CaseMessages cases;

    SupportClock(Clocks clocks, DeadlineMessages messages, CaseMessages cases) {
        this.clocks = clocks;
        this.messages = messages;
        this.cases = cases;
    }

    /** What was learnt since it started counts from now on, and what hangs on the end of support is told. */
    Clock recount(DelegateExecution execution) {
        Clock before = clocks.copiesIn(execution.getProcessInstanceId()).stream().filter(copy -> copy.variable().equals(MoveOnVariables.SUPPORT_ENDS_AT.name()))
                .map(copy -> clocks.get(copy.clock())).findFirst().orElseThrow();
        Basis basis = basis(execution);
        By by = new By(Actor.id(), "process");
        Clock now = basis.equals(before.basis()) ? before : clocks.change(before.id(), new Change.Correct(basis), by);
        now = ClockVariables.LETTER_DATE.maybeFrom(execution).isPresent() ? printed(now, ClockVariables.LETTER_DATE.from(execution), by) : now;
        if (!now.due().equals(before.due())) {
            cases.tellEach("deadline-changed", before.caseReference());
        }
        return now;
    }

    /** An earlier day in a letter is worked to; one that puts an earlier letter right replaces it; a later one than the law's is put to a person. */
    private Clock printed(Clock clock, LocalDate end, By by) {
        if (end.equals(clock.due())) {
            return clock;
        }
        Clock now = clocks.change(clock.id(), new Change.Letter(end), by);
        if (now.laterLetter() != null && !end.isAfter(now.computed())) {
            return clocks.change(now.id(), new Change.DecideLetter(true), by);
        }
        messages.laterLetter(now);
        return now;
    }

    private static Basis basis(DelegateExecution execution) {
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        LocalDate granted = ClockVariables.APPLIES_ON.from(execution);
        List<Question> questions = new ArrayList<>();
        questions.add(new Question("move-on", nation, ClockVariables.COHORT.from(execution), ClockVariables.COUNT_FROM.from(execution), granted));
        ClockVariables.ALSO_COUNT_FROM.maybeFrom(execution).ifPresent(sent -> questions.add(new Question("move-on-from-letter", nation, Question.ANY, sent, granted)));
        return new Basis(questions.size() == 1 ? Basis.Pick.EARLIEST : Basis.Pick.LATEST, questions);
    }
}
