package org.waymark.judicialreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.Map;

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
class RenewPermissionProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;

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

    private void inCourt() {
        wanted();
        preAction("refused");
        issued("in-time");
    }

    private void renewed(String asked) {
        office.answer("practitioner", reference, "RecordRenewal", Map.of("renewalAsked", asked, "renewalWords", "x"));
    }

    private void higherCourt(String asked) {
        office.answer("practitioner", reference, "RecordHigherCourt", Map.of("higherCourtAsked", asked, "higherCourtWords", "x"));
    }

    private void heard(String result) {
        var answer = new HashMap<String, Object>(Map.of("renewalResult", result, "renewalResultWords", "x"));
        if (result.equals("refused")) {
            answer.put("countFrom", Office.now().toString().substring(0, 10));
        }
        office.answer("practitioner", reference, "RecordRenewalHearing", answer);
    }

    @Test
    void aRefusalOnThePapersIsRenewedInAFewDays() {
        ProcessInstance review = begun();
        inCourt();
        permission("refused");
        assertThat(clock("permission-renewal-high-court").due()).as("seven days").isEqualTo("2026-09-14");
        Office.itIs("2026-09-14T09:00");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager");
        renewed("asked");
        assertThat(clock("permission-renewal-high-court").state()).isEqualTo(Clock.State.MET);
        heard("granted");
        court("won");
        explained(review, "won");
    }

    @Test
    void whatIsRefusedTwiceOrNotRenewedStands() {
        ProcessInstance review = begun("upper-tribunal");
        inCourt();
        permission("refused");
        assertThat(clock("permission-renewal-upper-tribunal").due()).as("nine days").isEqualTo("2026-09-16");
        renewed("asked");
        heard("refused");
        higherCourt("asked");
        office.answer("practitioner", reference, "RecordHigherCourtAnswer", Map.of("higherCourtResult", "refused", "higherCourtAnswerWords", "x"));
        explained(review, "lost");
        review = begun("upper-tribunal");
        inCourt();
        permission("refused");
        renewed("not-asked");
        office.answer("manager", reference, "ConfirmNoRenewal", Map.of("givingUp", "not-yet", "givingUpWords", "x"));
        renewed("not-asked");
        givenUp("ConfirmNoRenewal");
        explained(review, "lost");
    }

    @Test
    void whereTheTablesKnowNoRenewalOurOwnStandardHolds() {
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "moved", "nation", "scotland", "aboutHappening", "x"));
        begun();
        inCourt();
        permission("refused");
        assertThat(clock("court-step-look").due()).isEqualTo("2026-09-09");
        assertThat(clock("public-body-reply").state()).isEqualTo(Clock.State.MET);
    }
}
