package org.waymark.ageassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

@ProcessTest
class RescueAgeLimitProcessTest {

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

    private void passed(String decidedOn) {
        age.decided(Map.of("ageDecisionOn", decidedOn));
        Office.itIs("2027-03-01T10:00");
        office.runJobs();
    }

    private Clock limit() {
        return clocks.ofCase(age.reference).get(0);
    }

    @Test
    void claimThatWasMadeInTimeIsRecordedAsSuch() {
        passed("2026-11-26");
        age.answer("AskOutOfTimeAdvice", Map.of("lateAnswer", "claim-in-time", "claimMadeOn", "2027-02-24", "lateAdvice", "x"));
        assertThat(limit().state()).isEqualTo(Clock.State.MET);
        assertThat(office.running(age.reference)).doesNotContain("rescue-age-limit");
    }

    @Test
    void otherwiseALawyerIsAskedAndThePathGoesOn() {
        passed("2026-06-01");
        office.answer("manager", age.reference, "AskOutOfTimeAdvice", Map.of("lateAnswer", "extension-asked", "lateAdvice", "x"));
        assertThat(office.running(age.reference)).contains("answer-age-decision").doesNotContain("rescue-age-limit");
    }

    @Test
    void whereItWasMetNobodyIsAsked() {
        age.decided(Map.of());
        clocks.change(limit().id(), new Change.Meet(LocalDate.parse("2026-11-27")), new By("practitioner", "test"));
        Office.itIs("2027-03-01T10:00");
        office.runJobs();
        assertThat(office.maybeTask(age.reference, "AskOutOfTimeAdvice")).isEmpty();
    }
}
