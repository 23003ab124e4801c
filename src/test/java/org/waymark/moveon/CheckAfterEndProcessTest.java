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
class CheckAfterEndProcessTest {

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

    private ProcessInstance supportEnded() {
        them.granted("2026-09-08");
        them.home("2026-10-12");
        ProcessInstance checks = called("check-after-end");
        them.timeIs("2026-10-21T09:00");
        return checks;
    }

    @Test
    void housedPaidAndSafeTwiceIsTheEnd() {
        ProcessInstance checks = supportEnded();
        assertThat(them.support().state()).isEqualTo(Clock.State.MET);
        them.sleeps("temporary");
        them.timeIs("2026-11-02T23:00");
        assertThat(office.tasks(them.reference)).doesNotContain("CheckTheyAreSettled");
        them.timeIs("2026-11-03T08:00");
        them.settled("yes");
        them.timeIs("2026-12-01T08:00");
        them.settled("yes");
        assertThat(checks).isEnded().hasPassed("SettledForGood");
    }

    @Test
    void whoeverSleepsOutsideIsAskedAgainEachMorning() {
        ProcessInstance checks = supportEnded();
        them.timeIs("2026-10-22T00:01");
        assertThat(office.told("a step is late")).contains("manager");
        them.sleeps("outside");
        them.answer("FindBed", Map.of("lawfulGround", "immediate-danger", "bed", "found", "aboutBed", "x"));
        assertThat(office.tasks(them.reference)).doesNotContain("AskWhereTheySleep");
        them.timeIs("2026-10-23T09:00");
        them.sleeps("home");
        assertThat(checks).isNotEnded();
    }

    @Test
    void whatIsMissingIsPutRightAndCheckedAgain() {
        ProcessInstance checks = supportEnded();
        them.sleeps("home");
        them.timeIs("2026-11-03T08:00");
        them.settled("no");
        them.answerAs("manager", "PutThingsRight", Map.of("putRight", "x"));
        them.timeIs("2026-12-01T08:00");
        them.settled("no");
        them.answerAs("manager", "PutThingsRight", Map.of("putRight", "x"));
        them.timeIs("2026-12-15T08:00");
        them.settled("yes");
        assertThat(checks).isEnded();
    }
}
