package org.waymark.judicialreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.HashMap;
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
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.CaseMessages;

@ProcessTest
class JudicialReviewProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private CaseMessages messages;
    @Autowired
    private RuntimeService runtime;

    private String reference;

    @BeforeEach
    void monday() {
        Office.itIs("2026-09-07T10:00");
        reference = office.openCase(somebody(), "practitioner");
        office.runJobs();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private ProcessInstance begun() {
        return begun("administrative-court");
    }

    private ProcessInstance begun(String forum) {
        return office.start("practitioner", "judicial-review", Map.of("caseReference", reference, "decisionOn", "2026-09-04", "reviewForum", forum, "whyReview", "Synthetic decision"));
    }

    private void advised(String friend) {
        office.answer("practitioner", reference, "RecordReviewAdvice", Map.of("reviewAdvice", "strong", "litigationFriend", friend, "reviewAdviceWords", "x"));
    }

    private void decided(String bring) {
        office.answer("practitioner", reference, "RecordReviewDecision", Map.of("bringReview", bring, "reviewDecisionWords", "x"));
    }

    private void wanted() {
        advised("in-place");
        decided("bring");
    }

    private void preAction(String answer) {
        office.answer("practitioner", reference, "RecordPreAction", Map.of("preAction", "sent", "countFrom", "2026-09-07", "interimRelief", "undertaking", "preActionWords", "x"));
        office.answer("practitioner", reference, "RecordPreActionReply", Map.of("preActionAnswer", answer, "preActionAnswerWords", "x"));
    }

    private void issued(String claim) {
        var answer = new HashMap<String, Object>(Map.of("claimIssued", claim, "claimWords", "x"));
        if (!claim.equals("not-issued")) {
            answer.put("doneOn", Office.now().toString().substring(0, 10));
        }
        office.answer("practitioner", reference, "RecordClaim", answer);
    }

    private void permission(String permission) {
        office.answer("practitioner", reference, "RecordService", Map.of("doneOn", Office.now().toString().substring(0, 10), "serviceWords", "x"));
        var answer = new HashMap<String, Object>(Map.of("permission", permission, "permissionWords", "x"));
        if (permission.equals("refused")) {
            answer.put("countFrom", "2026-09-07");
        }
        office.answer("practitioner", reference, "RecordPermission", answer);
    }

    private void court(String result) {
        office.answer("practitioner", reference, "RecordCourtDecision", Map.of("courtResult", result, "courtWords", "x"));
    }

    private void givenUp(String task) {
        assertThatThrownBy(() -> office.answer("practitioner", reference, task, Map.of("givingUp", "confirmed", "givingUpWords", "x"))).hasMessageContaining("offered to others");
        office.answer("manager", reference, task, Map.of("givingUp", "confirmed", "givingUpWords", "x"));
    }

    private void explained(ProcessInstance review, String outcome) {
        assertThat(review).isWaitingAt("ExplainReviewOutcome").variables().containsEntry("reviewOutcome", outcome);
        office.answer("practitioner", reference, "ExplainReviewOutcome", Map.of("reviewExplainedWords", "x"));
        assertThat(review).isEnded();
        assertThat(clocks.ofCase(reference)).as("no deadline is left that nobody ends").noneMatch(Clock::isOpen);
    }

    private Clock clock(String rule) {
        return clocks.ofCase(reference).stream().filter(each -> each.basis().questions().get(0).rule().equals(rule)).findFirst().orElseThrow();
    }

    @Test
    void theLimitBeginsWithTheDecisionAndAWonClaimIsExplained() {
        ProcessInstance review = begun();
        assertThat(clock("judicial-review").due()).isEqualTo("2026-12-04");
        advised("needed");
        office.answer("advocate", reference(), "FindLitigationFriend", Map.of("litigationFriendName", "Synthetic friend", "litigationFriendWords", "x"));
        decided("bring");
        preAction("refused");
        issued("in-time");
        permission("granted");
        court("won");
        explained(review, "won");
        assertThat(clock("judicial-review").state()).isEqualTo(Clock.State.MET);
    }

    private String reference() {
        caseFiles.join(reference, "advocate", "manager");
        return reference;
    }

    @Autowired
    private CaseFiles caseFiles;

    @Test
    void theLimitIsMetOnTheDayOfTheClaimAndNobodyIsWarnedAfterIt() {
        begun();
        wanted();
        preAction("refused");
        issued("in-time");
        assertThat(clock("judicial-review").state()).isEqualTo(Clock.State.MET);
    }

    @Test
    void whereNobodyHasAdvisedALawyerIsFoundFirst() {
        ProcessInstance review = begun();
        office.answer("practitioner", reference, "RecordReviewAdvice", Map.of("reviewAdvice", "none-yet", "reviewAdviceWords", "x"));
        assertThat(review).isWaitingAt("FindLawyerForReview");
        office.answer("practitioner", reference, "TryLawyer", Map.of("lawfulGround", "legal-duty", "lawyerTried", "Synthetic firm", "legalRoute", "legal-aid", "lawyerAnswer", "said-yes", "lawyerAnswerWords", "x"));
        office.answer("practitioner", reference, "RecordLawyer", Map.of("lawyerName", "Synthetic lawyer", "lawyerFirm", "Synthetic firm", "lawyerContact", "x", "lawyerRegulator", "sra", "clientCare", "seen", "lawyerTakesOn", "x"));
        assertThat(review).isWaitingAt("RecordReviewAdvice");
        advised("in-place");
        assertThat(review).isWaitingAt("RecordReviewDecision");
    }

    @Test
    void whoTurnsEighteenInstructsTheLawyer() {
        ProcessInstance review = begun();
        messages.tellEach("turned-18", reference);
        office.answer("practitioner", reference, "TellLawyerOfAge", Map.of("lawfulGround", "legal-duty", "ageToldWords", "x"));
        assertThat(review).isWaitingAt("RecordReviewAdvice").hasPassed("LawyerKnowsOfAge");
    }

    @Test
    void notToChallengeIsARealAnswer() {
        ProcessInstance review = begun("upper-tribunal");
        advised("not-needed");
        decided("not-bring");
        office.answer("manager", reference, "ConfirmGivingUp", Map.of("givingUp", "not-yet", "givingUpWords", "x"));
        decided("not-bring");
        givenUp("ConfirmGivingUp");
        explained(review, "not-brought");
        assertThat(clock("judicial-review-upper-tribunal").state()).isEqualTo(Clock.State.CANCELLED);
    }

    @Test
    void aLimitForTheSameDecisionIsNotBegunTwice() {
        ProcessInstance first = begun();
        ProcessInstance second = begun();
        assertThat(second).hasNotPassed("StartReviewLimit");
        assertThat(clocks.ofCase(reference)).hasSize(1);
        assertThat(runtime.getVariable(second.getId(), "reviewLimitDueAt")).isEqualTo(runtime.getVariable(first.getId(), "reviewLimitDueAt"));
    }

    @Test
    void whatIsSettledBeforeAClaimNeedsNone() {
        ProcessInstance review = begun();
        wanted();
        preAction("conceded");
        explained(review, "settled");
    }

    @Test
    void aClaimThatIsNotBroughtEndsIt() {
        ProcessInstance review = begun();
        wanted();
        preAction("offer");
        issued("not-issued");
        givenUp("ConfirmGivingUp");
        explained(review, "not-brought");
    }

    @Test
    void aClaimThatWasSettledInCourtOrLostIsToldSo() {
        ProcessInstance review = begun();
        wanted();
        preAction("not-waited");
        issued("in-time");
        permission("settled");
        explained(review, "settled");
        review = begun();
        wanted();
        office.answer("practitioner", reference, "RecordPreAction", Map.of("preAction", "no-time", "interimRelief", "asked", "preActionWords", "x"));
        issued("in-time");
        permission("granted");
        court("lost");
        explained(review, "lost");
    }


    @Test
    void nobodyIsAskedAfterADeath() {
        ProcessInstance review = begun();
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "died", "aboutHappening", "Synthetic event"));
        assertThat(review).isEnded().hasPassed("NoReviewAnyMore");
    }
}
