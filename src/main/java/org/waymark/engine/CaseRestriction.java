package org.waymark.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Member;
import org.waymark.people.Staff;

/** Who may see a restricted case: people by name, among them one who may decide, so that nobody falls through. */
@Component
public class CaseRestriction {

    private static final Set<String> LEADS = Set.of("manager", "safeguarding-lead");
    private static final int FEWEST = 2;

    private final CaseFiles caseFiles;
    private final Staff staff;
    private final TaskMoves moves;
    private final Deputies deputies;

    CaseRestriction(CaseFiles caseFiles, Staff staff, TaskMoves moves, Deputies deputies) {
        this.caseFiles = caseFiles;
        this.staff = staff;
        this.moves = moves;
        this.deputies = deputies;
    }

    /**
     * From now on only these people, the holder and whoever is asked may see the case; tasks that others had move.
     *
     * @param accounts account names, parted by commas or spaces
     * @throws Refused where one is none, or they are too few
     */
    public void restrict(String reference, String accounts, String by) {
        Set<String> named = named(accounts);
        caseFiles.restrict(reference, named, by);
        caseFiles.record(reference, by, "Restricted case", Map.of(), Map.of("Only these people may see the case", String.join(", ", named)));
        Set<String> team = people(reference);
        moves.from(reference, userId -> !team.contains(userId));
        moves.open(reference).forEach(task -> offer(reference, task));
    }

    /** @throws Refused to anybody but a manager or safeguarding lead who is named */
    public void lift(String reference, String by) {
        boolean named = caseFiles.team(reference).stream().anyMatch(member -> member.part().equals("named") && member.id().equals(by));
        if (!caseFiles.isRestricted(reference)) {
            throw new Refused("This case is not restricted.");
        }
        if (!named || !isLead(by)) {
            throw new Refused("Only a manager or safeguarding lead who is named for this case may open it to others.");
        }
        caseFiles.liftRestriction(reference, by);
        deputies.readmit(reference);
    }

    public boolean isLead(String userId) {
        return staff.rolesOf(userId).stream().anyMatch(LEADS::contains);
    }

    /** Somebody has gone, so that a task of a group may reach nobody who may see the case. */
    public void offerAnew(String reference) {
        if (caseFiles.isRestricted(reference)) {
            moves.open(reference).forEach(task -> offer(reference, task));
        }
    }

    /** Where nobody who may see the case is in the group a task is offered to, those who may decide in it are offered it. */
    void offer(String reference, Task task) {
        Set<String> people = people(reference);
        moves.withdrawOffer(task, moves.candidates(task).stream().map(IdentityLink::getUserId).filter(user -> user != null && !people.contains(user)).toList());
        var candidates = moves.candidates(task);
        if (candidates.isEmpty() || task.getAssignee() != null || candidates.stream().anyMatch(link -> link.getUserId() != null)) {
            return;
        }
        boolean somebody = candidates.stream().anyMatch(link -> !inRole(reference, link.getGroupId()).isEmpty());
        if (!somebody) {
            moves.offerTo(task, instead(reference));
        }
    }

    /** Whoever of a role may see a restricted case; where that is nobody, those who decide in it. */
    List<String> toTell(String reference, String role) {
        List<String> ofRole = inRole(reference, role);
        return ofRole.isEmpty() ? instead(reference) : ofRole;
    }

    private List<String> inRole(String reference, String role) {
        return people(reference).stream().filter(userId -> staff.rolesOf(userId).contains(role)).sorted().toList();
    }

    private List<String> instead(String reference) {
        List<String> leads = people(reference).stream().filter(this::isLead).sorted().toList();
        return leads.isEmpty() ? people(reference).stream().sorted().toList() : leads;
    }

    private Set<String> people(String reference) {
        return caseFiles.team(reference).stream().filter(member -> !member.isRole()).map(Member::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** Does not repeat what was typed. */
    private Set<String> named(String accounts) {
        var named = new TreeSet<String>();
        List<String> typed = Arrays.stream((accounts == null ? "" : accounts).split("[,;\\s]+")).filter(each -> !each.isBlank()).toList();
        List<String> staffed = staff.withTaskList();
        for (int i = 0; i < typed.size(); i++) {
            if (!staffed.contains(typed.get(i))) {
                throw new Refused("Of the people who may see the case, number " + (i + 1) + " is not the account of somebody who works in Tasklist. Write account names, parted by commas.");
            }
            named.add(typed.get(i));
        }
        if (named.size() < FEWEST || named.stream().noneMatch(this::isLead)) {
            throw new Refused("Name at least two people who may see the case, one of them a manager or safeguarding lead: otherwise nobody could decide in it when one is away.");
        }
        return named;
    }
}
