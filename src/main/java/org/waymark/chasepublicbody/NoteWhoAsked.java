package org.waymark.chasepublicbody;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Actor;
import org.waymark.engine.ClockVariables;

@Component
class NoteWhoAsked implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ClockVariables.DECIDED_BY.set(execution, Actor.id());
        ClockVariables.DONE_ON.set(execution, ClockVariables.COUNT_FROM.maybeFrom(execution).orElse(null));
        ChasePublicBodyVariables.COMPLAINT_LEFT.set(execution, null);
    }
}
