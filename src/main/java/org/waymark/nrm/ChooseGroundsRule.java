package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockVariables;

@Component
class ChooseGroundsRule implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        boolean panel = NrmVariables.NRM_DECIDED_BY.from(execution).equals("local-panel") && !NrmVariables.NRM_PATH.from(execution).equals("adult");
        ClockVariables.RULE.set(execution, panel ? "nrm-reasonable-grounds-child-pilot" : "nrm-reasonable-grounds");
    }
}
