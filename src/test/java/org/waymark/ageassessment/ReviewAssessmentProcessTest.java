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
class ReviewAssessmentProcessTest {

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
    void safeguardsAreLookedAtAndManagersHearWhereTheyAreNot() {
        age.decided(Map.of());
        Office.itIs("2026-12-03T10:00");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        age.answer("CheckSafeguards", AgeCase.safeguards(Map.of("safeguardReasons", "not-known")));
        assertThat(office.running(age.reference)).doesNotContain("review-assessment");
        age.lawyerFound();
        assertThat(office.shows("practitioner", office.task(age.reference, "RecordAgeAdvice"))).contains("ageFindings=some");
    }
}
