package org.waymark.watchdeadlines;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.Actor;
import org.waymark.engine.DeadlineMessages;

/** What nobody recorded as done by its last day counts as missed, whatever process it belongs to. */
@Component
class NotePassed implements JavaDelegate {

    private final Clocks clocks;
    private final DeadlineMessages messages;

    NotePassed(Clocks clocks, DeadlineMessages messages) {
        this.clocks = clocks;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.passed().forEach(each -> {
            var missed = clocks.change(each.id(), new Change.Miss(), new By(Actor.id(), "process"));
            if (clocks.copiesOf(each.id()).isEmpty()) {
                // no process has it on anybody's list
                messages.sendUnlessOpen("escalate-deadline.raised", missed, "AnswerEscalation");
            }
        });
    }
}
