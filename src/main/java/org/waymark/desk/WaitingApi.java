package org.waymark.desk;

import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.ModelWords;

/** What the processes of a case wait for, in the words of their models. */
@RestController
@RequestMapping(path = Desk.CASE, produces = MediaType.APPLICATION_JSON_VALUE)
class WaitingApi {

    private final CaseFiles files;
    private final CaseProcesses processes;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final ModelWords words;
    private final Desk desk;

    WaitingApi(CaseFiles files, CaseProcesses processes, RuntimeService runtime, TaskService tasks, ManagementService jobs, ModelWords words, Desk desk) {
        this.files = files;
        this.processes = processes;
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.words = words;
        this.desk = desk;
    }

    /**
     * @param kind  task, timer, message, machine or stuck
     * @param what  the name in the model
     * @param whose turn it is: a user id, a role's name, or empty where nobody's
     * @param until when it is due or happens by itself; null where nothing says so
     */
    record Wait(String process, String kind, String what, String whose, Instant since, Instant until) { }

    @GetMapping("/waiting")
    List<Wait> waiting(@PathVariable String reference, Principal caller) {
        files.enter(reference, desk.reader(caller), "Waiting for");
        return of(reference);
    }

    /** Of all its processes, soonest first. Who may see the case has been checked before. */
    List<Wait> of(String reference) {
        return desk.pastGrants(() -> {
            var waits = new ArrayList<Wait>();
            processes.of(reference).values().stream().filter(instance -> instance.getEndTime() == null).forEach(instance -> waits.addAll(waits(instance)));
            waits.sort(Comparator.comparing(Wait::until, Comparator.nullsLast(Comparator.naturalOrder())));
            return waits;
        });
    }

    private List<Wait> waits(HistoricProcessInstance instance) {
        String id = instance.getId();
        String model = instance.getProcessDefinitionId();
        String process = words.process(model);
        var waits = new ArrayList<Wait>();
        tasks.createTaskQuery().processInstanceId(id).list().forEach(task ->
                waits.add(new Wait(process, "task", words.nameOf(model, task.getTaskDefinitionKey()), whose(task), moment(task.getCreateTime()), moment(task.getDueDate()))));
        Set<String> stuck = new HashSet<>();
        for (Incident incident : runtime.createIncidentQuery().processInstanceId(id).list()) {
            // a calling process shows the incident of the one it called as its own
            if (incident.getId().equals(incident.getCauseIncidentId())) {
                stuck.add(incident.getConfiguration());
                waits.add(new Wait(process, "stuck", words.nameOf(model, incident.getActivityId()), desk.role("manager"), moment(incident.getIncidentTimestamp()), null));
            }
        }
        Map<String, JobDefinition> activities = jobs.createJobDefinitionQuery().processDefinitionId(model).list().stream()
                .collect(Collectors.toMap(JobDefinition::getId, each -> each));
        jobs.createJobQuery().processInstanceId(id).list().stream().filter(job -> !stuck.contains(job.getId()) && activities.containsKey(job.getJobDefinitionId()))
                .forEach(job -> waits.add(byItself(job, activities.get(job.getJobDefinitionId()), process)));
        runtime.createEventSubscriptionQuery().processInstanceId(id).list().stream().filter(event -> event.getActivityId() != null && !event.getEventType().equals("compensate"))
                .forEach(event -> waits.add(event(event, model, process)));
        return waits;
    }

    private Wait byItself(Job job, JobDefinition definition, String process) {
        boolean timer = definition.getJobType().startsWith("timer");
        return new Wait(process, timer ? "timer" : "machine", words.nameOf(definition.getProcessDefinitionId(), definition.getActivityId()), "",
                moment(job.getCreateTime()), moment(job.getDuedate()));
    }

    private Wait event(EventSubscription event, String model, String process) {
        return new Wait(process, "message", words.nameOf(model, event.getActivityId()), "", moment(event.getCreated()), null);
    }

    private String whose(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(this::name).distinct().collect(Collectors.joining(" or "));
    }

    private String name(IdentityLink link) {
        return link.getGroupId() == null ? link.getUserId() : desk.role(link.getGroupId());
    }

    private static Instant moment(Date date) {
        return date == null ? null : date.toInstant();
    }
}
