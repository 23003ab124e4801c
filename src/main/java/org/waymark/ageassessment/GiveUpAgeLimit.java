package org.waymark.ageassessment;

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

/** Whoever holds the case recorded that the limit is not used, and a manager confirmed it: the two may not be one person. */
@Component
class GiveUpAgeLimit implements JavaDelegate {

    private final Clocks clocks;

    GiveUpAgeLimit(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        By both = new By(CaseVariables.PRACTITIONER.from(execution), Actor.id(), "process");
        clocks.copiesIn(execution.getProcessInstanceId()).stream().filter(copy -> copy.variable().equals(AgeAssessmentVariables.AGE_LIMIT_DUE_AT.name()))
                .map(copy -> clocks.get(copy.clock())).filter(Clock::isOpen).forEach(limit -> {
                    try {
                        clocks.change(limit.id(), new Change.Cancel(), both);
                    } catch (ChangeRefused e) {
                        throw new Refused(e.getMessage());
                    }
                });
    }
}
