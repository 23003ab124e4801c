package org.waymark.judicialreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Actor;
import org.waymark.engine.ClockVariables;

@Component
class NoteClaim implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        boolean settled = JudicialReviewVariables.PRE_ACTION_ANSWER.maybeFrom(execution).filter("conceded"::equals).isPresent();
        boolean issued = JudicialReviewVariables.CLAIM_ISSUED.maybeFrom(execution).filter(answer -> !answer.equals("not-issued")).isPresent();
        JudicialReviewVariables.CLAIM_OUTCOME.set(execution, settled ? "settled" : issued ? "issued" : "not-brought");
        ClockVariables.DECIDED_BY.set(execution, Actor.id());
    }
}
