package org.waymark.allocation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.people.Matching;

/** A manager's earlier answer counts for the offer that it was given for, and not for the next. */
@Component
class FindWhoFits implements JavaDelegate {

    private final Matching matching;
    private final Needs needs;

    FindWhoFits(Matching matching, Needs needs) {
        this.matching = matching;
        this.needs = needs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AllocationVariables.NO_MATCH_ANSWER.set(execution, null);
        AllocationVariables.SOMEBODY_FITS.set(execution, matching.anybodyFits(needs.need(execution), needs.answers(execution).keySet()));
    }
}
