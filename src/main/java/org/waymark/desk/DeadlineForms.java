package org.waymark.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Words;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.ClockVariables;

/**
 * Starts and changes deadlines as the diagrams say, and in no other way: a process is started by its form and its first task
 * answered, both as the caller, so that every check of the engine's forms holds here too. Where the answer is refused, nothing
 * of it was ever started.
 */
@Service
class DeadlineForms {

    private static final String SEEN = "seen";

    private final CaseFiles files;
    private final Clocks clocks;
    private final WaitingDecisions waiting;
    private final RepositoryService models;
    private final FormService forms;
    private final TaskService tasks;

    DeadlineForms(CaseFiles files, Clocks clocks, WaitingDecisions waiting, RepositoryService models, FormService forms, TaskService tasks) {
        this.files = files;
        this.clocks = clocks;
        this.waiting = waiting;
        this.models = models;
        this.forms = forms;
        this.tasks = tasks;
    }

    /**
     * What became of it.
     *
     * @param outcome  {@code done}, or {@code asked} where nothing changes before somebody else has agreed
     * @param sentence the same for the person who asked
     * @param clock    the deadline's id
     * @param waiting  what is to be decided about this deadline now
     */
    record Outcome(String outcome, String sentence, UUID clock, List<WaitingDecision> waiting) { }

    /** @param answers to the form {@code record-deadline} */
    @Transactional
    public Outcome keep(String reference, Reader reader, Map<String, Object> answers) {
        enter(reference, reader);
        String instance = walk("keep-deadline", reference, "RecordDeadline", answers);
        Clock started = clocks.copiesIn(instance).stream().findFirst().map(copy -> clocks.get(copy.clock()))
                .orElseThrow(() -> new CannotAnswer("The process “Keep a deadline” no longer starts a clock at this step. Use “Start process” in Tasklist."));
        return outcome(started, true, reader);
    }

    /**
     * @param answers to the form {@code choose-change}, without the clock; {@code seen} besides, how many entries its ledger had
     *                when the page was drawn
     */
    @Transactional
    public Outcome change(String reference, UUID clock, Reader reader, Map<String, Object> answers) {
        enter(reference, reader);
        if (clocks.find(clock).filter(found -> found.caseReference().equals(reference)).isEmpty()) {
            throw new NotThere("There is no such deadline in this case.");
        }
        int entries = clocks.ledger(clock).size();
        var complete = new HashMap<>(answers);
        if (complete.remove(SEEN) instanceof Number seen && seen.intValue() != entries) {
            throw new Outdated("Somebody changed this deadline since the page was opened. Nothing of yours was saved: open the page again and look.");
        }
        complete.put(ClockVariables.CLOCK.name(), clock.toString());
        walk("change-deadline", reference, "ChooseChange", complete);
        return outcome(clocks.get(clock), clocks.ledger(clock).size() > entries, reader);
    }

    private void enter(String reference, Reader reader) {
        try {
            files.enterToChange(reference, reader, "Deadlines");
        } catch (IllegalStateException e) {
            throw new Outdated("This case is closed. Nothing was changed.");
        }
    }

    /** @return the process instance's id */
    private String walk(String process, String reference, String firstTask, Map<String, Object> answers) {
        if (answers.values().stream().anyMatch(answer -> !(answer == null || answer instanceof String || answer instanceof Number || answer instanceof Boolean))) {
            throw new CannotAnswer("Each answer is a text, a number, or yes or no.");
        }
        ProcessDefinition definition = models.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().withoutTenantId().singleResult();
        if (definition == null) {
            throw new AuthorizationException("Not granted");
        }
        String instance = forms.submitStartForm(definition.getId(), Map.of(CaseVariables.CASE_REFERENCE.name(), reference)).getId();
        Task first = tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(firstTask).singleResult();
        if (first == null) {
            throw new CannotAnswer("The process “%s” no longer begins with this step. Use “Start process” in Tasklist.".formatted(definition.getName()));
        }
        forms.submitTaskForm(first.getId(), answers);
        return instance;
    }

    private Outcome outcome(Clock now, boolean changed, Reader reader) {
        List<WaitingDecision> asked = waiting.of(now.caseReference(), reader).stream().filter(each -> each.clock().equals(now.id())).toList();
        String others = asked.stream().map(DeadlineForms::asks).distinct().map(" "::concat).collect(Collectors.joining());
        return changed ? new Outcome("done", stands(now) + others, now.id(), asked) : new Outcome("asked", "Nothing has changed yet." + others, now.id(), asked);
    }

    private static String asks(WaitingDecision decision) {
        return "%s: the task “%s” is with %s.".formatted(decision.askedBy().isEmpty() ? "Somebody has to decide" : "A second person has been asked", decision.name(), decision.with());
    }

    private static String stands(Clock clock) {
        return switch (clock.state()) {
            case RUNNING -> "Recorded. The last day is %s; work to %s.".formatted(Words.date(clock.due()), Words.date(clock.safeBy()));
            case PAUSED -> "Recorded. It stands still from %s.".formatted(Words.date(clock.pausedOn()));
            case MET -> "Recorded. It was done in time.";
            case MISSED -> "Recorded. The last day had passed: it counts as missed.";
            case CANCELLED -> "Recorded. It no longer runs.";
        };
    }
}
