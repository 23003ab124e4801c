package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.PathwayVariables;

/** Sends the message with which {@code accompany} starts: the case goes on in its own process, this one ends. */
@Component
class CaseOpened implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        var opened = execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("accompany.case-opened")
                .processInstanceBusinessKey(reference)
                .setVariable(CaseVariables.CASE_REFERENCE.name(), reference)
                .setVariable(CaseVariables.PRACTITIONER.name(), CaseVariables.PRACTITIONER.from(execution))
                .setVariable(CaseVariables.NATION.name(), CaseVariables.NATION.from(execution));
        PathwayVariables.PATHWAY_TO_START.maybeFrom(execution).ifPresent(chosen -> opened.setVariable(PathwayVariables.PATHWAY_TO_START.name(), chosen));
        opened.correlateStartMessage();
    }
}
