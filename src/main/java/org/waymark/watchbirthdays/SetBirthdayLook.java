package org.waymark.watchbirthdays;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

@Component
class SetBirthdayLook implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetBirthdayLook(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WatchBirthdaysVariables.BIRTHDAY_LOOK_DUE_AT.set(execution,
                deadlines.due("birthday-look", Nation.of(CaseVariables.NATION.from(execution)), LocalDate.now(clock)).dueAt());
    }
}
