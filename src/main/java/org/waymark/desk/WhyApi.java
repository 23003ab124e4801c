package org.waymark.desk;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Member;
import org.waymark.casework.Offers;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Words;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.ModelWords;

/** Why a task is with whom it is with. */
@RestController
@RequestMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class WhyApi {

    private final TaskService tasks;
    private final HistoryService history;
    private final CaseFiles files;
    private final ModelWords words;
    private final Desk desk;
    private final Offers offers;
    private final Clock clock;

    WhyApi(TaskService tasks, HistoryService history, CaseFiles files, ModelWords words, Desk desk, Offers offers, Clock clock) {
        this.tasks = tasks;
        this.history = history;
        this.files = files;
        this.words = words;
        this.desk = desk;
        this.offers = offers;
        this.clock = clock;
    }

    /** @param why one sentence, said to the caller */
    record Why(String why) { }

    /** Whoever may see the task may know whom it is with; what others are to the case, only its team, and that is logged. */
    @GetMapping("/{task}/why")
    Why why(@PathVariable String task, Principal caller) {
        Task seen = Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                .orElseThrow(() -> new NotThere("There is no such task, or it has been completed."));
        Reader reader = desk.reader(caller);
        List<Member> team = team(seen, reader);
        String whom = seen.getAssignee();
        boolean ofTeam = team.stream().anyMatch(member -> member.id().equals(whom));
        Optional<String> reasons = ofTeam ? offers.reasons(reference(seen), whom) : Optional.empty();
        if (ofTeam && (reasons.isPresent() || !whom.equals(reader.userId()))) {
            files.enter(reference(seen), reader, "Why me");
        }
        return new Why(desk.pastGrants(() -> whom == null ? offered(seen, team) : given(seen, team, reader.userId(), reasons)));
    }

    private List<Member> team(Task task, Reader reader) {
        String reference = reference(task);
        return reference == null || !files.mayRead(reference, reader) ? List.of() : files.team(reference);
    }

    private String reference(Task task) {
        return (String) tasks.getVariables(task.getId(), List.of(CaseVariables.CASE_REFERENCE.name())).get(CaseVariables.CASE_REFERENCE.name());
    }

    private String offered(Task task, List<Member> team) {
        List<IdentityLink> candidates = candidates(task);
        List<String> roles = candidates.stream().map(IdentityLink::getGroupId).filter(role -> role != null).toList();
        String names = roles.stream().map(desk::role).collect(Collectors.joining(" or "));
        if (roles.isEmpty()) {
            return candidates.isEmpty() ? "Nobody has this task: a manager can tell why."
                    : "It is offered to %s.".formatted(candidates.stream().map(IdentityLink::getUserId).collect(Collectors.joining(" or ")));
        }
        boolean onTeam = team.stream().anyMatch(member -> member.isRole() && roles.contains(member.id()));
        return "It is offered to everybody with the role %s%s. Whoever claims it has it.".formatted(names, onTeam ? " on the case's team" : "");
    }

    private String given(Task task, List<Member> team, String me, Optional<String> reasons) {
        String account = task.getAssignee();
        String whom = desk.named(account);
        boolean mine = account.equals(me);
        String because = reasons.map(each -> " What spoke for and against it then: " + each + ".").orElse("");
        List<IdentityLink> candidates = candidates(task);
        if (!candidates.isEmpty()) {
            String roles = candidates.stream().map(link -> link.getGroupId() == null ? desk.named(link.getUserId()) : desk.role(link.getGroupId())).collect(Collectors.joining(" or "));
            return "%s claimed it%s. It was offered to the role %s.".formatted(mine ? "You" : whom,
                    claimed(task).map(at -> " at " + Words.moment(at.atOffset(ZoneOffset.UTC))).orElse(""), roles);
        }
        Optional<String> variable = words.assigneeVariable(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        if (variable.filter(name -> words.isInitiator(task.getProcessDefinitionId(), name)).isPresent()) {
            return begun(task, mine, whom);
        }
        Map<String, Member> places = team.stream().filter(member -> !member.isRole() && member.id().equals(account))
                .collect(Collectors.toMap(Member::part, member -> member, (first, second) -> first));
        if (places.containsKey("holder")) {
            Member holder = places.get("holder");
            return (mine ? "You hold this case since %s.".formatted(day(holder.since())) : "It is assigned to %s, who holds this case since %s.".formatted(whom, day(holder.since()))) + because;
        }
        if (places.containsKey("cover")) {
            String since = day(places.get("cover").since());
            return mine ? "You cover for a colleague in this case since %s.".formatted(since) : "It is assigned to %s, who covers for a colleague in this case since %s.".formatted(whom, since);
        }
        if (places.containsKey("proposed")) {
            Member asked = places.get("proposed");
            return "%s asked to take this case on %s by %s.".formatted(mine ? "You were" : whom + " was", day(asked.since()), desk.named(asked.by())) + because;
        }
        if (places.containsKey("named")) {
            Member named = places.get("named");
            return "%s on this case's team since %s.".formatted(mine ? "You are" : "It is assigned to " + whom + ", who is", day(named.since()));
        }
        return "The process “%s” gives it to %s.".formatted(words.process(task.getProcessDefinitionId()), mine ? "you" : whom);
    }

    private String begun(Task task, boolean mine, String whom) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return "%s began “%s” on %s, and its next step comes to whoever began it.".formatted(mine ? "You" : whom, words.process(task.getProcessDefinitionId()),
                day(instance.getStartTime().toInstant()));
    }

    private List<IdentityLink> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
    }

    private Optional<Instant> claimed(Task task) {
        return history.createHistoricIdentityLinkLogQuery().taskId(task.getId()).type(IdentityLinkType.ASSIGNEE).operationType("add").userId(task.getAssignee())
                .orderByTime().desc().list().stream().findFirst().map(HistoricIdentityLinkLog::getTime).map(java.util.Date::toInstant);
    }

    private String day(Instant at) {
        return Words.date(at.atZone(clock.getZone()).toLocalDate());
    }
}
