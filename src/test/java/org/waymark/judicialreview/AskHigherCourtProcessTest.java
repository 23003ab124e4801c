package org.waymark.judicialreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Office;
import org.waymark.deadlines.Clock;

class AskHigherCourtProcessTest extends ReviewSteps {

    private ProcessInstance refused() {
        ProcessInstance review = begun();
        inCourt();
        permission("refused");
        renewed("asked");
        heard("refused");
        return review;
    }

    @Test
    void aHigherCourtIsAskedInAFewDaysAndManagersHearWhenTheyAreNearlyOver() {
        ProcessInstance review = refused();
        assertThat(clock("permission-appeal-court-of-appeal").due()).as("seven days").isEqualTo("2026-09-14");
        Office.itIs("2026-09-14T09:00");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager");
        higherCourt("asked");
        assertThat(clock("permission-appeal-court-of-appeal").state()).isEqualTo(Clock.State.MET);
        office.answer("practitioner", reference, "RecordHigherCourtAnswer", Map.of("higherCourtResult", "refused", "higherCourtAnswerWords", "x"));
        explained(review, "lost");
    }

    @Test
    void twoPeopleGiveItUp() {
        ProcessInstance review = refused();
        higherCourt("not-asked");
        office.answer("manager", reference, "ConfirmNoHigherCourt", Map.of("givingUp", "not-yet", "givingUpWords", "x"));
        higherCourt("not-asked");
        givenUp("ConfirmNoHigherCourt");
        assertThat(clock("permission-appeal-court-of-appeal").state()).isEqualTo(Clock.State.CANCELLED);
        explained(review, "lost");
    }
}
