package org.waymark.endsharing;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.ClockVariables;
import org.waymark.engine.Refused;
import org.waymark.sharing.Asked;
import org.waymark.sharing.Choice;
import org.waymark.sharing.DecisionRefused;
import org.waymark.sharing.Sharing;

/** Keeps what was done or answered with the recipient's row, and counts out until when an answer is waited for. */
@Component
class NoteDeletion {

    private final Sharing sharing;
    private final Deadlines deadlines;

    NoteDeletion(Sharing sharing, Deadlines deadlines) {
        this.sharing = sharing;
        this.deadlines = deadlines;
    }

    void note(DelegateExecution execution, String what) {
        LocalDate on = ClockVariables.DONE_ON.from(execution);
        try {
            sharing.note(CaseVariables.CASE_REFERENCE.from(execution), EndSharingVariables.SHARING_ENDING.from(execution), Choice.of(Asked.class, what), on, Actor.id());
        } catch (DecisionRefused e) {
            throw new Refused(e.getMessage());
        }
        EndSharingVariables.DELETION_ANSWERED_BY_AT.set(execution, deadlines.due("deletion-answered", Nation.of(CaseVariables.NATION.from(execution)), on).dueAt());
    }
}
