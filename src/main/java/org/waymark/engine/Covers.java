package org.waymark.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.people.StaffDirectory;

/** Somebody is away, and another stands in for them in their cases: on the team, and with what waits for them there. */
@Component
public class Covers {

    private final CaseFiles caseFiles;
    private final StaffDirectory directory;
    private final TaskMoves moves;
    private final Leavers leavers;

    Covers(CaseFiles caseFiles, StaffDirectory directory, TaskMoves moves, Leavers leavers) {
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.moves = moves;
        this.leavers = leavers;
    }

    /**
     * From now on the cover acts for them in each open case that they hold, and in each on whose team something waits for
     * them; what is covered already stays so.
     *
     * @return the cases they hold that this cover may not see
     */
    public List<String> begin(String absent, String cover, String by) {
        Set<String> held = caseFiles.heldBy(absent);
        Set<String> waiting = new HashSet<>(moves.casesWithTasksOf(absent));
        waiting.retainAll(caseFiles.closeTo(absent));
        var all = new TreeSet<>(held);
        all.addAll(waiting);
        var uncovered = new ArrayList<String>();
        for (String reference : all) {
            caseFiles.hold(reference);
            if (mayCover(reference, cover)) {
                caseFiles.cover(reference, cover, absent, by);
                moves.toCover(reference, absent, cover);
            } else if (held.contains(reference)) {
                uncovered.add(reference);
            }
        }
        return uncovered;
    }

    /** What waits for the cover in their place waits for them again, and the cover is off the teams. */
    public void end(String absent, String by) {
        caseFiles.coveredFor(absent).forEach(reference -> leavers.endCover(reference, absent, by));
    }

    private boolean mayCover(String reference, String cover) {
        boolean inConflict = directory.of(cover).isInConflict(reference);
        boolean named = caseFiles.team(reference).stream().anyMatch(member -> member.id().equals(cover) && Set.of("named", "holder").contains(member.part()));
        return !inConflict && (named || !caseFiles.isRestricted(reference));
    }
}
