package org.waymark.decideeligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

/** By when something is decided that is asked today. */
@Component
class DecisionDay {

    private final Deadlines deadlines;
    private final Clock clock;

    DecisionDay(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    OffsetDateTime by(String rule, DelegateExecution execution) {
        return deadlines.due(rule, Nation.of(CaseVariables.NATION.from(execution)), LocalDate.now(clock)).dueAt();
    }
}
