package org.waymark.nrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Office.somebody;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.Trafficking;
import org.waymark.sharing.Sharing;

@ProcessTest
class AgreeToReferralProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Sharing sharing;

    private String reference;
    private Trafficking way;

    @BeforeEach
    void thursday() {
        Office.itIs("2026-11-26T10:00");
        reference = office.openCase(somebody(), "practitioner");
        office.runJobs();
        way = new Trafficking(office, sharing, reference);
    }

    @AfterEach
    void clear() {
        way.setting("first-responder", false).setting("duty-to-notify", false);
        office.clear();
    }

    @Test
    void anAdultDecidesAfterAdviceAndAnExplanationTheyUnderstood() {
        way.begin(Trafficking.ADULT).until("ExplainNrm").answer("ExplainNrm", Map.of("nrmExplained", "not-understood"));
        assertThat(office.maybeTask(reference, "AskForAgreement")).isEmpty();
        way.answer("SupportDecision").answer("OfferAdviceFirst", Map.of("nrmAdvice", "has-one")).answer("ExplainNrm").answer("AskForAgreement");
        assertThat(office.tasks(reference)).contains("AskFirstResponder");
    }

    @Test
    void doubtAboutCapacityIsLookedAtAndNobodyDecidesForThem() {
        way.begin(Trafficking.ADULT).until("ExplainNrm").answer("ExplainNrm", Map.of("nrmCapacity", "in-doubt"));
        assertThat(office.tasks(reference)).contains("SupportDecision").doesNotContain("AskForAgreement");
    }

    @Test
    void whoNeedsTimeIsAskedOnTheDayTheyChose() {
        way.begin(Trafficking.ADULT).until("AskForAgreement");
        assertThatThrownBy(() -> way.answer("AskForAgreement", Map.of("nrmAnswer", "needs-time", "nrmAskAgainOn", "2026-11-25"))).hasMessageContaining("must not lie in the past");
        way.answer("AskForAgreement", Map.of("nrmAnswer", "needs-time", "nrmAskAgainOn", "2026-12-01"));
        Office.itIs("2026-11-30T12:00");
        office.runJobs();
        assertThat(office.maybeTask(reference, "OfferAdviceFirst")).isEmpty();
        Office.itIs("2026-12-01T09:01");
        office.runJobs();
        assertThat(office.maybeTask(reference, "OfferAdviceFirst")).isPresent();
    }

    @Test
    void whoDeclinesIsAskedAgainOnlyIfTheyWish() {
        way.begin(Trafficking.ADULT).until("AskForAgreement").answer("AskForAgreement", Map.of("nrmAnswer", "declined"));
        way.answer("MakeSafetyPlan", Map.of("nrmAskAgain", "on-a-day", "nrmAskAgainOn", "2026-12-10"));
        Office.itIs("2026-12-10T09:01");
        office.runJobs();
        way.until("AskForAgreement").answer("AskForAgreement", Map.of("nrmAnswer", "declined")).answer("MakeSafetyPlan");
        assertThat(office.running(reference)).containsExactly("accompany");
    }

    @Test
    void aChildIsHeardAndTheReferralDoesNotDependOnIt() {
        way.begin(Trafficking.CHILD).answer("ChooseWhoAsks");
        assertThat(office.tasks(reference)).contains("AskFirstResponder");
    }

    @Test
    void managersHearWhenItIsLate() {
        way.begin(Trafficking.ADULT).until("ExplainNrm");
        Office.itIs("2026-12-04T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager");
    }
}
