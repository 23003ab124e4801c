package org.waymark.intake;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

/** Referrals to a council that wait for their reply while their own referral is joined to a known case. */
@Component
class OpenCouncilReferrals {

    private final Clocks clocks;

    OpenCouncilReferrals(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Whether the clock is the one by which a council replies: it goes along. */
    boolean wait(DelegateExecution execution, UUID clock) {
        List<String> copies = clocks.copiesOf(clock).stream().map(Clocks.Copy::instance).toList();
        return of(execution, clocks.get(clock).caseReference()).stream().anyMatch(each -> copies.contains(each.getId()));
    }

    /** The council is asked for the known case from here on; the days it has stay the same. */
    void goOn(DelegateExecution execution, String referral, String known) {
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        var commands = Context.getCommandContext();
        of(execution, referral).forEach(waiting -> {
            commands.runWithoutAuthorization(() -> {
                commands.getExecutionManager().findExecutionById(waiting.getId()).setProcessBusinessKey(known);
                runtime.setVariable(waiting.getId(), CaseVariables.CASE_REFERENCE.name(), known);
                return null;
            });
            clocks.copiesIn(waiting.getId()).forEach(copy -> move(copy, known));
        });
    }

    private void move(Clocks.Copy copy, String known) {
        Clock before = clocks.get(copy.clock());
        if (before.isOpen()) {
            By by = new By(Actor.id(), "process");
            Clock now = clocks.start(known, before.basis(), before.letter(), by);
            clocks.addCopy(new Clocks.Copy(copy.instance(), copy.variable(), now.id(), copy.part()));
            clocks.change(before.id(), new Change.Cancel(), by);
        }
    }

    private static List<ProcessInstance> of(DelegateExecution execution, String referral) {
        var query = execution.getProcessEngineServices().getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKeyIn("refer-to-childrens-services", "take-council-further").processInstanceBusinessKey(referral);
        return Context.getCommandContext().runWithoutAuthorization(query::list);
    }
}
