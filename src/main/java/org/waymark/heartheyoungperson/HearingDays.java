package org.waymark.heartheyoungperson;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

/** What our standards allow, where the young person is. */
@Component
class HearingDays {

    private final Deadlines deadlines;
    private final Clock clock;

    HearingDays(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The end of the time that the rule allows, counted from today. */
    OffsetDateTime fromToday(String rule, VariableScope process) {
        return end(rule, process, LocalDate.now(clock));
    }

    /** Whether a view of that day need not be asked for again. */
    boolean isRecent(LocalDate view, VariableScope process) {
        return end("view-stays-recent", process, view).toInstant().isAfter(clock.instant());
    }

    private OffsetDateTime end(String rule, VariableScope process, LocalDate from) {
        return deadlines.due(rule, Nation.of(CaseVariables.NATION.from(process)), from).dueAt();
    }
}
