package org.waymark.engine;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.people.Staff;

/** Deputies see a case only while they are asked to confirm or answer something in it. */
@Component
public class Deputies {

    private static final String ROLE = "deputy";

    private static final String MANAGER = "manager";

    private final CaseFiles caseFiles;
    private final Staff staff;

    Deputies(CaseFiles caseFiles, Staff staff) {
        this.caseFiles = caseFiles;
        this.staff = staff;
    }

    /** Who is told that a second person has to answer: the managers, or the deputies where there is none but the first. */
    public String secondAfter(String first) {
        boolean anotherManager = staff.withRole(MANAGER).stream().anyMatch(manager -> !manager.equals(first));
        return "role:" + (anotherManager ? MANAGER : ROLE);
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
