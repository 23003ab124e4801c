package org.waymark.judicialreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Office;
import org.waymark.deadlines.Clock;

class PrepareClaimProcessTest extends ReviewSteps {

    @Test
    void theOtherSideHasItsTimeAndSilenceIsMissed() {
        begun();
        wanted();
        assertThatThrownBy(() -> preAction("silence")).hasMessageContaining("Monday 21 September 2026 has not passed");
        assertThat(clock("pre-action-reply").due()).isEqualTo("2026-09-21");
        Office.itIs("2026-09-22T09:00");
        office.answer("practitioner", reference, "RecordPreActionReply", Map.of("preActionAnswer", "silence", "preActionAnswerWords", "x"));
        assertThat(clock("pre-action-reply").state()).isEqualTo(Clock.State.MISSED);
        issued("in-time");
        assertThat(office.tasks(reference)).contains("RecordService");
    }

    @Test
    void aConcessionSettlesItBeforeAClaim() {
        ProcessInstance review = begun();
        wanted();
        preAction("conceded");
        assertThat(clock("pre-action-reply").state()).isEqualTo(Clock.State.MET);
        explained(review, "settled");
    }

    @Test
    void whereThereIsNoTimeTheClaimIsIssuedWithoutALetter() {
        begun();
        wanted();
        office.answer("practitioner", reference, "RecordPreAction", Map.of("preAction", "no-time", "interimRelief", "asked", "preActionWords", "x"));
        assertThat(office.tasks(reference)).contains("RecordClaim").doesNotContain("RecordPreActionReply");
        issued("in-time");
        permission("granted");
        court("won");
    }

    @Test
    void managersHearOnTheDayToWorkToAndALimitThatPassedIsNoDeadEnd() {
        ProcessInstance review = begun();
        wanted();
        Office.itIs("2026-12-03T23:59");
        office.runJobs();
        assertThat(office.told("a step is late")).isEmpty();
        Office.itIs("2026-12-04T09:00");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager");
        assertThat(office.maybeTask(reference, "PlanLateClaim")).isEmpty();
        Office.itIs("2026-12-05T00:01");
        office.runJobs();
        office.answer("practitioner", reference, "PlanLateClaim", Map.of("lateReasons", "Synthetic reason", "latePlan", "x"));
        office.answer("practitioner", reference, "RecordPreAction", Map.of("preAction", "no-time", "interimRelief", "asked", "preActionWords", "x"));
        issued("out-of-time");
        permission("granted");
        court("settled");
        explained(review, "settled");
    }
}
