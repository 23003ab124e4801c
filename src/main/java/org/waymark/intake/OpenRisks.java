package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

/** Risks of today that wait for an answer while their referral is joined to a known case. */
@Component
class OpenRisks {

    private final CaseFiles caseFiles;

    OpenRisks(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    /** Whoever answers reads and writes in the known case from here on. */
    void goOn(DelegateExecution execution, String referral, String known) {
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        var commands = Context.getCommandContext();
        commands.runWithoutAuthorization(() -> {
            runtime.createProcessInstanceQuery().processDefinitionKey("answer-risk").processInstanceBusinessKey(referral).list().forEach(risk -> {
                commands.getExecutionManager().findExecutionById(risk.getId()).setProcessBusinessKey(known);
                runtime.setVariable(risk.getId(), CaseVariables.CASE_REFERENCE.name(), known);
                caseFiles.admit(known, "deputy", Actor.id());
            });
            return null;
        });
    }
}
