package org.waymark.ageassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;

@ProcessTest
class GatherAgeEvidenceProcessTest {

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

    @Test
    void eachPieceGoesItsOwnWayAtTheSameTime() {
        age.decided(Map.of());
        for (String from : List.of("school", "documents")) {
            age.answer("ChooseEvidence", Map.of("evidenceFrom", from, "whyEvidence", "x"));
        }
        assertThat(office.tasks(age.reference)).contains("AskSchool", "AskThemForIt", "ChooseEvidence");
        age.answer("ChooseEvidence", Map.of("evidenceFrom", "enough"));
        age.answer("AskThemForIt", Map.of("askedForAskThemForIt", "x"));
        age.answer("RecordEvidence", Map.of("evidenceOutcome", "received", "evidenceWords", "x"));
        assertThat(office.running(age.reference)).contains("gather-age-evidence");
        age.tells("AskSchool", "askedForAskSchool");
        age.answer("RecordEvidence", Map.of("evidenceOutcome", "given-up", "evidenceWords", "x"));
        assertThat(office.running(age.reference)).doesNotContain("gather-age-evidence", "get-age-evidence").contains("answer-age-decision");
    }
}
