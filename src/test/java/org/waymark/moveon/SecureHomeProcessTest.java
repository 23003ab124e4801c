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
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Clocks;

@ProcessTest
class SecureHomeProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
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

    @Test
    void withAHomeNobodyEscalates() {
        them.granted("2026-09-08");
        ProcessInstance home = called("secure-home");
        them.applied("2026-09-08");
        them.councilAccepts();
        them.home("2026-10-12");
        assertThat(home).isEnded().hasPassed("HomeWasFound");
        them.timeIs("2026-10-07T09:00");
        assertThat(office.tasks(them.reference)).doesNotContain("EscalateHome");
    }

    @Test
    void withoutOneItIsEscalatedPlannedForAndABedIsLookedFor() {
        them.granted("2026-09-08");
        ProcessInstance home = called("secure-home");
        them.timeIs("2026-10-05T23:00");
        assertThat(office.tasks(them.reference)).doesNotContain("EscalateHome");
        them.timeIs("2026-10-06T08:00");
        them.answerAs("manager", "EscalateHome", Map.of("lawfulGround", "legal-duty", "homeEscalated", "x"));
        assertThat(office.tasks(them.reference)).doesNotContain("MakeEmergencyPlan");
        them.timeIs("2026-10-13T08:00");
        them.answer("MakeEmergencyPlan", Map.of("emergencyPlan", "x"));
        them.timeIs("2026-10-19T08:59");
        assertThat(office.tasks(them.reference)).doesNotContain("FindBed");
        them.timeIs("2026-10-19T09:00");
        them.answer("FindBed", Map.of("lawfulGround", "immediate-danger", "bed", "found", "aboutBed", "x"));
        assertThat(home).isNotEnded();
        them.home("2026-10-19");
        them.applied("2026-09-08");
        them.councilAccepts();
        assertThat(home).isEnded();
    }

    @Test
    void anEndThatChangesIsCountedDownAnew() {
        them.granted("2026-09-08");
        them.timeIs("2026-10-06T08:00");
        assertThat(office.tasks(them.reference)).contains("EscalateHome");
        them.letter("2026-10-06", "2026-11-03", Map.of());
        assertThat(office.tasks(them.reference)).as("four weeks again").doesNotContain("EscalateHome");
        them.timeIs("2026-10-20T08:00");
        assertThat(office.tasks(them.reference)).contains("EscalateHome");
    }

    @Test
    void nobodyTakesWhatTheyCouldNotAnswer() {
        them.granted("2026-09-08");
        assertThatThrownBy(() -> office.claim("housing-worker", office.task(them.reference, "FindHome"))).hasMessageContaining("not on the team of this case");
        caseFiles.join(them.reference, "housing-worker", "practitioner");
        office.claim("housing-worker", office.task(them.reference, "FindHome"));
        assertThat(office.task(them.reference, "FindHome").getAssignee()).isEqualTo("housing-worker");
    }
}
