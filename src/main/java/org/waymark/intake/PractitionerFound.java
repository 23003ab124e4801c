package org.waymark.intake;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseVariables;

/** Sends the message with which {@code offer-advocate} starts, beside the intake. */
@Component
class PractitionerFound implements JavaDelegate {

    private static final List<String> PASSED_ON = List.of("caseReference", "nation", "practitioner", "firstContactDueAt", "interpreterNeeded", "wishedGender", "source",
            "childAmongAdults", "adultAmongChildren", "chargedAsAdult");

    @Override
    public void execute(DelegateExecution execution) {
        var message = execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("offer-advocate.practitioner-found")
                .processInstanceBusinessKey(CaseVariables.CASE_REFERENCE.from(execution));
        PASSED_ON.forEach(variable -> message.setVariable(variable, execution.getVariable(variable)));
        message.correlateStartMessage();
    }
}
