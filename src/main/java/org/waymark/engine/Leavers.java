package org.waymark.engine;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Member;
import org.waymark.casework.Reader;
import org.waymark.people.Staff;

/** What becomes of roles, places on teams and open tasks of people who have gone. */
@Component
public class Leavers {

    private static final String LEFT = "left";

    private final CaseFiles caseFiles;
    private final Staff staff;
    private final TaskMoves moves;
    private final CaseRestriction restriction;
    private final IdentityService identities;
    private final CommandExecutor commands;

    Leavers(CaseFiles caseFiles, Staff staff, TaskMoves moves, CaseRestriction restriction, ProcessEngine engine) {
        this.caseFiles = caseFiles;
        this.staff = staff;
        this.moves = moves;
        this.restriction = restriction;
        this.identities = engine.getIdentityService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /** The account stays, and opens nothing. Tenants follow the teams. */
    public void endRoles(String userId) {
        commands.execute(context -> context.runWithoutAuthorization(() -> {
            identities.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).forEach(role -> identities.deleteMembership(userId, role));
            return null;
        }));
    }

    /** Off every team; tasks go back to the team they were taken from or, where they were a person's, to the holder or the managers. */
    public void endPlaces(String userId, String by) {
        caseFiles.coveredFor(userId).forEach(reference -> endCover(reference, userId, by));
        List<String> cases = caseFiles.casesWith(userId);
        cases.forEach(reference -> caseFiles.release(reference, userId, by, LEFT));
        // also where a role had let them take one
        moves.casesWithTasksOf(userId).forEach(reference -> moves.from(reference, userId::equals));
        moves.backToTeams(userId);
        cases.forEach(restriction::offerAnew);
    }

    /** Somebody was taken off a team; what they may still read by their role, they keep. */
    public void leftTeam(String reference, String userId) {
        if (!isThere(reference, userId)) {
            moves.from(reference, userId::equals);
            restriction.offerAnew(reference);
        }
    }

    /** In one case: what waits for the cover of somebody waits for them again, and the cover's place ends. */
    public void endCover(String reference, String absent, String by) {
        caseFiles.hold(reference);
        caseFiles.coverOf(reference, absent).ifPresent(cover -> {
            moves.fromCover(reference, cover, absent);
            caseFiles.endCover(reference, absent, by);
            leftTeam(reference, cover);
        });
    }

    /** What {@link #endPlaces} does, in one case for everybody who is no longer there. */
    public void clear(String reference, String by) {
        caseFiles.team(reference).stream().filter(member -> !member.isRole() && !works(member.id()) && !member.part().equals("holder")).map(Member::id)
                .forEach(userId -> caseFiles.release(reference, userId, by, LEFT));
        moves.from(reference, userId -> !isThere(reference, userId));
        restriction.offerAnew(reference);
    }

    /** Whether somebody works here and may read the case: a task of anybody else waits for nobody. */
    boolean isThere(String reference, String userId) {
        return works(userId) && caseFiles.mayRead(reference, new Reader(userId, staff.rolesOf(userId)));
    }

    boolean works(String userId) {
        return staff.withTaskList().contains(userId);
    }
}
