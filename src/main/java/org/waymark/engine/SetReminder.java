package org.waymark.engine;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.people.Staff;

/** A case waits for its managers: the morning on which they are reminded next. */
@Component
class SetReminder implements JavaDelegate {

    private final Deadlines deadlines;
    private final Staff staff;
    private final Clock clock;

    SetReminder(Deadlines deadlines, Staff staff, Clock clock) {
        this.deadlines = deadlines;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String nation = CaseVariables.NATION.maybeFrom(execution).orElseGet(() -> staff.nationOf(Actor.id()));
        CaseVariables.MANAGERS_REMINDED_AT.set(execution.getProcessInstance(), deadlines.due("managers-choice-reminder", Nation.of(nation), LocalDate.now(clock)).dueAt());
    }
}
