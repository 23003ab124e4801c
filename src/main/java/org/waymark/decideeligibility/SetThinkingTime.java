package org.waymark.decideeligibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Until when they may still ask for another manager. */
@Component
class SetThinkingTime implements JavaDelegate {

    private final DecisionDay day;

    SetThinkingTime(DecisionDay day) {
        this.day = day;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DecideEligibilityVariables.THINKING_ENDS_AT.set(execution, day.by("refusal-thinking-time", execution));
    }
}
