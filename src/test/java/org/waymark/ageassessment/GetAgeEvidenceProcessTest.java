package org.waymark.ageassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;

@ProcessTest
class GetAgeEvidenceProcessTest {

    @Autowired
    private Office office;

    private AgeCase age;

    @BeforeEach
    void ageWasDecided() {
        Office.itIs("2026-11-27T10:00");
        age = new AgeCase(office);
        age.begin();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private void wanted(String from) {
        age.answer("ChooseEvidence", Map.of("evidenceFrom", from));
    }

    private void recorded(String outcome) {
        age.answer("RecordEvidence", Map.of("evidenceOutcome", outcome, "evidenceWords", "x"));
    }

    @Test
    void whatDoesNotComeIsAskedForAgainAndAtLastGivenUp() {
        age.decided(Map.of());
        wanted("school");
        age.tells("AskSchool", "askedForAskSchool");
        Office.itIs("2026-12-05T10:00");
        office.runJobs();
        assertThat(office.told("a step is due")).contains("practitioner");
        recorded("chased");
        assertThat(office.running(age.reference)).contains("get-age-evidence");
        recorded("given-up");
        assertThat(office.running(age.reference)).doesNotContain("get-age-evidence");
    }

    @Test
    void whoeverHasItIsAsked() {
        age.decided(Map.of());
        wanted("medico-legal");
        age.tells("AskHealth", "askedForAskHealth");
        recorded("received");
        wanted("own-account");
        age.answer("AskThemForIt", Map.of("askedForAskThemForIt", "x"));
        recorded("received");
        wanted("carers");
        age.answer("AskCarers", new HashMap<>(Map.of("askedForAskCarers", "x", "recipientName", "Synthetic carer", "lawfulGround", "child-protection")));
        recorded("received");
        assertThat(office.running(age.reference)).doesNotContain("get-age-evidence").contains("gather-age-evidence");
    }
}
