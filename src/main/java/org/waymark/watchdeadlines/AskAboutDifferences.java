package org.waymark.watchdeadlines;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.DeadlineMessages;

/** A changed rule or holiday moves no date by itself: a manager decides about each. */
@Component
class AskAboutDifferences implements JavaDelegate {

    private final Clocks clocks;
    private final DeadlineMessages messages;

    AskAboutDifferences(Clocks clocks, DeadlineMessages messages) {
        this.clocks = clocks;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.differences().forEach(each -> messages.sendUnlessOpen("change-deadline.date-differs", each.clock(), "AcceptOrKeepDate"));
    }
}
