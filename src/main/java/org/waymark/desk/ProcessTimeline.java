package org.waymark.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricFormField;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Words;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormWords;
import org.waymark.engine.ModelWords;

/**
 * What was asked of whom in the processes of a case, and what they answered, from the engine's history and in the words of
 * the models: a process that is deployed tomorrow needs nothing here.
 */
@Component
class ProcessTimeline implements TimelineSource {

    private final HistoryService history;
    private final CaseProcesses processes;
    private final ModelWords words;
    private final Desk desk;

    ProcessTimeline(HistoryService history, CaseProcesses processes, ModelWords words, Desk desk) {
        this.history = history;
        this.processes = processes;
        this.words = words;
        this.desk = desk;
    }

    @Override
    public List<Line> linesOf(String reference) {
        return desk.pastGrants(() -> {
            Map<String, HistoricProcessInstance> instances = processes.of(reference);
            var lines = new ArrayList<Line>();
            instances.values().forEach(instance -> begunAndEnded(instance, lines));
            Map<String, List<HistoricFormField>> answers = answers(instances);
            tasks(reference, instances).forEach(task -> task(task, answers.getOrDefault(task.getId(), List.of()), lines));
            return lines;
        });
    }

    /** A called process need not carry the case's reference. */
    private List<HistoricTaskInstance> tasks(String reference, Map<String, HistoricProcessInstance> instances) {
        var tasks = new ArrayList<>(history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(reference).list());
        instances.values().stream().filter(instance -> !reference.equals(instance.getBusinessKey()))
                .forEach(instance -> tasks.addAll(history.createHistoricTaskInstanceQuery().processInstanceId(instance.getId()).list()));
        return tasks;
    }

    private void begunAndEnded(HistoricProcessInstance instance, List<Line> lines) {
        String process = words.process(instance.getProcessDefinitionId());
        lines.add(new Line(instance.getStartTime().toInstant(), "task", process + ": begun", "", or(instance.getStartUserId()), process));
        if (instance.getEndTime() != null) {
            boolean done = HistoricProcessInstance.STATE_COMPLETED.equals(instance.getState());
            lines.add(new Line(instance.getEndTime().toInstant(), "task", process + (done ? ": ended" : ": stopped before its end"), "", "", process));
        }
    }

    private void task(HistoricTaskInstance task, List<HistoricFormField> answers, List<Line> lines) {
        String name = words.nameOf(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        String process = words.process(task.getProcessDefinitionId());
        BiConsumer<Date, String[]> add = (at, line) -> lines.add(new Line(at.toInstant(), line[0], name + ": " + line[1], line[2], or(line[3]), process));
        List<HistoricIdentityLinkLog> links = history.createHistoricIdentityLinkLogQuery().taskId(task.getId()).orderByTime().asc().list();
        List<String> offered = links.stream().filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE) && "add".equals(link.getOperationType()) && link.getGroupId() != null)
                .map(link -> desk.role(link.getGroupId())).distinct().toList();
        var given = links.stream().filter(link -> link.getType().equals(IdentityLinkType.ASSIGNEE) && "add".equals(link.getOperationType()) && link.getUserId() != null).toList();
        add.accept(task.getStartTime(), new String[] {"task", offered.isEmpty() ? "asked of " + desk.named(given.isEmpty() ? task.getAssignee() : given.get(0).getUserId())
                : "offered to everybody with the role " + String.join(" or ", offered), "", ""});
        // where it was offered, each assignment is somebody who took it; else the first came with the task
        given.stream().skip(offered.isEmpty() ? 1 : 0).forEach(link -> add.accept(link.getTime(), offered.isEmpty()
                ? new String[] {"task", "moved to " + desk.named(link.getUserId()), "", link.getAssignerId()} : new String[] {"task", "taken", "", link.getUserId()}));
        if (task.getEndTime() == null) {
            return;
        }
        if (!"completed".equals(task.getDeleteReason())) {
            add.accept(task.getEndTime(), new String[] {"task", "withdrawn before it was answered", "", ""});
            return;
        }
        FormWords form = words.form(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).orElse(new FormWords(List.of()));
        String said = inWords(form, answers);
        add.accept(task.getEndTime(), new String[] {form.decides() ? "decision" : "task", "done", said, task.getAssignee()});
    }

    /** What each task's form sent into the engine; the rest of what was answered stands in the case file. */
    private Map<String, List<HistoricFormField>> answers(Map<String, HistoricProcessInstance> instances) {
        List<HistoricDetail> details = CaseProcesses.each(instances.keySet(), ids -> history.createHistoricDetailQuery().formFields().processInstanceIdIn(ids).list());
        return details.stream().map(HistoricFormField.class::cast).filter(field -> field.getTaskId() != null).collect(Collectors.groupingBy(HistoricDetail::getTaskId));
    }

    private static String inWords(FormWords form, List<HistoricFormField> answers) {
        Map<String, Object> values = answers.stream().filter(field -> field.getFieldValue() != null)
                .collect(Collectors.toMap(HistoricFormField::getFieldId, HistoricFormField::getFieldValue, (first, second) -> second));
        return form.questions().stream()
                .filter(question -> question.isAnswer() && values.containsKey(question.key()) && !question.key().equals(CaseVariables.CASE_REFERENCE.name()))
                .map(question -> question.label().replaceAll("[?:]$", "") + ": " + inWords(question, values.get(question.key()).toString()))
                .collect(Collectors.joining("\n"));
    }

    private static String inWords(FormWords.Asked question, String value) {
        if (!question.choices().isEmpty()) {
            return question.inWords(value);
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true") ? "yes" : "no";
        }
        try {
            return value.length() == 10 ? Words.date(LocalDate.parse(value)) : Words.moment(OffsetDateTime.parse(value));
        } catch (DateTimeException noDate) {
            return value;
        }
    }

    private static String or(String person) {
        return person == null ? "" : person;
    }
}
