package org.waymark.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.FactVersion;
import org.waymark.casework.Reader;
import org.waymark.people.Gender;
import org.waymark.people.Need;
import org.waymark.people.StaffDirectory;

/** Somebody is away, and another stands in for them in their cases: on the team, and with what waits for them there. */
@Component
public class Covers {

    private final CaseFiles caseFiles;
    private final StaffDirectory directory;
    private final TaskMoves moves;
    private final Leavers leavers;
    private final CaseInstances instances;
    private final HistoryService history;

    Covers(CaseFiles caseFiles, StaffDirectory directory, TaskMoves moves, Leavers leavers, CaseInstances instances, ProcessEngine engine) {
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.moves = moves;
        this.leavers = leavers;
        this.instances = instances;
        this.history = engine.getHistoryService();
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

    /** What each open case that somebody holds asks of whoever stands in, as far as the reader may know of it. */
    public List<Need> needs(String absent, Reader reader, LocalDate day) {
        return caseFiles.heldBy(absent).stream().sorted().filter(reference -> caseFiles.mayRead(reference, reader)).map(reference -> new Need("practitioner", reference,
                // newest first
                caseFiles.facts(reference).stream().filter(fact -> fact.key().equals("languages")).map(FactVersion::value).findFirst().orElse(null), wished(reference), day)).toList();
    }

    /** The wish as the referral told it, which the processes still know. */
    private Gender wished(String reference) {
        List<String> all = instances.of(reference);
        return all.isEmpty() ? null : moves.byNobody(() -> history.createHistoricVariableInstanceQuery().variableName("wishedGender").processInstanceIdIn(all.toArray(String[]::new)).list())
                .stream().map(each -> Gender.of((String) each.getValue()).orElse(null)).filter(Objects::nonNull).findFirst().orElse(null);
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
