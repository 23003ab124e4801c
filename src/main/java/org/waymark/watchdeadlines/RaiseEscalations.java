package org.waymark.watchdeadlines;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.DeadlineMessages;

/** Each escalation is raised once, however often and wherever this runs. */
@Component
class RaiseEscalations implements JavaDelegate {

    private final Clocks clocks;
    private final DeadlineMessages messages;

    RaiseEscalations(Clocks clocks, DeadlineMessages messages) {
        this.clocks = clocks;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.takeEscalations().forEach(each -> messages.sendUnlessOpen("escalate-deadline.raised", each, "AnswerEscalation"));
    }
}
