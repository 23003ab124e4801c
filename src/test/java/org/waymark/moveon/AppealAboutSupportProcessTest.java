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
class AppealAboutSupportProcessTest {

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

    static void received(MovingOn them, String on) {
        them.answer("RecordSupportDecision", Map.of("countFrom", on, "supportDecision", "Synthetic decision"));
    }

    static void lodged(MovingOn them, String on) {
        them.answer("LodgeSupportAppeal", Map.of("lawfulGround", "legal-duty", "supportAppeal", "lodged", "doneOn", on, "aboutSupportAppeal", "Synthetic appeal"));
    }

    private ProcessInstance considered() {
        them.granted("2026-09-08", Map.of("moveOnOutcome", "refused"));
        them.answer("ChooseRefusalRoute", Map.of("refusalRoute", "support-appeal", "aboutRefusalRoute", "x"));
        return called("appeal-about-support");
    }

    private Clock limit() {
        return clocks.ofCase(them.reference).stream().filter(each -> each.rule().equals("asylum-support-appeal")).findFirst().orElseThrow();
    }

    /** Received on Tuesday 8 September: the tribunal must have it by Friday 11 September. */
    @Test
    void threeDaysAndTheManagersKnow() {
        ProcessInstance appeal = considered();
        received(them, "2026-09-08");
        assertThat(limit().due()).isEqualTo("2026-09-11");
        office.runJobs();
        assertThat(office.told("a step is due")).contains("manager");
        lodged(them, "2026-09-08");
        assertThat(limit().state()).isEqualTo(Clock.State.MET);
        them.answer("RecordAppealResult", Map.of("supportAppealResult", "won", "aboutAppealResult", "x"));
        assertThat(appeal).isEnded().hasPassed("AppealDecided");
    }

    @Test
    void aLateAppealIsStillLodged() {
        ProcessInstance appeal = considered();
        received(them, "2026-09-08");
        office.runJobs();
        them.timeIs("2026-09-12T00:01");
        assertThat(office.told("a step is late")).contains("manager");
        lodged(them, "2026-09-12");
        assertThat(limit().state()).isEqualTo(Clock.State.MISSED);
        them.answer("RecordAppealResult", Map.of("supportAppealResult", "sent-back", "aboutAppealResult", "x"));
        assertThat(appeal).isEnded();
    }

    @Test
    void whoeverWantsNoAppealMayChangeTheirMindUntilTheLimit() {
        ProcessInstance appeal = considered();
        received(them, "2026-09-08");
        office.runJobs();
        them.answer("LodgeSupportAppeal", Map.of("lawfulGround", "legal-duty", "supportAppeal", "not-lodged", "aboutSupportAppeal", "x"));
        assertThat(appeal).isNotEnded();
        them.timeIs("2026-09-12T00:01");
        assertThat(appeal).isEnded().hasPassed("NoAppealMade");
        assertThat(limit().state()).isEqualTo(Clock.State.MISSED);
    }
}
