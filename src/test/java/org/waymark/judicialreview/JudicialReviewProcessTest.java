package org.waymark.judicialreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Clock;
import org.waymark.engine.CaseMessages;

class JudicialReviewProcessTest extends ReviewSteps {

    @Autowired
    private CaseMessages messages;
    @Autowired
    private RuntimeService runtime;

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
