package org.waymark.changedeadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.By;
import org.waymark.deadlines.ChangeRefused;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.DeadlineMessages;
import org.waymark.engine.Deputies;
import org.waymark.engine.Refused;

@Component
class ApplyChange implements JavaDelegate {

    private final Clocks clocks;
    private final AskedChange asked;
    private final DeadlineMessages messages;
    private final Deputies deputies;
    private final CaseMessages cases;

    ApplyChange(Clocks clocks, AskedChange asked, DeadlineMessages messages, Deputies deputies, CaseMessages cases) {
        this.clocks = clocks;
        this.asked = asked;
        this.messages = messages;
        this.deputies = deputies;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String second = ChangeDeadlineVariables.TAKES_TWO.from(execution) ? Actor.id() : null;
        By by = new By(ChangeDeadlineVariables.CHANGED_BY.from(execution), second, AskedChange.why(execution));
        try {
            if (second != null) {
                deputies.dismiss(execution);
            }
            var before = clocks.get(AskedChange.clock(execution)).laterLetter();
            var now = clocks.change(AskedChange.clock(execution), asked.from(execution), by);
            // whoever counts down to it counts anew
            cases.tellEach("deadline-changed", now.caseReference());
            if (now.laterLetter() != null && !now.laterLetter().equals(before)) {
                messages.laterLetter(now);
            }
        } catch (ChangeRefused | NoSuchRule e) {
            throw new Refused(e.getMessage());
        }
    }
}
