package org.waymark.changedeadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.ChangeRefused;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.ClockVariables;
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
            Change change = asked.from(execution);
            boolean takesTwo = clocks.takesTwo(AskedChange.clock(execution), change);
            if ((takesTwo || !isOnlyTold(change)) && waitsAlready(execution)) {
                throw new Refused("Another change of this deadline waits for a second person. Ask them to confirm or refuse it first; what you wrote is not saved.");
            }
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

    /** What has happened is recorded whatever else is asked: it is done, somebody acts, a letter came. */
    private static boolean isOnlyTold(Change change) {
        return change instanceof Change.Meet || change instanceof Change.ActOn || change instanceof Change.Letter || change instanceof Change.DecideLetter;
    }

    private static boolean waitsAlready(DelegateExecution execution) {
        var waiting = execution.getProcessEngineServices().getTaskService().createTaskQuery().processInstanceBusinessKey(CaseVariables.CASE_REFERENCE.from(execution))
                .taskDefinitionKey("ConfirmChange").processVariableValueEquals(ClockVariables.CLOCK.name(), AskedChange.clock(execution).toString());
        return Context.getCommandContext().runWithoutAuthorization(() -> !waiting.list().isEmpty());
    }
}
