package org.waymark.changedeadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.ChangeRefused;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.engine.Actor;
import org.waymark.engine.Deputies;
import org.waymark.engine.Refused;

/** Refuses at once what makes no sense, while whoever asked still has the form before them. */
@Component
class ProposeChange implements JavaDelegate {

    private final Clocks clocks;
    private final AskedChange asked;
    private final Deputies deputies;
    private final Confirmation confirmation;

    ProposeChange(Clocks clocks, AskedChange asked, Deputies deputies, Confirmation confirmation) {
        this.clocks = clocks;
        this.asked = asked;
        this.deputies = deputies;
        this.confirmation = confirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            boolean takesTwo = clocks.takesTwo(AskedChange.clock(execution), asked.from(execution));
            ChangeDeadlineVariables.TAKES_TWO.set(execution, takesTwo);
            ChangeDeadlineVariables.CHANGED_BY.set(execution, Actor.id());
            if (takesTwo) {
                deputies.admit(execution);
                confirmation.ask(execution, clocks.get(AskedChange.clock(execution)));
            }
        } catch (ChangeRefused | NoSuchRule e) {
            throw new Refused(e.getMessage());
        }
    }
}
