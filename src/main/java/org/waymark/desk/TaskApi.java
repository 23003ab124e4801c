package org.waymark.desk;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.engine.CaseVariables;

/** The way from a task on screen to its case. */
@RestController
@RequestMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class TaskApi {

    private final TaskService tasks;

    TaskApi(TaskService tasks) {
        this.tasks = tasks;
    }

    /** @param reference empty where the task belongs to no case */
    record CaseOfTask(String reference) { }

    /** Whoever may see the task may know its case's reference: the list shows it too. */
    @GetMapping("/{task}/case")
    CaseOfTask caseOf(@PathVariable String task) {
        Task seen = Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                .orElseThrow(() -> new NotThere("There is no such task, or it has been completed."));
        Object reference = tasks.getVariables(seen.getId(), java.util.List.of(CaseVariables.CASE_REFERENCE.name())).get(CaseVariables.CASE_REFERENCE.name());
        return new CaseOfTask(reference == null ? "" : reference.toString());
    }
}
