package org.waymark.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Words;
import org.waymark.engine.ClockVariables;

/** The open tasks in which somebody decides about a deadline: a second person, or a manager. */
@Component
class WaitingDecisions {

    private static final List<String> ASKED = List.of(ClockVariables.CLOCK.name(), "deadlineChange", "changedBy", "correctDay", "extendedTo", "changeOn",
            "letterAnswer", "differenceAnswer");

    private final TaskService tasks;
    private final Desk desk;

    WaitingDecisions(TaskService tasks, Desk desk) {
        this.tasks = tasks;
        this.desk = desk;
    }

    /** Those of a case, the oldest first. The caller's access to the case has been checked before. */
    List<WaitingDecision> of(String reference, Reader reader) {
        return desk.pastGrants(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference)
                .taskDefinitionKeyIn(WaitingDecision.CONFIRM, WaitingDecision.BETWEEN_DATES, WaitingDecision.ACCEPT_OR_KEEP).orderByTaskCreateTime().asc().list()
                .stream().flatMap(task -> decision(task, reader).stream()).toList());
    }

    /** Empty for a task that a designer named so and that is about no deadline. */
    private Optional<WaitingDecision> decision(Task task, Reader reader) {
        Map<String, Object> asked = tasks.getVariables(task.getId(), ASKED);
        if (asked.get(ClockVariables.CLOCK.name()) == null) {
            return Optional.empty();
        }
        List<String> roles = tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId).filter(role -> role != null).sorted(WaitingDecisions::managersFirst).toList();
        boolean confirms = task.getTaskDefinitionKey().equals(WaitingDecision.CONFIRM);
        String by = confirms ? text(asked, "changedBy") : "";
        boolean offered = task.getAssignee() == null ? roles.stream().anyMatch(reader.roles()::contains) : task.getAssignee().equals(reader.userId());
        return Optional.of(new WaitingDecision(UUID.fromString(text(asked, ClockVariables.CLOCK.name())), task.getName().replaceFirst("^.* · ", ""),
                offered && !by.equals(reader.userId()) ? task.getId() : null,
                task.getAssignee() == null ? roles.stream().map(WaitingDecisions::people).collect(Collectors.joining(" and ")) : desk.named(task.getAssignee()), by, task.getCreateTime().toInstant(), question(task.getTaskDefinitionKey(), asked)));
    }

    private static int managersFirst(String one, String other) {
        return one.equals(other) ? 0 : one.equals("manager") ? -1 : other.equals("manager") ? 1 : one.compareTo(other);
    }

    private static String people(String role) {
        String one = role.replace('-', ' ');
        return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }

    private static String question(String task, Map<String, Object> asked) {
        if (task.equals(WaitingDecision.BETWEEN_DATES)) {
            return "A letter prints a later date: which one counts?";
        }
        if (task.equals(WaitingDecision.ACCEPT_OR_KEEP)) {
            return "It would be counted differently today: which date counts?";
        }
        if (asked.get("letterAnswer") != null) {
            return "Let the later date of the letter count?";
        }
        if (asked.get("differenceAnswer") != null) {
            return text(asked, "differenceAnswer").equals("keep-date") ? "Keep the date although it would be counted differently today?" : "Count it again as it is counted today?";
        }
        return switch (text(asked, "deadlineChange")) {
            case "correct" -> "Count it from " + day(asked, "correctDay") + "?";
            case "extend" -> "Extend it to " + day(asked, "extendedTo") + "?";
            case "pause" -> "Let it stand still from " + day(asked, "changeOn") + "?";
            case "cancel" -> "End it, because it no longer applies?";
            default -> "Change it?";
        };
    }

    private static String day(Map<String, Object> asked, String name) {
        return Words.date(LocalDate.parse(text(asked, name)));
    }

    private static String text(Map<String, Object> asked, String name) {
        return asked.get(name) == null ? "" : asked.get(name).toString();
    }
}
