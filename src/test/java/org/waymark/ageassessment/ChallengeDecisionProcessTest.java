package org.waymark.ageassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;

@ProcessTest
class ChallengeDecisionProcessTest {

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

    private void advised(String adviceSays) {
        age.decided(Map.of()).advised(adviceSays).wishes("challenge");
    }

    private void evidenceAnswered(String answer) {
        age.tells("GiveNewEvidence", "newEvidenceGiven");
        age.answer("RecordAssessorAnswer", Map.of("challengeAnswer", answer, "assessorWords", "x"));
    }

    @Test
    void silenceLeadsFromEvidenceToTheCourt() {
        advised("evidence-first");
        age.tells("GiveNewEvidence", "newEvidenceGiven");
        Office.itIs("2026-12-14T10:00");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        age.answer("RecordAssessorAnswer", Map.of("challengeAnswer", "silent", "assessorWords", "x"));
        age.notBrought();
        age.ended("stands");
        assertThat(office.running(age.reference)).doesNotContain("challenge-decision");
    }

    @Test
    void newAssessmentIsPreparedBeforeItBegins() {
        advised("evidence-first");
        evidenceAnswered("re-assess");
        age.reassessed("held");
        age.ended("new-decision");
        assertThat(office.tasks(age.reference)).contains("RecordAgeDecision");
    }

    @Test
    void newEvidencePersuades() {
        advised("evidence-first");
        evidenceAnswered("accepted");
        age.ended("accepted");
        assertThat(office.running(age.reference)).doesNotContain("challenge-decision");
    }

    @Test
    void letterMayBringANewAssessment() {
        advised("no-grounds");
        age.settled("2026-11-27", "re-assess");
        age.reassessed("held");
        age.ended("accepted");
        assertThat(office.running(age.reference)).doesNotContain("challenge-decision");
    }

    @Test
    void whereItIsNotAssessedAgainTheCourtIsAsked() {
        advised("evidence-first");
        evidenceAnswered("re-assess");
        age.reassessed("given-up");
        assertThat(office.running(age.reference)).contains("judicial-review");
    }

    @Test
    void letterMayPersuade() {
        advised("letter-first");
        age.settled("2026-11-27", "accepted");
        age.ended("accepted");
        assertThat(office.running(age.reference)).doesNotContain("challenge-decision");
    }
}
