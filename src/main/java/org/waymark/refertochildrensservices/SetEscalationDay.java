package org.waymark.refertochildrensservices;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.ClockVariables;

/** When a manager takes it up with a council that stays silent. */
@Component
class SetEscalationDay implements JavaDelegate {

    private final Deadlines deadlines;

    SetEscalationDay(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        ReferToChildrensServicesVariables.COUNCIL_ESCALATION_DUE_AT.set(execution,
                deadlines.due("safeguarding-chase", nation, ClockVariables.COUNT_FROM.from(execution)).dueAt());
    }
}
