package org.waymark.desk;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Words;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.ModelWords;
import org.waymark.people.Profile;
import org.waymark.people.StaffDirectory;

/** "Next task please": of what is offered to the caller's teams, the most urgent that they may take becomes theirs. */
@RestController
@RequestMapping(path = "/api/tasks/next", produces = MediaType.APPLICATION_JSON_VALUE)
class NextTask {

    /** How urgent the safety screen found a referral; the intake's variable, and adapters know no process. */
    private static final String TRIAGE = "priority";
    private static final List<String> TRIAGED = List.of("same-day", "urgent");
    /** A clock or a mail may be at work on the same task in the same moment. */
    private static final int TRIES = 3;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CaseFiles files;
    private final StaffDirectory directory;
    private final ModelWords words;
    private final Desk desk;
    private final Clock clock;

    NextTask(TaskService tasks, RuntimeService runtime, CaseFiles files, StaffDirectory directory, ModelWords words, Desk desk, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.files = files;
        this.directory = directory;
        this.words = words;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param reference empty where it belongs to no case
     * @param due       null where it has no day
     */
    record Taken(String id, String name, String reference, Instant due) { }

    /** 204 where nothing is offered that they may take. Of two who ask at once, each gets another task. */
    @PostMapping
    ResponseEntity<Taken> next(Principal caller) {
        Reader reader = desk.reader(caller);
        Profile profile = directory.of(reader.userId());
        profile.absence(LocalDate.now(clock)).ifPresent(away -> {
            throw new CannotAnswer("You are recorded as away until %s, so nothing was given to you. A manager can change that in “People”.".formatted(Words.date(away.lastDay())));
        });
        var tried = new HashMap<String, Integer>();
        while (true) {
            Optional<Task> urgent = mostUrgent(reader, profile, tried);
            if (urgent.isEmpty()) {
                return ResponseEntity.noContent().build();
            }
            Task task = urgent.get();
            try {
                tasks.claim(task.getId(), reader.userId());
                return ResponseEntity.ok(taken(task));
            } catch (AuthorizationException e) {
                tried.put(task.getId(), TRIES);
            } catch (ProcessEngineException | ConcurrencyFailureException e) {
                // whoever was quicker has it, and it is not offered any more
                tried.merge(task.getId(), 1, Integer::sum);
            }
        }
    }

    /** What the engine offers is within the caller's grants already. */
    private Optional<Task> mostUrgent(Reader reader, Profile profile, Map<String, Integer> tried) {
        if (reader.roles().isEmpty()) {
            return Optional.empty();
        }
        List<Task> offered = tasks.createTaskQuery().taskCandidateGroupIn(List.copyOf(reader.roles())).taskUnassigned().list();
        Map<String, Integer> triage = triage(offered);
        return offered.stream().filter(task -> tried.getOrDefault(task.getId(), 0) < TRIES)
                .sorted(Comparator.comparing((Task task) -> -task.getPriority())
                        .thenComparing(task -> triage.getOrDefault(task.getProcessInstanceId(), TRIAGED.size()))
                        .thenComparing(Task::getDueDate, Comparator.nullsLast(Comparator.<Date>naturalOrder()))
                        .thenComparing(Task::getCreateTime).thenComparing(Task::getId))
                .filter(task -> mayTake(task, reader, profile)).findFirst();
    }

    private boolean mayTake(Task task, Reader reader, Profile profile) {
        String reference = reference(task);
        return reference.isEmpty() || !profile.isInConflict(reference) && files.mayRead(reference, reader);
    }

    private Map<String, Integer> triage(List<Task> offered) {
        Set<String> instances = new HashSet<>();
        offered.stream().filter(task -> task.getProcessInstanceId() != null).forEach(task -> instances.add(task.getProcessInstanceId()));
        if (instances.isEmpty()) {
            return Map.of();
        }
        var triage = new HashMap<String, Integer>();
        List<VariableInstance> found = desk.pastGrants(() -> runtime.createVariableInstanceQuery().variableName(TRIAGE).processInstanceIdIn(instances.toArray(String[]::new)).list());
        found.stream().filter(each -> TRIAGED.contains(each.getValue())).forEach(each -> triage.put(each.getProcessInstanceId(), TRIAGED.indexOf(each.getValue())));
        return triage;
    }

    private String reference(Task task) {
        Object reference = tasks.getVariables(task.getId(), List.of(CaseVariables.CASE_REFERENCE.name())).get(CaseVariables.CASE_REFERENCE.name());
        return reference == null ? "" : reference.toString();
    }

    private Taken taken(Task task) {
        return new Taken(task.getId(), words.nameOf(task.getProcessDefinitionId(), task.getTaskDefinitionKey()), reference(task), task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
