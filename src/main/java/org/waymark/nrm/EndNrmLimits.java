package org.waymark.nrm;

import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.ChangeRefused;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;

/** What is left of the limits that the process started is given up by two: whoever holds the case, and the manager who confirmed. */
@Component
class EndNrmLimits implements JavaDelegate {

    private static final Set<String> LIMITS = Set.of(NrmVariables.RECONSIDERATION_DUE_AT.name(), NrmVariables.NRM_COURT_LIMIT_AT.name());

    private final Clocks clocks;

    EndNrmLimits(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        By both = new By(CaseVariables.PRACTITIONER.from(execution), Actor.id(), "process");
        clocks.copiesIn(execution.getProcessInstanceId()).stream().filter(copy -> LIMITS.contains(copy.variable())).map(copy -> clocks.get(copy.clock()))
                .filter(Clock::isOpen).forEach(each -> {
                    try {
                        clocks.change(each.id(), new Change.Cancel(), both);
                    } catch (ChangeRefused e) {
                        throw new Refused(e.getMessage());
                    }
                });
    }
}
