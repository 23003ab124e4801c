package org.waymark.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Member;
import org.waymark.people.Staff;

/** What hangs on nobody in open cases: tasks, cases, places on teams. The answer is empty when all is well. Forms read it by its name. */
@Component
public class Orphans implements FormFact {

    private static final Variable<String> KIND = OrphanVariables.ORPHAN_KIND;
    private static final Set<String> HOLDER = Set.of("case-without-holder", "holder-without-account");

    private final CaseFiles caseFiles;
    private final Staff staff;
    private final TaskMoves moves;
    private final HolderNeeded holderNeeded;
    private final CaseRestriction restriction;
    private final Leavers leavers;
    private final RuntimeService runtime;
    private final CommandExecutor commands;

    Orphans(CaseFiles caseFiles, Staff staff, TaskMoves moves, HolderNeeded holderNeeded, CaseRestriction restriction, Leavers leavers, ProcessEngine engine) {
        this.caseFiles = caseFiles;
        this.staff = staff;
        this.moves = moves;
        this.holderNeeded = holderNeeded;
        this.restriction = restriction;
        this.leavers = leavers;
        this.runtime = engine.getRuntimeService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /**
     * @param kind  what is wrong, a word of {@code orphanKind}
     * @param whose the task by its name in the model, or the account or role it hangs on; empty where there is none
     */
    public record Orphan(String kind, String reference, String whose) {

        String inWords() {
            return switch (kind) {
                case "task-without-person" -> "A task of somebody who is no longer there";
                case "task-without-group" -> "A task offered to a role that nobody has";
                case "case-without-holder" -> "Nobody holds the case, and nobody is choosing somebody";
                case "holder-without-account" -> "Whoever holds the case is no longer there";
                case "case-without-process" -> "The case is open, and no work runs in it";
                case "member-without-account" -> "Somebody on the team who is no longer there";
                default -> "A restricted case in which nobody who may see it may decide";
            };
        }
    }

    public List<Orphan> find() {
        Set<String> there = new HashSet<>(staff.withTaskList());
        var found = new ArrayList<Orphan>();
        caseFiles.open().forEach(reference -> find(reference, there, found));
        return found;
    }

    private void find(String reference, Set<String> there, List<Orphan> found) {
        String holder = caseFiles.holder(reference).orElse(null);
        boolean isAsked = holderNeeded.isAsked(reference);
        if (holder == null && !isAsked) {
            found.add(new Orphan("case-without-holder", reference, ""));
        }
        if (holder != null && !there.contains(holder)) {
            found.add(new Orphan("holder-without-account", reference, holder));
        }
        if (count(reference, "intake", "accompany", "reopen-case") == 0) {
            found.add(new Orphan("case-without-process", reference, ""));
        }
        List<Member> people = caseFiles.team(reference).stream().filter(member -> !member.isRole()).toList();
        people.stream().filter(member -> !member.part().equals("holder") && !there.contains(member.id()))
                .forEach(member -> found.add(new Orphan("member-without-account", reference, member.id())));
        if (caseFiles.isRestricted(reference) && people.stream().noneMatch(member -> there.contains(member.id()) && restriction.isLead(member.id()))) {
            found.add(new Orphan("restricted-without-lead", reference, ""));
        }
        moves.open(reference).forEach(task -> {
            if (task.getAssignee() != null && !leavers.isThere(reference, task.getAssignee())) {
                found.add(new Orphan("task-without-person", reference, task.getTaskDefinitionKey()));
            } else if (task.getAssignee() == null && !reachesSomebody(reference, task, there)) {
                found.add(new Orphan("task-without-group", reference, task.getTaskDefinitionKey()));
            }
        });
    }

    private boolean reachesSomebody(String reference, Task task, Set<String> there) {
        boolean restricted = caseFiles.isRestricted(reference);
        Set<String> team = new HashSet<>(caseFiles.team(reference).stream().map(Member::id).toList());
        return moves.candidates(task).stream().anyMatch(link -> link.getUserId() != null ? there.contains(link.getUserId()) && (!restricted || team.contains(link.getUserId()))
                : staff.withRole(link.getGroupId()).stream().anyMatch(userId -> there.contains(userId) && (!restricted || team.contains(userId))));
    }

    private long count(String reference, String... processes) {
        return commands.execute(context -> context.runWithoutAuthorization(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference)
                .processDefinitionKeyIn(processes).count()));
    }

    /** Makes each a manager's task, unless that is open already. A holder who is missing is chosen where holders are chosen. */
    public void raise() {
        find().forEach(orphan -> {
            if (HOLDER.contains(orphan.kind())) {
                holderNeeded.ask(orphan.reference(), orphan.whose().isEmpty() ? caseFiles.lastHolder(orphan.reference()).orElse(null) : orphan.whose());
            } else if (!isBeingPutRight(orphan) && !(orphan.kind().equals("task-without-person") && count(orphan.reference(), "change-holder") > 0)) {
                commands.execute(context -> context.runWithoutAuthorization(() -> runtime.createMessageCorrelation("sweep-orphans.found").processInstanceBusinessKey(orphan.reference())
                        .setVariables(Map.of(CaseVariables.CASE_REFERENCE.name(), orphan.reference(), KIND.name(), orphan.kind())).correlateStartMessage()));
            }
        });
    }

    private boolean isBeingPutRight(Orphan orphan) {
        return commands.execute(context -> context.runWithoutAuthorization(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(orphan.reference())
                .processDefinitionKey("sweep-orphans").variableValueEquals(KIND.name(), orphan.kind()).count())) > 0;
    }

    @Override
    public Object read(FormReading reading) {
        String reference = CaseVariables.CASE_REFERENCE.from(reading.variables());
        var found = new ArrayList<Orphan>();
        find(reference, new HashSet<>(staff.withTaskList()), found);
        return found.stream().map(orphan -> Map.of("what", orphan.inWords(), "whose", orphan.whose())).toList();
    }
}
