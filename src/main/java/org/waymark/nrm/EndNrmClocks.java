package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.ClockKind;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

/** What was counted only because of the referral. A limit goes on: to give it up takes two. */
@Component
class EndNrmClocks implements JavaDelegate {

    private static final String OF_THE_REFERRAL = "nrm-";

    private final Clocks clocks;

    EndNrmClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.ofCase(CaseVariables.CASE_REFERENCE.from(execution)).stream().filter(Clock::isOpen)
                .filter(each -> each.rule().startsWith(OF_THE_REFERRAL) && each.kind() != ClockKind.LIMIT)
                .forEach(each -> clocks.change(each.id(), new Change.Cancel(), new By(Actor.id(), "process")));
    }
}
