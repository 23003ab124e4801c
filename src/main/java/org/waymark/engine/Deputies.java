package org.waymark.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;

/** Deputies see a case only while they are asked to confirm or answer something in it. */
@Component
public class Deputies {

    private static final String ROLE = "deputy";

    private final CaseFiles caseFiles;

    Deputies(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    /** Lets the deputies read the case of this process. */
    public void admit(DelegateExecution execution) {
        caseFiles.admit(CaseVariables.CASE_REFERENCE.from(execution), ROLE, Actor.id());
    }

    /** Ends that, unless something else of the same case waits for them. */
    public void dismiss(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        var tasks = execution.getProcessEngineServices().getTaskService();
        boolean stillAsked = Context.getCommandContext().runWithoutAuthorization(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference)
                .taskDefinitionKeyIn("ConfirmChange", "AnswerRisk", "AnswerConcernAboutColleague", "ReviewRefusal", "ReviewRiskToday").list().stream().anyMatch(task -> !task.getProcessInstanceId().equals(execution.getProcessInstanceId())));
        if (!stillAsked) {
            caseFiles.dismiss(reference, ROLE, Actor.id());
        }
    }
}
