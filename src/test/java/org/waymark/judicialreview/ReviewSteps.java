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
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

/** What is answered on the way from a decision to the end of its review, for the tests of each process that takes part in it. */
@ProcessTest
abstract class ReviewSteps {

    @Autowired
    Office office;
    @Autowired
    Clocks clocks;

    String reference;

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

    ProcessInstance begun() {
        return begun("administrative-court");
    }

    ProcessInstance begun(String forum) {
        return office.start("practitioner", "judicial-review", Map.of("caseReference", reference, "decisionOn", "2026-09-04", "reviewForum", forum, "whyReview", "Synthetic decision"));
    }

    void advised(String friend) {
        office.answer("practitioner", reference, "RecordReviewAdvice", Map.of("reviewAdvice", "strong", "litigationFriend", friend, "reviewAdviceWords", "x"));
    }

    void decided(String bring) {
        office.answer("practitioner", reference, "RecordReviewDecision", Map.of("bringReview", bring, "reviewDecisionWords", "x"));
    }

    void wanted() {
        advised("in-place");
        decided("bring");
    }

    void preAction(String answer) {
        office.answer("practitioner", reference, "RecordPreAction", Map.of("preAction", "sent", "countFrom", "2026-09-07", "interimRelief", "undertaking", "preActionWords", "x"));
        office.answer("practitioner", reference, "RecordPreActionReply", Map.of("preActionAnswer", answer, "preActionAnswerWords", "x"));
    }

    void issued(String claim) {
        var answer = new HashMap<String, Object>(Map.of("claimIssued", claim, "claimWords", "x"));
        if (!claim.equals("not-issued")) {
            answer.put("doneOn", Office.now().toString().substring(0, 10));
        }
        office.answer("practitioner", reference, "RecordClaim", answer);
    }

    void inCourt() {
        wanted();
        preAction("refused");
        issued("in-time");
    }

    void permission(String permission) {
        office.answer("practitioner", reference, "RecordService", Map.of("doneOn", Office.now().toString().substring(0, 10), "serviceWords", "x"));
        var answer = new HashMap<String, Object>(Map.of("permission", permission, "permissionWords", "x"));
        if (permission.equals("refused")) {
            answer.put("countFrom", "2026-09-07");
        }
        office.answer("practitioner", reference, "RecordPermission", answer);
    }

    void renewed(String asked) {
        office.answer("practitioner", reference, "RecordRenewal", Map.of("renewalAsked", asked, "renewalWords", "x"));
    }

    void heard(String result) {
        var answer = new HashMap<String, Object>(Map.of("renewalResult", result, "renewalResultWords", "x"));
        if (result.equals("refused")) {
            answer.put("countFrom", Office.now().toString().substring(0, 10));
        }
        office.answer("practitioner", reference, "RecordRenewalHearing", answer);
    }

    void higherCourt(String asked) {
        office.answer("practitioner", reference, "RecordHigherCourt", Map.of("higherCourtAsked", asked, "higherCourtWords", "x"));
    }

    void court(String result) {
        office.answer("practitioner", reference, "RecordCourtDecision", Map.of("courtResult", result, "courtWords", "x"));
    }

    void givenUp(String task) {
        assertThatThrownBy(() -> office.answer("practitioner", reference, task, Map.of("givingUp", "confirmed", "givingUpWords", "x"))).hasMessageContaining("offered to others");
        office.answer("manager", reference, task, Map.of("givingUp", "confirmed", "givingUpWords", "x"));
    }

    void explained(ProcessInstance review, String outcome) {
        assertThat(review).isWaitingAt("ExplainReviewOutcome").variables().containsEntry("reviewOutcome", outcome);
        office.answer("practitioner", reference, "ExplainReviewOutcome", Map.of("reviewExplainedWords", "x"));
        assertThat(review).isEnded();
        assertThat(clocks.ofCase(reference)).as("no deadline is left that nobody ends").noneMatch(Clock::isOpen);
    }

    Clock clock(String rule) {
        return clocks.ofCase(reference).stream().filter(each -> each.basis().questions().get(0).rule().equals(rule)).findFirst().orElseThrow();
    }
}
