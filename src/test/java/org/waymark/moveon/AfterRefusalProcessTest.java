package org.waymark.moveon;

import static org.assertj.core.api.Assertions.assertThat;
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
class AfterRefusalProcessTest {

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

    private ProcessInstance called(String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(them.reference).processDefinitionKey(process).singleResult();
    }

    private ProcessInstance refused(Map<String, Object> further) {
        var decision = new java.util.HashMap<String, Object>(Map.of("moveOnOutcome", "refused"));
        decision.putAll(further);
        them.granted("2026-09-08", decision);
        return called("after-refusal");
    }

    private void route(String route) {
        them.answer("ChooseRefusalRoute", Map.of("refusalRoute", route, "aboutRefusalRoute", "Synthetic advice"));
    }

    private Clock support() {
        return clocks.ofCase(them.reference).stream().filter(each -> each.rule().equals("support-end-after-refusal")).findFirst().orElseThrow();
    }

    private void sectionFour(String answer) {
        route("section-4");
        them.answer("ApplyForSectionFour", Map.of("lawfulGround", "legal-duty", "doneOn", "2026-09-08", "sectionFourApplied", "x"));
        them.answer("RecordSectionFour", Map.of("sectionFour", answer, "aboutSectionFour", "x"));
    }

    @Test
    void aFamilyKeepsItsSupportAndNoDateIsShown() {
        ProcessInstance refusal = refused(Map.of("familyHere", "yes"));
        assertThat(clocks.ofCase(them.reference)).isEmpty();
        them.answer("ConfirmFamilySupport", Map.of("familySupport", "x"));
        assertThat(refusal).isEnded().hasPassed("FamilyKeepsSupport");
    }

    /** Twenty-one days after Tuesday 8 September: Tuesday 29 September. */
    @Test
    void anAppealInTimeKeepsSupport() {
        ProcessInstance refusal = refused(Map.of());
        assertThat(support().due()).isEqualTo("2026-09-29");
        route("appeal");
        them.answer("AskToContinueSupport", Map.of("lawfulGround", "legal-duty", "supportContinued", "x"));
        assertThat(refusal).isEnded().hasPassed("SupportContinues");
        assertThat(support().state()).isEqualTo(Clock.State.CANCELLED);
    }

    @Test
    void sectionFourIsGranted() {
        ProcessInstance refusal = refused(Map.of());
        sectionFour("granted");
        assertThat(refusal).isEnded().hasPassed("SupportContinues");
    }

    @Test
    void sectionFourIsRefusedAndTheAppealWon() {
        ProcessInstance refusal = refused(Map.of());
        sectionFour("refused");
        AppealAboutSupportProcessTest.received(them, "2026-09-08");
        office.runJobs();
        AppealAboutSupportProcessTest.lodged(them, "2026-09-08");
        them.answer("RecordAppealResult", Map.of("supportAppealResult", "won", "aboutAppealResult", "x"));
        assertThat(refusal).isEnded().hasPassed("SupportContinues");
    }

    @Test
    void anAppealThatIsLostIsNotTheEnd() {
        ProcessInstance refusal = refused(Map.of());
        route("support-appeal");
        AppealAboutSupportProcessTest.received(them, "2026-09-08");
        office.runJobs();
        AppealAboutSupportProcessTest.lodged(them, "2026-09-08");
        them.answer("RecordAppealResult", Map.of("supportAppealResult", "lost", "aboutAppealResult", "x"));
        assertThat(refusal).isNotEnded();
        route("none");
        assertThat(called("check-after-end")).isNotNull();
    }

    @Test
    void withNoRouteSomebodyLooksAfterThemWhenSupportHasEnded() {
        ProcessInstance refusal = refused(Map.of());
        route("none");
        them.timeIs("2026-09-30T08:00");
        them.sleeps("temporary");
        them.timeIs("2026-10-13T08:00");
        them.settled("yes");
        them.timeIs("2026-11-10T08:00");
        them.settled("yes");
        assertThat(refusal).isEnded().hasPassed("NobodyOutside");
        assertThat(clocks.ofCase(them.reference)).allMatch(each -> !each.isOpen());
    }
}
