package org.waymark.ageassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.Pathways;

@ProcessTest
class AgeAssessmentChallengeProcessTest {

    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private Clocks clocks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private CaseMessages messages;
    @Autowired
    private Pathways pathways;

    private AgeCase age;

    @BeforeEach
    void ageWasDecided() {
        Office.itIs("2026-11-27T10:00");
        age = new AgeCase(office);
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private Clock limit() {
        return clocks.ofCase(age.reference).stream().filter(each -> each.basis().questions().get(0).rule().startsWith("age-assessment-judicial-review"))
                .max(Comparator.comparing(each -> each.basis().questions().get(0).dayZero())).orElseThrow();
    }

    @Test
    void limitRunsAtOnceFromTheEarlierDayAndNothingOfThemIsAVariable() {
        ProcessInstance challenge = age.begin();
        age.decided(Map.of("toldOrallyOn", "2026-11-20"));
        assertThat(limit().due()).isEqualTo("2027-02-20");
        assertThat(runtime.getVariables(challenge.getId()).toString()).doesNotContain("Synthetic", "2010-03-01", "2001-03-01");
        assertThat(caseFiles.read(age.reference, HOLDER, "Test").facts()).containsEntry("claimedDateOfBirth", "2010-03-01").containsEntry("assessedDateOfBirth", "2001-03-01");
        assertThat(office.tasks(age.reference)).contains("OfferAgeAdvocate", "ChooseEvidence", "CheckSafeguards");
    }

    @Test
    void acceptedAsChildAfterALetterBeforeAction() {
        ProcessInstance challenge = age.begin();
        age.accepted();
        age.seenTo();
        age.tells("AskCouncilForDuties", "councilDutiesAsked");
        age.council("care-leaver");
        age.answer("PlanLeavingCare", Map.of("careLeaverPlan", "x"));
        assertThat(challenge).isEnded().hasPassed("AcceptedAsChild");
        assertThat(clocks.ofCase(age.reference)).noneMatch(Clock::isOpen);
    }

    @Test
    void newDecisionBeginsANewLimitAndAtLastItStands() {
        ProcessInstance challenge = age.begin();
        age.decided(Map.of()).advised("court-now").wishes("challenge");
        age.settled("2026-11-27", "re-assess");
        age.reassessed("held");
        age.ended("new-decision");
        assertThat(clocks.ofCase(age.reference)).noneMatch(Clock::isOpen);
        Office.itIs("2026-12-10T10:00");
        age.decided(Map.of("ageForum", "upper-tribunal", "ageDecisionOn", "2026-12-09"));
        assertThat(limit().due()).isEqualTo("2027-03-09");
        age.advised("court-now").wishes("challenge");
        age.notBrought();
        age.ended("stands");
        age.answer("PlanAfterDecision", Map.of("supportNow", "x", "safeAmongAdults", "x", "whatOpensAgain", "x"));
        assertThat(challenge).isEnded().hasPassed("AgeDecisionStands");
        assertThat(clocks.ofCase(age.reference)).noneMatch(Clock::isOpen);
    }

    @Test
    void notToChallengeIsExplainedAndItMayBeBegunAgain() {
        ProcessInstance challenge = age.begin();
        assertThatThrownBy(age::begin).hasMessageContaining("being challenged already");
        age.decided(Map.of()).advised("no-grounds").wishes("not-now");
        office.answer("safeguarding-lead", age.reference, "KeepSafeguards", Map.of("safeguardsKept", "x", "notChallengedExplained", "x"));
        confirms("look-again");
        age.advised("no-grounds").wishes("not-now");
        office.answer("safeguarding-lead", age.reference, "KeepSafeguards", Map.of("safeguardsKept", "x", "notChallengedExplained", "x"));
        assertThatThrownBy(() -> age.answer("ConfirmLimitEnds", Map.of("limitEnding", "confirmed", "limitEndingWords", "x"))).isNotNull();
        confirms("confirmed");
        assertThat(challenge).isEnded().hasPassed("AgeDecisionStands");
        assertThat(limit().state()).isEqualTo(Clock.State.CANCELLED);
        assertThat(age.begin()).isNotEnded();
    }

    private void confirms(String limitEnding) {
        office.answer("manager", age.reference, "ConfirmLimitEnds", Map.of("limitEnding", limitEnding, "limitEndingWords", "x"));
    }

    @Test
    void whereTheLimitIsOverNothingIsLeftToConfirm() {
        ProcessInstance challenge = age.begin();
        age.decided(Map.of("ageDecisionOn", "2026-06-01")).advised("no-grounds").wishes("not-now");
        clocks.change(limit().id(), new Change.Miss(), new By("practitioner", "test"));
        office.answer("safeguarding-lead", age.reference, "KeepSafeguards", Map.of("safeguardsKept", "x", "notChallengedExplained", "x"));
        assertThat(challenge).isEnded().hasPassed("AgeDecisionStands");
    }

    @Test
    void claimMadeInTimeIsRecordedAsSuchAfterTheLimit() {
        age.begin();
        age.decided(Map.of());
        Office.itIs("2027-03-01T10:00");
        office.runJobs();
        office.answer("manager", age.reference, "AskOutOfTimeAdvice", Map.of("lateAnswer", "claim-in-time", "claimMadeOn", "2027-02-24", "lateAdvice", "x"));
        assertThat(limit().state()).isEqualTo(Clock.State.MET);
        assertThat(office.running(age.reference)).doesNotContain("rescue-age-limit");
    }

    @Test
    void theyWithdrawAndLeaveInGoodOrder() {
        ProcessInstance challenge = age.begin();
        age.decided(Map.of());
        messages.tellEach("withdrew", age.reference);
        var left = Map.<String, Object>of("leavingWords", "x", "leavingPapers", "x");
        age.answer("LeaveInGoodOrder", left);
        confirms("look-again");
        assertThat(office.running(age.reference)).doesNotContain("answer-age-decision");
        age.answer("LeaveInGoodOrder", left);
        confirms("confirmed");
        assertThat(challenge).isEnded().hasPassed("LeftInGoodOrder");
        assertThat(clocks.ofCase(age.reference)).noneMatch(Clock::isOpen);
    }

    @Test
    void theyMayWithdrawBeforeTheDecisionIsRecorded() {
        ProcessInstance challenge = age.begin();
        messages.tellEach("withdrew", age.reference);
        age.answer("LeaveInGoodOrder", Map.of("leavingWords", "x", "leavingPapers", "x"));
        assertThat(challenge).isEnded().hasPassed("LeftInGoodOrder");
    }

    @Test
    void limitMissedIsNotTheEnd() {
        ProcessInstance challenge = age.begin();
        age.decided(Map.of("ageDecisionOn", "2026-06-01"));
        office.runJobs();
        office.answer("manager", age.reference, "AskOutOfTimeAdvice", Map.of("lateAnswer", "extension-asked", "lateAdvice", "x"));
        assertThat(challenge).isNotEnded().isWaitingAt("AnswerAgeDecision");
        age.advised("court-now").wishes("challenge");
        assertThat(office.tasks(age.reference)).contains("RecordReviewAdvice");
    }

    @Test
    void whereTheLimitWasMetBeforeNobodyIsAsked() {
        age.begin();
        age.decided(Map.of());
        clocks.change(limit().id(), new Change.Meet(LocalDate.parse("2026-11-27")), new By("practitioner", "test"));
        Office.itIs("2027-03-01T10:00");
        office.runJobs();
        assertThat(office.maybeTask(age.reference, "AskOutOfTimeAdvice")).isEmpty();
    }

    @Test
    void beginsInAReviewAndEndsWithTheCase() {
        pathways.want("age-assessment-challenge", age.reference, "practitioner", "scotland");
        age.decided(Map.of("nation", "scotland"));
        assertThat(limit().due()).isEqualTo("2027-02-25");
        messages.caseIsOver(age.reference);
        assertThat(office.running(age.reference)).doesNotContain("age-assessment-challenge", "answer-age-decision", "keep-safe-meanwhile");
    }

    @Test
    void whatSurvivesABirthdayIsLookedAtAndTheChallengeGoesOn() {
        ProcessInstance challenge = age.begin();
        age.decided(Map.of());
        messages.tellEach("turned-18", age.reference);
        age.answer("LookAtWhatSurvives", Map.of("survivesEighteen", "x"));
        assertThat(challenge).isNotEnded().isWaitingAt("AnswerAgeDecision");
    }

    @Test
    void daysThatCannotBeAreRefused() {
        age.begin();
        assertThatThrownBy(() -> age.decided(Map.of("ageDecisionOn", "2026-11-28"))).hasMessageContaining("“Day of the decision");
        assertThatThrownBy(() -> age.decided(Map.of("claimedDateOfBirth", "2026-11-27"))).hasMessageContaining("lies after the day of the decision");
        assertThat(office.tasks(age.reference)).contains("RecordAgeDecision");
    }
}
