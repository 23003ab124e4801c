package org.waymark.changedeadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

/** Deputies see a case only while they are asked to confirm something in it. */
@Component
class Deputies {

    private static final String ROLE = "deputy";

    private final CaseFiles caseFiles;

    Deputies(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    void admit(DelegateExecution execution) {
        caseFiles.admit(CaseVariables.CASE_REFERENCE.from(execution), ROLE, Actor.id());
    }

    /** Unless another change of the same case waits for them. */
    void dismiss(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        var tasks = execution.getProcessEngineServices().getTaskService();
        boolean stillAsked = Context.getCommandContext().runWithoutAuthorization(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference)
                .taskDefinitionKey("ConfirmChange").list().stream().anyMatch(task -> !task.getProcessInstanceId().equals(execution.getProcessInstanceId())));
        if (!stillAsked) {
            caseFiles.dismiss(reference, ROLE, Actor.id());
        }
    }
}
