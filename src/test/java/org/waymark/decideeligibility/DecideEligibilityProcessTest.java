package org.waymark.decideeligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;

@ProcessTest
class DecideEligibilityProcessTest {

    private static final Reader DEPUTY = new Reader("deputy", Set.of("deputy"));

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private TaskService tasks;

    @BeforeEach
    void friday() {
        Office.itIs("2026-11-27T10:00");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void mostReferralsGoOnAtOnce() {
        assertThat(office.tasks(office.refer(somebody()))).containsExactly("ChoosePractitioner");

        var form = Office.referral(somebody());
        form.put("forUs", "yes");
        assertThat(office.tasks(office.refer(form))).containsExactly("ChoosePractitioner");
    }

    @Test
    void anAdultIsSignpostedWithReasonsAndAsksForAReview() {
        String reference = refer("another-service", Map.of());
        assertThat(office.tasks(reference)).containsExactly("SignpostReferral");
        assertThatThrownBy(() -> office.answer("duty-worker", reference, "SignpostReferral", Map.of("eligibility", "signposted"))).as("no refusal without reasons")
                .hasMessageContaining("Why not?");
        refuse("duty-worker", reference, "SignpostReferral");
        explain(reference, "review-asked");
        office.runJobs();

        assertThat(office.told("waits to be looked at again")).containsExactly("manager");
        assertThat(office.shows("manager", office.task(reference, "ReviewRefusal"))).as("reasons, and what was said to them").contains("Synthetic reasons", "Synthetic answer");
        office.answer("manager", reference, "ReviewRefusal", Map.of("eligibility", "eligible", "reviewReasons", "Synthetic reasons", "reviewExplained", "Synthetic words"));

        assertThat(office.tasks(reference)).as("the intake goes on").containsExactly("ChoosePractitioner");
        assertThat(caseFiles.mayRead(reference, DEPUTY)).as("deputies read only while they are asked").isFalse();
    }

    @Test
    void whoeverRefusedDoesNotLookAgain() {
        String reference = refer("not-sure", Map.of());
        refuse("manager", reference, "DecideOnReferral");
        explain(reference, "review-asked");
        office.runJobs();
        assertThat(office.told("waits to be looked at again")).as("there is no other manager").containsExactly("deputy");

        var stands = Map.<String, Object>of("eligibility", "signposted", "reviewReasons", "Synthetic reasons", "reviewExplained", "Synthetic words");
        assertThatThrownBy(() -> office.answer("manager", reference, "ReviewRefusal", stands)).hasStackTraceContaining("You refused this referral, so somebody else looks at it again");
        office.as("manager", () -> {
            tasks.setAssignee(office.task(reference, "ReviewRefusal").getId(), null);
            return null;
        });
        office.answer("deputy", reference, "ReviewRefusal", stands);
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
        assertThat(office.running(reference)).isEmpty();
    }

    @Test
    void whoWasToPointElsewhereMayTakeItOn() {
        String reference = refer("another-service", Map.of());
        office.answer("duty-worker", reference, "SignpostReferral", Map.of("eligibility", "eligible"));

        assertThat(office.tasks(reference)).containsExactly("ChoosePractitioner");
    }

    @Test
    void aDangerIsNeverRefusedWithoutAManagerNorWhileItIsOpen() {
        String reference = refer("another-service", Map.of("detained", "yes"));
        assertThat(office.tasks(reference)).containsExactlyInAnyOrder("AnswerRisk", "DecideOnReferral");
        assertThatThrownBy(() -> refuse("manager", reference, "DecideOnReferral")).hasStackTraceContaining("it is answered first");

        office.answer("safeguarding-lead", reference, "AnswerRisk", Map.of("riskAnswer", "safe-for-now", "riskNote", "Synthetic note"));
        refuse("manager", reference, "DecideOnReferral");
        assertThat(office.tasks(reference)).containsExactly("ExplainRefusal");
    }

    @Test
    void managersHearOfADecisionThatIsLateEachWorkingDayAndOfItsExplanation() {
        String reference = refer("not-sure", Map.of());
        Office.itIs("2026-12-01T00:01");
        office.runJobs();
        assertThat(office.told("a decision about a referral is late")).containsExactly("manager");
        Office.itIs("2026-12-02T09:01");
        office.runJobs();
        assertThat(office.told("a decision about a referral is late")).as("again the next working day").containsExactly("manager", "manager");

        refuse("manager", reference, "DecideOnReferral");
        Office.itIs("2026-12-04T00:01");
        office.runJobs();
        assertThat(office.told("a decision about a referral is late")).as("nobody has explained it").hasSize(3);
        Office.itIs("2026-12-07T09:01");
        office.runJobs();
        assertThat(office.told("a decision about a referral is late")).hasSize(4);
        explain(reference, "not-yet");
        Office.itIs("2026-12-09T09:01");
        office.runJobs();
        assertThat(office.told("a decision about a referral is late")).hasSize(4);
    }

    @Test
    void whoeverDecidesReadsTheReferralInOnePlace() {
        String reference = refer("not-sure", Map.of("removalNotice", "not-known", "referrer", "Synthetic school office"));
        assertThat(office.shows("manager", office.task(reference, "DecideOnReferral")))
                .contains("Synthetic reason", "Synthetic school office", "removalNotice=not-known", "priority=urgent");
    }

    private String refer(String forUs, Map<String, Object> answers) {
        var form = new HashMap<>(Office.referral(somebody()));
        form.put("forUs", forUs);
        form.putAll(answers);
        return office.refer(form);
    }

    private void refuse(String userId, String reference, String task) {
        office.answer(userId, reference, task, Map.of("eligibility", "signposted", "refusalReason", "outside-age", "refusalWords", "Synthetic reasons", "signpostedTo", "Synthetic service"));
    }

    private void explain(String reference, String wish) {
        office.answer("duty-worker", reference, "ExplainRefusal", Map.of("refusalExplained", "telephone", "refusalLanguage", "Synthetic language", "refusalAnswer", "Synthetic answer",
                "reviewWish", wish));
    }
}
