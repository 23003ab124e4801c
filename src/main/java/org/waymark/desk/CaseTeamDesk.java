package org.waymark.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Member;
import org.waymark.casework.Reader;
import org.waymark.engine.CaseRestriction;
import org.waymark.engine.Leavers;
import org.waymark.people.Profile;
import org.waymark.people.Staff;
import org.waymark.people.StaffDirectory;

/** Who is on a case's team, and colleagues who join it or leave it by name. */
@Component
class CaseTeamDesk {

    private static final String MANAGER = "manager";

    private final CaseFiles files;
    private final Staff staff;
    private final CaseRestriction restriction;
    private final Leavers leavers;
    private final StaffDirectory directory;
    private final Clock clock;

    CaseTeamDesk(CaseFiles files, Staff staff, CaseRestriction restriction, Leavers leavers, StaffDirectory directory, Clock clock) {
        this.files = files;
        this.staff = staff;
        this.restriction = restriction;
        this.leavers = leavers;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param part      holder, cover, named, proposed or role
     * @param awayUntil the last day of an absence that has begun; null for whoever is there
     */
    record OnTeam(String id, boolean isRole, String part, Instant since, String by, LocalDate awayUntil) { }

    /** @param mayJoin who could be added; empty for whoever may not change the team */
    record Shown(List<OnTeam> members, boolean mayChange, List<String> mayJoin) { }

    Shown shown(String reference, Reader reader) {
        List<Member> members = files.team(reference);
        boolean mayChange = mayChange(reference, members, reader) && files.state(reference).equals("open");
        Set<String> there = members.stream().filter(CaseTeamDesk::isOwnPlace).map(Member::id).collect(Collectors.toSet());
        Map<String, Profile> known = directory.all();
        return new Shown(members.stream().map(member -> new OnTeam(member.id(), member.isRole(), member.part(), member.since(), member.by(),
                member.isRole() ? null : known.getOrDefault(member.id(), Profile.unknown(member.id())).absence(LocalDate.now(clock)).map(Profile.Absence::lastDay).orElse(null))).toList(), mayChange,
                mayChange ? staff.withTaskList().stream().filter(id -> !there.contains(id)).toList() : List.of());
    }

    /** Within one transaction. @throws NotTheirs for a proposed person or a deputy, who read and do not change */
    void join(String reference, Reader by, String userId, String reason) {
        List<Member> members = enter(reference, by);
        String why = CaseApi.reason(reason);
        if (userId == null || !staff.withTaskList().contains(userId)) {
            throw new CannotAnswer("Choose a colleague who works in Tasklist.");
        }
        if (members.stream().anyMatch(member -> isOwnPlace(member) && member.id().equals(userId))) {
            throw new CannotAnswer("They are on the team already, or have been asked to take the case.");
        }
        files.join(reference, userId, by.userId());
        files.record(reference, by.userId(), "Case page", Map.of(), Map.of("Why the team was changed", userId + " joined: " + why));
    }

    /** @throws NotTheirs as {@link #join} does */
    void leave(String reference, Reader by, String userId, String reason) {
        List<Member> members = enter(reference, by);
        String why = CaseApi.reason(reason);
        if (members.stream().noneMatch(member -> member.part().equals("named") && member.id().equals(userId))) {
            throw new CannotAnswer("Only colleagues who were added by name can be taken off here; the holder changes when the case is handed over.");
        }
        if (files.isRestricted(reference) && members.stream().noneMatch(member -> !member.isRole() && !member.id().equals(userId) && restriction.isLead(member.id()))) {
            throw new CannotAnswer("Only named people may see this case, and nobody else among them may decide in it: name another manager or safeguarding lead first.");
        }
        try {
            files.leave(reference, userId, by.userId());
        } catch (IllegalStateException tooFew) {
            throw new CannotAnswer(tooFew.getMessage());
        }
        leavers.leftTeam(reference, userId);
        files.record(reference, by.userId(), "Case page", Map.of(), Map.of("Why the team was changed", userId + " left: " + why));
    }

    private List<Member> enter(String reference, Reader by) {
        files.enterToChange(reference, by, "Team");
        List<Member> members = files.team(reference);
        if (!mayChange(reference, members, by)) {
            throw new NotTheirs(files.isRestricted(reference) ? "Only named people may see this case: a manager or safeguarding lead among them changes its team."
                    : "Only the holder of the case or a manager changes its team.");
        }
        return members;
    }

    private static boolean isOwnPlace(Member member) {
        return !member.isRole() && !member.part().equals("cover");
    }

    /** Whoever holds a restricted case does not open it to others alone. */
    private boolean mayChange(String reference, List<Member> members, Reader reader) {
        return files.isRestricted(reference) ? restriction.isLead(reader.userId()) : reader.roles().contains(MANAGER) || members.stream().anyMatch(member -> member.part().equals("holder") && member.id().equals(reader.userId()));
    }

    /** On the team, but not to change it. */
    static class NotTheirs extends RuntimeException {

        NotTheirs(String sentence) {
            super(sentence);
        }
    }
}
