package org.waymark.judicialreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Actor;
import org.waymark.engine.ClockVariables;

@Component
class WeighHigherCourt implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ClockVariables.DECIDED_BY.set(execution, Actor.id());
        JudicialReviewVariables.GIVING_UP.set(execution, null);
    }
}
