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
class AnswerAgeDecisionProcessTest {

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
    void advocateJoinsEvidenceIsGatheredAndTheChallengeEndsAllOfIt() {
        age.decided(Map.of());
        var about = Map.<String, Object>of("advocateAnswer", "wanted", "aboutAgeAdvocate", "x", "ageAppropriateAdult", "x");
        age.answer("OfferAgeAdvocate", about);
        office.answer("manager", age.reference, "ChoosePractitioner", Map.of("practitioner", "advocate"));
        office.answer("advocate", age.reference, "AcceptCase", Map.of("acceptance", "accept"));
        age.answer("ChooseEvidence", Map.of("evidenceFrom", "enough"));
        assertThat(office.running(age.reference)).doesNotContain("gather-age-evidence", "keep-safe-meanwhile", "allocation").contains("answer-age-decision");
        age.advised("court-now").wishes("challenge");
        age.notBrought();
        age.ended("stands");
        assertThat(office.running(age.reference)).doesNotContain("answer-age-decision");
    }

    @Test
    void managersHearOfAdviceThatIsLateAndNotChallengingEndsWhatIsOpen() {
        age.decided(Map.of());
        age.answer("OfferAgeAdvocate", Map.of("advocateAnswer", "not-now", "aboutAgeAdvocate", "x", "ageAppropriateAdult", "x"));
        age.answer("CheckSafeguards", AgeCase.safeguards(Map.of()));
        age.lawyerFound();
        assertThat(office.shows("practitioner", office.task(age.reference, "RecordAgeAdvice"))).contains("ageFindings=none");
        Office.itIs("2026-12-05T10:00");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        age.answer("RecordAgeAdvice", Map.of("adviceSays", "no-grounds", "ageAdviser", "x", "ageAdvice", "x"));
        age.answer("ChooseWhoAsks", Map.of("hearingWay", "not-asked", "whyNotAsked", "x"));
        age.wishes("not-now");
        assertThat(office.tasks(age.reference)).contains("KeepSafeguards").doesNotContain("ChooseEvidence");
    }
}
