package org.waymark.engine;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
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
        if (asked(reference).stream().allMatch(task -> task.getProcessInstanceId().equals(execution.getProcessInstanceId()))) {
            caseFiles.dismiss(reference, ROLE, Actor.id());
        }
    }

    /** Lets them in again where something still waits for them, after the case was restricted or closed and they were out. */
    public void readmit(String reference) {
        if (!asked(reference).isEmpty()) {
            caseFiles.admit(reference, ROLE, Actor.id());
        }
    }

    /** What their role is offered, taken or not. */
    private List<Task> asked(String reference) {
        var query = Context.getProcessEngineConfiguration().getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskCandidateGroup(ROLE).includeAssignedTasks();
        return Context.getCommandContext().runWithoutAuthorization(query::list);
    }
}
