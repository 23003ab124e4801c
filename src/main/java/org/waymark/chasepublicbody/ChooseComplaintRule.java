package org.waymark.chasepublicbody;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;
import org.waymark.engine.ClockVariables;

@Component
class ChooseComplaintRule implements JavaDelegate {

    private static final String OWN_STANDARD = "public-body-reply";
    /** Whose procedure a table knows. */
    private static final Map<String, String> RULES = Map.of("council", "complaint-stage-1", "home-office", "home-office-complaint", "single-competent-authority", "home-office-complaint");

    private final CaseDays days;

    ChooseComplaintRule(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String rule = RULES.getOrDefault(ChasePublicBodyVariables.PUBLIC_BODY.from(execution), OWN_STANDARD);
        ClockVariables.RULE.set(execution.getProcessInstance(), days.known(rule, OWN_STANDARD, execution));
    }
}
