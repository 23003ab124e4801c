package org.waymark.refertochildrensservices;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

/** By when the next step with a council is chosen and taken. */
@Component
class SetCouncilRound implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetCouncilRound(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReferToChildrensServicesVariables.COUNCIL_STEP_DUE_AT.set(execution,
                deadlines.due("council-step", Nation.of(CaseVariables.NATION.from(execution)), LocalDate.now(clock)).dueAt());
    }
}
