package org.waymark.moveon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

@ProcessTest
class MoveOnProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private RuntimeService runtime;

    private MovingOn them;

    /** Tuesday 8 September 2026; forty-two days later is Tuesday 20 October. */
    @BeforeEach
    void tuesday() {
        Office.itIs("2026-09-08T10:00");
        them = new MovingOn(office, clocks);
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void fromTheDecisionToAHomeAndAnIncome() {
        ProcessInstance moving = them.granted("2026-09-08");
        assertThat(them.ends()).isEqualTo("2026-10-20");
        assertThat(runtime.getVariables(moving.getId()).toString()).doesNotContain("Synthetic");
        assertThat(office.tasks(them.reference)).contains("ClaimUniversalCredit", "ApplyAsHomeless", "FindHome", "RecordSupportLetter", "OpenEvisa", "KeepHealthCare");
        them.letter("2026-09-08", "2026-10-20", Map.of());
        assertThat(office.tasks(them.reference)).as("the next letter may come").contains("RecordSupportLetter").doesNotContain("AskForExtension");
        MovingOn.STEPS.forEach(them::done);
        them.claimed("2026-09-08");
        them.applied("2026-09-08");
        them.councilAccepts();
        them.home("2026-10-12");
        them.timeIs("2026-10-15T10:00");
        them.paid();
        them.timeIs("2026-10-21T09:00");
        assertThat(office.maybeTask(them.reference, "RecordSupportLetter")).isEmpty();
        them.sleeps("home");
        them.timeIs("2026-11-03T09:00");
        them.settled("yes");
        them.timeIs("2026-12-01T09:00");
        them.settled("yes");
        assertThat(moving).isEnded().hasPassed("HousedWithIncome");
        assertThat(clocks.ofCase(them.reference)).allMatch(each -> !each.isOpen());
        assertThat(them.support().state()).isEqualTo(Clock.State.MET);
    }

    @Test
    void aRefusalHasAPathOfItsOwn() {
        ProcessInstance moving = them.granted("2026-09-08", Map.of("moveOnOutcome", "refused", "familyHere", "yes"));
        them.answer("ConfirmFamilySupport", Map.of("familySupport", "x"));
        assertThat(moving).isEnded().hasPassed("RefusalAnswered");
    }

    @Test
    void whoeverIsOnAnotherPathTakesIt() {
        ProcessInstance moving = them.granted("2026-09-08", Map.of("moveOnSupport", "council-care"));
        assertThat(clocks.ofCase(them.reference)).isEmpty();
        them.answerAs("manager", "TakeOtherPath", Map.of("otherPathTaken", "Synthetic path"));
        assertThat(moving).isEnded().hasPassed("OtherPathTaken");
    }

    @Test
    void theReviewOfTheCaseMayBeginIt() {
        ProcessInstance moving = runtime.createMessageCorrelation("move-on.wanted").processInstanceBusinessKey(them.reference)
                .setVariables(Map.of("caseReference", them.reference, "practitioner", "practitioner", "nation", "england")).correlateStartMessage();
        assertThat(office.task(them.reference, "RecordDecision").getAssignee()).isEqualTo("practitioner");
        runtime.createMessageCorrelation("move-on.case-over").processInstanceBusinessKey(them.reference).correlate();
        assertThat(moving).isEnded().hasPassed("EndedWithCase");
    }

    @Test
    void nobodyBeginsItTwiceOrWithDaysThatCannotBe() {
        them.begin();
        assertThatThrownBy(them::begin).hasMessageContaining("under way for this case already");
        assertThatThrownBy(() -> them.answer("RecordDecision", MovingOn.decision("2026-09-08", Map.of("countFrom", "2026-09-07")))).hasMessageContaining("before it was decided");
        assertThatThrownBy(() -> office.start("therapist", "move-on", Map.of("caseReference", them.reference))).hasMessageContaining("not on the team");
    }
}
