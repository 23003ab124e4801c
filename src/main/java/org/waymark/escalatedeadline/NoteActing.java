package org.waymark.escalatedeadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.Actor;
import org.waymark.engine.ClockVariables;

@Component
class NoteActing implements JavaDelegate {

    private final Clocks clocks;

    NoteActing(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var clock = clocks.get(ClockVariables.CLOCK.from(execution));
        if (clock.isOpen()) {
            clocks.change(clock.id(), new Change.ActOn(), new By(Actor.id(), "somebody-acts"));
        }
    }
}
