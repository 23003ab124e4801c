package org.waymark.decideeligibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Actor;

/** Keeps who refused; a danger of today is not refused. */
@Component
class NoteDecision implements JavaDelegate {

    private final OpenDangers dangers;
    private final DecisionDay day;

    NoteDecision(OpenDangers dangers, DecisionDay day) {
        this.dangers = dangers;
        this.day = day;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!DecideEligibilityVariables.ELIGIBILITY.from(execution).equals("eligible")) {
            dangers.refuse(execution);
            DecideEligibilityVariables.REFUSED_BY.set(execution, Actor.id());
            DecideEligibilityVariables.ELIGIBILITY_DUE_AT.set(execution, day.by("referral-decision", execution));
        }
    }
}
