package org.waymark.judicialreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class WeighPreActionReply implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        String answer = JudicialReviewVariables.PRE_ACTION_ANSWER.from(execution);
        ClockVariables.CLOCK_OUTCOME.set(execution.getProcessInstance(), answer.equals("silence") ? "missed" : answer.equals("not-waited") ? "cancelled" : "met");
    }
}
