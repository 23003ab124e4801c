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
class KeepSafeMeanwhileProcessTest {

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
    void whoIsHeldIsLookedAtTodayAndTheLawyerIsAskedWhereTheCouncilIsSilent() {
        age.decided(Map.of("detained", "yes", "chargedAsAdult", "not-known"));
        assertThat(office.tasks(age.reference)).contains("LookAtSafetyToday", "AskForAccommodation", "TellCriminalSolicitor");
        age.tells("AskForAccommodation", "accommodationAsked");
        age.tells("TellCriminalSolicitor", "criminalSolicitorTold");
        Office.itIs("2026-12-03T10:00");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        office.answer("safeguarding-lead", age.reference, "LookAtSafetyToday", Map.of("safetyLooked", "x"));
        age.answer("RecordAccommodation", Map.of("accommodationAnswer", "silent", "accommodationWords", "x"));
        age.tells("AskAboutInterimRelief", "interimReliefSaid");
        assertThat(office.running(age.reference)).doesNotContain("keep-safe-meanwhile");
    }

    @Test
    void whomTheCouncilTakesInNeedsNoLawyerForIt() {
        age.decided(Map.of("childAmongAdults", "yes"));
        office.answer("safeguarding-lead", age.reference, "LookAtSafetyToday", Map.of("safetyLooked", "x"));
        age.tells("AskForAccommodation", "accommodationAsked");
        age.answer("RecordAccommodation", Map.of("accommodationAnswer", "accommodated", "accommodationWords", "x"));
        assertThat(office.running(age.reference)).doesNotContain("keep-safe-meanwhile");
    }

    @Test
    void whereNothingIsUrgentNothingIsAsked() {
        age.decided(Map.of());
        assertThat(office.running(age.reference)).contains("answer-age-decision").doesNotContain("keep-safe-meanwhile");
    }
}
