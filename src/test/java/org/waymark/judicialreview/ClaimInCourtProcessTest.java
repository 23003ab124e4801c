package org.waymark.judicialreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.Office;
import org.waymark.deadlines.Clock;

class ClaimInCourtProcessTest extends ReviewSteps {

    @ParameterizedTest
    @CsvSource({"won", "settled", "lost"})
    void withPermissionTheCourtDecides(String result) {
        ProcessInstance review = begun();
        inCourt();
        permission("granted");
        court(result);
        explained(review, result);
    }

    @Test
    void permissionThatAHearingGrantsIsHeard() {
        ProcessInstance review = begun();
        inCourt();
        permission("refused");
        renewed("asked");
        heard("granted");
        court("won");
        explained(review, "won");
    }

    @Test
    void aRefusalThatNobodyRenewsStands() {
        ProcessInstance review = begun();
        inCourt();
        permission("refused");
        renewed("not-asked");
        givenUp("ConfirmNoRenewal");
        explained(review, "lost");
    }

    @ParameterizedTest
    @CsvSource({"granted, won", "refused, lost"})
    void aHigherCourtLetsItGoOnOrNot(String answer, String outcome) {
        ProcessInstance review = begun();
        inCourt();
        permission("refused");
        renewed("asked");
        heard("refused");
        higherCourt("asked");
        office.answer("practitioner", reference, "RecordHigherCourtAnswer", Map.of("higherCourtResult", answer, "higherCourtAnswerWords", "x"));
        if (answer.equals("granted")) {
            court(outcome);
        }
        explained(review, outcome);
    }

    @ParameterizedTest
    @CsvSource({"administrative-court, judicial-review-service-high-court, 2026-09-14", "upper-tribunal, judicial-review-service-upper-tribunal, 2026-09-16"})
    void theOtherSideIsServedInAFewDays(String forum, String rule, String due) {
        begun(forum);
        inCourt();
        assertThat(clock(rule).due()).isEqualTo(due);
        assertThatThrownBy(() -> office.answer("practitioner", reference, "RecordService", Map.of("doneOn", "2026-09-06", "serviceWords", "x"))).hasMessageContaining("before the day that this deadline is counted from");
        Office.itIs("2026-09-18T10:00");
        office.answer("practitioner", reference, "RecordService", Map.of("doneOn", "2026-09-17", "serviceWords", "x"));
        assertThat(clock(rule).state()).as("too late, and on record as that").isEqualTo(Clock.State.MISSED);
        assertThat(office.tasks(reference)).contains("RecordPermission");
    }

    @Test
    void whatWasSettledBeforePermissionIsOver() {
        ProcessInstance review = begun();
        inCourt();
        permission("settled");
        explained(review, "settled");
    }
}
