package org.waymark.desk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Membership;

/** Who came onto the team and who left it. */
@Component
class TeamTimeline implements TimelineSource {

    private final CaseFiles files;
    private final Desk desk;

    TeamTimeline(CaseFiles files, Desk desk) {
        this.files = files;
        this.desk = desk;
    }

    @Override
    public List<Line> linesOf(String reference) {
        return files.memberships(reference).stream().flatMap(this::lines).toList();
    }

    private Stream<Line> lines(Membership membership) {
        var member = membership.member();
        String who = member.isRole() ? "Everybody with the role " + member.id() : desk.named(member.id());
        String came = switch (member.part()) {
            case "holder" -> " holds the case";
            case "proposed" -> " was asked to take the case";
            case "cover" -> " covers for a colleague who is away";
            default -> " joined the team";
        };
        String went = switch (member.part()) {
            case "holder" -> " holds the case no longer";
            case "proposed" -> " is asked no longer";
            case "cover" -> " covers no longer";
            default -> " left the team";
        };
        var joined = new Line(member.since(), "team", who + came, "", member.by(), "Team");
        return membership.until() == null ? Stream.of(joined) : Stream.of(joined, new Line(membership.until(), "team", who + went, "", membership.untilBy(), "Team"));
    }
}
