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
class ApplyAsHomelessProcessTest {

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

    private void refused(String on) {
        them.applied("2026-09-08");
        them.answer("RecordCouncilDecision", Map.of("homelessDuty", "refused", "countFrom", on, "personalPlan", "x"));
    }

    private void review(String answer, Map<String, Object> day) {
        var form = new java.util.HashMap<String, Object>(Map.of("lawfulGround", "legal-duty", "councilReview", answer, "aboutCouncilReview", "x"));
        form.putAll(day);
        them.answer("AskForReview", form);
    }

    private void lawyerFound() {
        them.answer("TryLawyer", Map.of("lawfulGround", "legal-duty", "lawyerTried", "Synthetic firm", "legalRoute", "legal-aid", "lawyerAnswer", "said-yes", "lawyerAnswerWords", "x"));
        them.answer("RecordLawyer", Map.of("lawyerName", "Synthetic lawyer", "lawyerFirm", "Synthetic firm", "lawyerContact", "x", "lawyerRegulator", "sra", "clientCare", "seen", "lawyerTakesOn", "x"));
    }

    private Clock limit() {
        return clocks.ofCase(them.reference).stream().filter(each -> each.rule().startsWith("homelessness-review")).findFirst().orElseThrow();
    }

    @Test
    void aLateApplicationIsToldAndADutyIsAccepted() {
        them.granted("2026-09-08");
        ProcessInstance council = called("apply-as-homeless");
        them.timeIs("2026-09-16T09:00");
        assertThat(office.told("a step is late")).contains("manager");
        them.applied("2026-09-16");
        them.councilAccepts();
        assertThat(council).isEnded();
    }

    /** Twenty-one days of which 14 September is the first: Sunday 4 October. */
    @Test
    void aRefusalIsReviewedInTime() {
        them.granted("2026-09-08");
        ProcessInstance council = called("apply-as-homeless");
        Office.itIs("2026-09-14T10:00");
        refused("2026-09-14");
        assertThat(limit().due()).isEqualTo("2026-10-04");
        review("asked", Map.of("doneOn", "2026-09-14"));
        assertThat(council).as("a housing lawyer is looked for beside the review").isWaitingAt("FindHousingLawyer");
        lawyerFound();
        assertThat(council).isEnded();
        assertThat(limit().state()).isEqualTo(Clock.State.MET);
    }

    @Test
    void whoeverWantsNoReviewMayChangeTheirMindUntilTheLimit() {
        them.granted("2026-09-08");
        ProcessInstance council = called("apply-as-homeless");
        Office.itIs("2026-09-14T10:00");
        refused("2026-09-14");
        lawyerFound();
        review("not-wanted", Map.of());
        them.timeIs("2026-10-04T23:00");
        assertThat(council).isNotEnded();
        them.timeIs("2026-10-05T00:01");
        assertThat(council).isEnded();
        assertThat(limit().state()).isEqualTo(Clock.State.MISSED);
    }

    @Test
    void whereTheTablesKnowNoReviewOurOwnStandardHolds() {
        var referral = Office.referral(Office.somebody());
        referral.put("nation", "scotland");
        var reference = office.refer(referral);
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.runJobs();
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        them = new MovingOn(office, clocks, reference);
        them.granted("2026-09-08");
        refused("2026-09-08");
        assertThat(limit().rule()).isEqualTo("homelessness-review-elsewhere");
        assertThat(limit().due()).isEqualTo("2026-09-15");
    }

    @Test
    void aSilentCouncilIsChasedUntilItDecides() {
        them.granted("2026-09-08");
        ProcessInstance council = called("apply-as-homeless");
        them.applied("2026-09-08");
        var due = office.task(them.reference, "RecordCouncilDecision").getDueDate().toInstant();
        them.timeIs(due.atZone(java.time.ZoneId.of("Europe/London")).toLocalDate().plusDays(1) + "T09:00");
        them.answer("RecordCouncilDecision", Map.of("homelessDuty", "silent", "personalPlan", "x"));
        office.runJobs();
        assertThat(office.tasks(them.reference)).as("its day is over already").contains("RemindBody", "RecordBodyAnswer").doesNotContain("RecordCouncilDecision");
        them.answer("RecordBodyAnswer", Map.of("publicBodyAnswer", "full", "doneOn", "2026-09-08", "bodyAnswerWords", "x"));
        them.councilAccepts();
        assertThat(council).isEnded();
    }

    @Test
    void whoeverNeedsNoCouncilAsksNone() {
        them.granted("2026-09-08");
        ProcessInstance council = called("apply-as-homeless");
        them.answer("ApplyAsHomeless", Map.of("lawfulGround", "legal-duty", "stepOutcome", "not-applicable", "homelessApplied", "x"));
        assertThat(council).isEnded();
    }
}
