package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseVariables;

/** Sends the message with which {@code refer-to-childrens-services} starts, beside the intake. */
@Component
class CouncilToBeTold implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("refer-to-childrens-services.needed")
                .processInstanceBusinessKey(reference)
                .setVariable(CaseVariables.CASE_REFERENCE.name(), reference)
                .setVariable(CaseVariables.NATION.name(), CaseVariables.NATION.from(execution))
                .correlateStartMessage();
    }
}
