package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

@Component
class StartFirstContactClock implements JavaDelegate {

    private final Deadlines deadlines;

    StartFirstContactClock(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        boolean standard = IntakeVariables.PRIORITY.from(execution).equals("standard");
        var due = deadlines.due(standard ? "first-contact" : "first-contact-urgent", nation, IntakeVariables.REFERRED_ON.from(execution));
        IntakeVariables.FIRST_CONTACT_DUE_AT.set(execution, due.dueAt());
        IntakeVariables.JOINED.set(execution, false);
    }
}
