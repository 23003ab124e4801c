package org.waymark.watchdeadlines;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.Actor;

/** What nobody recorded as done by its last day counts as missed, whatever process it belongs to. */
@Component
class NotePassed implements JavaDelegate {

    private final Clocks clocks;

    NotePassed(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.passed().forEach(each -> clocks.change(each.id(), new Change.Miss(), new By(Actor.id(), "process")));
    }
}
