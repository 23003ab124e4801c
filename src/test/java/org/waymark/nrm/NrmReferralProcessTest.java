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
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.CaseMessages;
import org.waymark.sharing.Sharing;

@ProcessTest
class NrmReferralProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Sharing sharing;
    @Autowired
    private Clocks clocks;
    @Autowired
    private CaseMessages messages;

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
    void dangerOfTodayIsActedOnBeforeAnythingElse() {
        way.begin(Map.of("nrmPath", "adult", "nrmDanger", "now"));
        assertThat(office.tasks(reference)).contains("ActOnDanger").doesNotContain("OfferAdviceFirst");
        way.answer("ActOnDanger");
        assertThat(office.tasks(reference)).contains("OfferAdviceFirst");
    }

    @Test
    void whoseAgeIsDisputedIsTreatedAsAChildAtOnce() {
        way.begin(Map.of("nrmPath", "age-disputed"));
        assertThat(office.tasks(reference)).contains("TellCouncilOfSigns", "ReferToGuardian", "ChooseWhoAsks").doesNotContain("OfferAdviceFirst");
        way.toTheEnd();
        assertThat(office.running(reference)).containsExactly("accompany");
    }

    @Test
    void adultWhoDeclinesKeepsASafetyPlanAndAnOpenDoorAndMayComeBack() {
        way.begin(Trafficking.ADULT).otherwise("AskForAgreement", Map.of("nrmAnswer", "declined")).toTheEnd();
        assertThat(office.running(reference)).containsExactly("accompany");
        way.otherwise("AskForAgreement", Map.of()).begin(Trafficking.ADULT).until("RecordGrounds");
        assertThat(office.running(reference)).contains("reasonable-grounds");
    }

    @Test
    void whatAnAdultTakesBackEndsAtOnceWithItsClocks() {
        way.begin(Trafficking.ADULT).until("RecordGrounds");
        messages.tellEach("agreement-withdrawn", reference);
        assertThat(office.tasks(reference)).contains("MakeSafetyPlan").doesNotContain("RecordGrounds");
        way.answer("MakeSafetyPlan");
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).isNotEmpty().noneMatch(Clock::isOpen);
    }

    @Test
    void atEighteenTheyAreAskedAnewAndItGoesOn() {
        way.begin(Trafficking.CHILD).until("RecordGrounds");
        messages.tellEach("turned-18", reference);
        way.answer("OfferAdviceFirst").answer("ExplainNrm").answer("AskForAgreement").answer("HandOverAtEighteen");
        assertThat(office.tasks(reference)).contains("RecordGrounds");
        messages.tellEach("turned-18", reference);
        assertThat(office.tasks(reference)).as("by another date of birth: they are an adult already").doesNotContain("OfferAdviceFirst");
    }

    @Test
    void whoDeclinesAtEighteenIsReferredNoFurther() {
        way.begin(Trafficking.CHILD).until("RecordGrounds");
        messages.tellEach("turned-18", reference);
        way.answer("OfferAdviceFirst").answer("ExplainNrm").answer("AskForAgreement", Map.of("nrmAnswer", "declined")).answer("MakeSafetyPlan");
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).isNotEmpty().noneMatch(Clock::isOpen);
    }

    @Test
    void oneReferralAtATime() {
        way.begin(Trafficking.ADULT);
        assertThatThrownBy(() -> office.start("practitioner", "nrm-referral", Map.of("caseReference", reference))).hasMessageContaining("under way already");
        assertThatThrownBy(() -> office.start("practitioner-2", "nrm-referral", Map.of("caseReference", reference))).hasMessageContaining("not on the team");
    }

    @Test
    void theProcessThatAccompaniesMayWantItAndTheEndOfTheCaseEndsIt() {
        messages.start("nrm-referral.wanted", reference, "practitioner", Map.of());
        assertThat(office.tasks(reference)).contains("RecordSigns");
        messages.caseIsOver(reference);
        assertThat(office.running(reference)).doesNotContain("nrm-referral");
    }
}
