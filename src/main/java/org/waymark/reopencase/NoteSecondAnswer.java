package org.waymark.reopencase;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Deputies;
import org.waymark.engine.Refused;

/** Whoever asked does not answer, neither yes nor no. */
@Component
class NoteSecondAnswer implements JavaDelegate {

    private final Deputies deputies;

    NoteSecondAnswer(Deputies deputies) {
        this.deputies = deputies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (CaseVariables.RECORDED_BY.from(execution).equals(Actor.id())) {
            throw new Refused("You asked for this, so somebody else answers: another manager, or a deputy.");
        }
        deputies.dismiss(execution);
    }
}
