package org.waymark.refertochildrensservices;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

/** By which rule whoever was asked answers. */
@Component
class SetRuleOfRound implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ClockVariables.RULE.set(execution, switch (ReferToChildrensServicesVariables.COUNCIL_STEP.from(execution)) {
            case "complaint" -> "complaint-stage-1";
            case "lawyer" -> "council-lawyer";
            default -> "council-senior-manager";
        });
    }
}
