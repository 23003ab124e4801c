package org.waymark.chasepublicbody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.Tables;

/** Which stage follows which, which ombudsman's time runs, and how long the next stage may be asked for. */
class ComplaintTablesTest {

    @ParameterizedTest
    @CsvSource({
            "council, children, england, not-made, , complaint-stage-1", "council, children, northern-ireland, not-made, , complaint-stage-1",
            "council, other, scotland, not-made, , complaint-stage-1", "council, other, wales, not-made, , public-body-reply",
            "health, , scotland, not-made, , complaint-stage-1", "health, , northern-ireland, not-made, , complaint-stage-1", "health, , england, not-made, , public-body-reply",
            "home-office, , scotland, not-made, , home-office-complaint", "single-competent-authority, , england, not-made, , home-office-complaint", "court, , england, not-made, , public-body-reply",
            "council, children, england, complaint-stage-1, goes-on, complaint-stage-1-extended", "council, children, wales, complaint-stage-1, goes-on, complaint-stage-1-extended",
            "council, children, scotland, complaint-stage-1, goes-on, complaint-stage-1", "council, children, england, complaint-stage-1-extended, goes-on, complaint-stage-1-extended",
            "council, children, england, complaint-stage-2, goes-on, complaint-stage-2-extended", "council, children, wales, complaint-stage-2, goes-on, complaint-stage-2",
            "council, children, england, complaint-panel, goes-on, complaint-panel-report", "council, children, england, complaint-panel-report, goes-on, complaint-panel-reply",
            "council, children, england, complaint-panel-reply, goes-on, complaint-panel-reply",
            "council, children, england, complaint-stage-1, no, complaint-stage-2", "council, children, wales, complaint-stage-1-extended, , complaint-stage-2", "council, other, scotland, complaint-stage-1, part, complaint-stage-2",
            "council, children, northern-ireland, complaint-stage-1, no, ombudsman",
            "council, children, england, complaint-stage-2, no, complaint-panel", "council, children, england, complaint-stage-2-extended, part, complaint-panel",
            "council, children, england, complaint-stage-2-extended, , ombudsman", "council, children, wales, complaint-stage-2, no, ombudsman", "council, other, scotland, complaint-stage-2, , ombudsman",
            "council, children, england, complaint-panel, , ombudsman", "council, children, england, complaint-panel-report, , ombudsman", "council, children, england, complaint-panel-reply, no, ombudsman",
            "home-office, , england, home-office-complaint, , parliamentary-ombudsman", "council, other, england, public-body-reply, no, ombudsman", "dwp, , england, public-body-reply, no, nothing-left"})
    void whatFollowsAStage(String body, String about, String nation, String stage, String answer, String next) {
        var asked = new HashMap<String, Object>(Map.of("publicBody", body, "nation", nation, "complaintStage", stage));
        asked.put("complaintAbout", about);
        asked.put("complaintAnswer", answer);
        assertThat(Tables.answer("chase-public-body/complaint-stages", asked, Map.of())).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"council, england, ombudsman", "council, wales, ombudsman", "council, northern-ireland, none", "health, northern-ireland, none", "health, scotland, ombudsman", "health, england, none",
            "home-office, northern-ireland, parliamentary-ombudsman", "single-competent-authority, england, parliamentary-ombudsman", "dwp, england, none"})
    void whichOmbudsmansTimeRunsFromTheDayOnWhichTheyKnew(String body, String nation, String clock) {
        assertThat(Tables.answer("chase-public-body/complaint-ombudsman", Map.of("publicBody", body, "nation", nation), Map.of())).isEqualTo(clock);
    }

    @ParameterizedTest
    @CsvSource({"complaint-stage-2, england, no, complaint-stage-2-request", "complaint-stage-2, england, , none", "complaint-stage-2, wales, no, none", "complaint-panel, england, part, complaint-stage-3-request",
            "ombudsman, northern-ireland, , ombudsman", "ombudsman, england, no, none", "parliamentary-ombudsman, england, no, none"})
    void howLongTheNextStageMayBeAskedFor(String next, String nation, String answer, String rule) {
        assertThat(Tables.answer("chase-public-body/complaint-request", Map.of("nextStage", next, "nation", nation), Collections.singletonMap("complaintAnswer", answer))).isEqualTo(rule);
    }
}
