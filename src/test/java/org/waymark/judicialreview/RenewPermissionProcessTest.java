package org.waymark.judicialreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Office;
import org.waymark.deadlines.Clock;

class RenewPermissionProcessTest extends ReviewSteps {

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
