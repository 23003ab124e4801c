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
import org.waymark.deadlines.Clocks;

@ProcessTest
class FindBedProcessTest {

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

    private void bed(String found) {
        them.answer("FindBed", Map.of("lawfulGround", "immediate-danger", "bed", found, "aboutBed", "x"));
    }

    @Test
    void aBedIsFound() {
        them.granted("2026-09-08");
        them.timeIs("2026-10-19T09:00");
        ProcessInstance search = called("find-bed");
        bed("found");
        assertThat(search).isEnded().hasPassed("BedFound");
    }

    @Test
    void withNoneAManagerHearsOfItAndTakesTheDestitutionRoute() {
        them.granted("2026-09-08");
        them.timeIs("2026-10-19T09:00");
        ProcessInstance search = called("find-bed");
        them.timeIs("2026-10-20T00:01");
        assertThat(office.told("a step is late")).contains("manager");
        bed("none");
        them.answerAs("manager", "TakeDestitutionRoute", Map.of("destitutionRoute", "homelessness-duty", "aboutDestitutionRoute", "x"));
        assertThat(search).isEnded().hasPassed("RouteTaken");
    }
}
