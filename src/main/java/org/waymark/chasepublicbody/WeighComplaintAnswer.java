package org.waymark.chasepublicbody;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class WeighComplaintAnswer implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var answer = ChasePublicBodyVariables.COMPLAINT_ANSWER.maybeFrom(execution);
        String stage = ChasePublicBodyVariables.COMPLAINT_STAGE.from(execution);
        String next = ChasePublicBodyVariables.NEXT_STAGE.from(execution);
        boolean goesOn = answer.filter("goes-on"::equals).isPresent();
        // what is longer, or no other, is counted from the same day
        boolean longer = goesOn && (next.equals(stage) || next.endsWith("-extended"));
        ClockVariables.CLOCK_OUTCOME.set(execution, answer.isEmpty() ? "missed" : longer ? "cancelled" : "met");
        if (goesOn) {
            ChasePublicBodyVariables.COMPLAINT_STAGE.set(execution, next);
        }
        if (goesOn && !longer) {
            ClockVariables.COUNT_FROM.set(execution, ClockVariables.DONE_ON.from(execution));
        }
    }
}
