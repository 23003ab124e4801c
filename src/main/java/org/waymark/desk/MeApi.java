package org.waymark.desk;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseFiles.MyCase;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.ModelWords;
import org.waymark.people.Staff;

/** Whoever is logged in, and the cases they are on. */
@RestController
@RequestMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
class MeApi {

    private final CaseFiles files;
    private final Clocks clocks;
    private final TaskService tasks;
    private final ModelWords words;
    private final Staff staff;
    private final Desk desk;

    MeApi(CaseFiles files, Clocks clocks, TaskService tasks, ModelWords words, Staff staff, Desk desk) {
        this.files = files;
        this.clocks = clocks;
        this.tasks = tasks;
        this.words = words;
        this.staff = staff;
        this.desk = desk;
    }

    /** @param roles held at this moment, in the order of the alphabet */
    record Me(String userId, List<String> roles) { }

    /** By this the pages know which buttons to show; each call checks again. */
    @GetMapping
    Me me(Principal caller) {
        Reader me = desk.reader(caller);
        return new Me(me.userId(), me.roles().stream().sorted().toList());
    }

    /** What colleagues are called, by account; for whoever works on cases. Whoever left is not among them. */
    @GetMapping("/colleagues")
    Map<String, String> colleagues(Principal caller) {
        List<String> colleagues = staff.withTaskList();
        return colleagues.contains(caller.getName()) ? colleagues.stream().distinct().collect(Collectors.toMap(each -> each, staff::nameOf)) : Map.of();
    }

    record NextDeadline(String rule, LocalDate due, LocalDate safeBy) { }

    record NextTask(String name, Instant due) { }

    /**
     * @param part         holder, named, cover or proposed
     * @param name         empty where nobody has written one down
     * @param nextDeadline the running one that is due first, or null
     * @param nextTask     the open task that is due first, such as the review, or null
     */
    record CaseOfMine(String reference, String part, Instant since, String name, NextDeadline nextDeadline, NextTask nextTask) { }

    /** The open cases I hold, am on by name, or am asked to take. */
    @GetMapping("/cases")
    List<CaseOfMine> cases(Principal caller) {
        List<MyCase> mine = files.casesOf(desk.reader(caller), "Cases panel");
        Set<String> references = mine.stream().map(MyCase::reference).collect(Collectors.toSet());
        Map<String, Clock> deadlines = clocks.runningIn(references).stream()
                .collect(Collectors.toMap(Clock::caseReference, each -> each, (one, two) -> one.due().isAfter(two.due()) ? two : one));
        Map<String, Task> due = desk.pastGrants(() -> dueFirst(references));
        return mine.stream().map(each -> new CaseOfMine(each.reference(), each.part(), each.since(), each.name(),
                deadlines.containsKey(each.reference()) ? next(deadlines.get(each.reference())) : null,
                due.containsKey(each.reference()) ? next(due.get(each.reference())) : null)).toList();
    }

    private Map<String, Task> dueFirst(Set<String> references) {
        var first = new HashMap<String, Task>();
        references.forEach(reference -> tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream().filter(task -> task.getDueDate() != null)
                .min(Comparator.comparing(Task::getDueDate)).ifPresent(task -> first.put(reference, task)));
        return first;
    }

    private static NextDeadline next(Clock clock) {
        return new NextDeadline(clock.inWords(), clock.due(), clock.safeBy());
    }

    private NextTask next(Task task) {
        return new NextTask(words.nameOf(task.getProcessDefinitionId(), task.getTaskDefinitionKey()), task.getDueDate().toInstant());
    }
}
