package org.waymark.ageassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
class GiveUpAgeLimitProcessTest {

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

    private void notChallenged(String decidedOn) {
        age.decided(Map.of("ageDecisionOn", decidedOn)).advised("no-grounds").wishes("not-now");
    }

    private void kept() {
        age.answer("KeepSafeguards", Map.of("safeguardsKept", "x", "notChallengedExplained", "x"));
    }

    private Clock limit() {
        return clocks.ofCase(age.reference).get(0);
    }

    @Test
    void itTakesTwoPeople() {
        notChallenged("2026-11-26");
        kept();
        var confirmed = Map.<String, Object>of("limitEnding", "confirmed", "limitEndingWords", "x");
        assertThatThrownBy(() -> age.answer("ConfirmLimitEnds", confirmed)).isNotNull();
        assertThat(limit().isOpen()).isTrue();
        office.answer("manager", age.reference, "ConfirmLimitEnds", confirmed);
        assertThat(limit().state()).isEqualTo(Clock.State.CANCELLED);
        assertThat(office.running(age.reference)).doesNotContain("give-up-age-limit");
    }

    @Test
    void managerMayHaveItLookedAtAgain() {
        notChallenged("2026-11-26");
        kept();
        office.answer("manager", age.reference, "ConfirmLimitEnds", Map.of("limitEnding", "look-again", "limitEndingWords", "x"));
        assertThat(office.running(age.reference)).contains("answer-age-decision").doesNotContain("give-up-age-limit");
    }

    @Test
    void limitThatIsOverIsNotGivenUp() {
        notChallenged("2026-06-01");
        clocks.change(limit().id(), new Change.Miss(), new By("practitioner", "test"));
        kept();
        assertThat(office.running(age.reference)).doesNotContain("give-up-age-limit", "age-assessment-challenge");
    }
}
