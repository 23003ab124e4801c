package org.waymark.nrm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

@Component
class NrmDays {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Deadlines deadlines;
    private final Clock clock;

    NrmDays(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    OffsetDateTime fromToday(String rule, VariableScope scope) {
        return deadlines.due(rule, Nation.of(CaseVariables.NATION.from(scope)), LocalDate.now(clock)).dueAt();
    }

    /** The morning of the day that they chose, where they chose one. */
    void askAgain(VariableScope scope) {
        NrmVariables.NRM_ASK_AGAIN_ON.maybeFrom(scope).ifPresent(day -> NrmVariables.NRM_ASK_AGAIN_AT.set(scope, day.atTime(9, 0).atZone(LONDON).toOffsetDateTime()));
    }
}
