package org.waymark.decideeligibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Actor;
import org.waymark.engine.Deputies;
import org.waymark.engine.Refused;

/** Whoever refused does not look again at the refusal. */
@Component
class NoteRefusalReview implements JavaDelegate {

    private final Deputies deputies;

    NoteRefusalReview(Deputies deputies) {
        this.deputies = deputies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (DecideEligibilityVariables.REFUSED_BY.from(execution).equals(Actor.id())) {
            throw new Refused("You refused this referral, so somebody else looks at it again: another manager, or a deputy.");
        }
        deputies.dismiss(execution);
    }
}
