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
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

/** Whole challenges as a team lives them, each task answered by whoever has it in their list. */
@ProcessTest
class AgeAssessmentStoryTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;

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

    private void isOver() {
        assertThat(office.running(age.reference)).doesNotContain("age-assessment-challenge");
        assertThat(clocks.ofCase(age.reference)).noneMatch(Clock::isOpen);
    }

    private void looksAfterThem() {
        age.answer("MoveAmongChildren", Map.of("movedAmongChildren", "x"));
        age.tells("AskForSchool", "schoolAskedFor");
        age.tells("TellLawyersOfAge", "lawyersToldOfAge");
        age.answer("ChooseWhoAsks", Map.of("hearingWay", "not-asked", "whyNotAsked", "x"));
        age.tells("AskCouncilForDuties", "councilDutiesAsked");
        age.council("looked-after");
        for (String duty : List.of("CarePlan", "FirstVisit", "ChildHealth", "FirstReview")) {
            age.answer("Record" + duty, Map.of("dutyOutcome", "met", "dutyDoneOn", "2026-11-27", "aboutDuty" + duty, "x"));
        }
    }

    @Test
    void detainedChildIsFoundOnTheFirstDay() {
        age.decided(Map.of("ageDecider", "home-office", "detained", "yes", "chargedAsAdult", "yes", "toldOrallyOn", "2026-11-25"));
        assertThat(office.task(age.reference, "LookAtSafetyToday").getDueDate()).isBefore("2026-11-29");
        office.answer("safeguarding-lead", age.reference, "LookAtSafetyToday", Map.of("safetyLooked", "x"));
        age.tells("TellCriminalSolicitor", "criminalSolicitorTold");
        age.tells("AskForAccommodation", "accommodationAsked");
        age.answer("RecordAccommodation", Map.of("accommodationAnswer", "refused", "accommodationWords", "x"));
        age.tells("AskAboutInterimRelief", "interimReliefSaid");
        age.advised("letter-first").wishes("challenge");
        age.settled("2026-11-27", "accepted");
        age.ended("accepted");
        looksAfterThem();
        isOver();
    }

    @Test
    void newAssessmentSaysAdultAgainAndTheSecondLetterPersuades() {
        age.decided(Map.of()).advised("evidence-first").wishes("challenge");
        age.tells("GiveNewEvidence", "newEvidenceGiven");
        age.answer("RecordAssessorAnswer", Map.of("challengeAnswer", "re-assess", "assessorWords", "x"));
        age.reassessed("held");
        age.ended("new-decision");
        assertThat(clocks.ofCase(age.reference)).noneMatch(Clock::isOpen);
        age.decided(Map.of("ageDecisionOn", "2026-11-27")).advised("letter-first").wishes("challenge");
        assertThat(clocks.ofCase(age.reference)).filteredOn(Clock::isOpen).extracting(Clock::due).asString().contains("2027-02-27");
        age.settled("2026-11-27", "accepted");
        age.ended("accepted");
        looksAfterThem();
        isOver();
    }

    @Test
    void limitWasMissedBeforeTheyCameAndIsRescued() {
        age.decided(Map.of("ageDecisionOn", "2026-06-01", "ageForum", "upper-tribunal"));
        office.runJobs();
        office.answer("manager", age.reference, "AskOutOfTimeAdvice", Map.of("lateAnswer", "new-evidence", "lateAdvice", "x"));
        age.advised("evidence-first").wishes("challenge");
        age.tells("GiveNewEvidence", "newEvidenceGiven");
        age.answer("RecordAssessorAnswer", Map.of("challengeAnswer", "accepted", "assessorWords", "x"));
        age.ended("accepted");
        looksAfterThem();
        isOver();
    }
}
