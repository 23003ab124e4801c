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
import org.waymark.engine.CaseMessages;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

@ProcessTest
class NrmAtEighteenProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Sharing sharing;
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
    void fromTheBirthdayOnlyTheirOwnAgreementCounts() {
        way.begin(Trafficking.CHILD).until("AskFirstResponder");
        messages.tellEach("turned-18", reference);
        assertThatThrownBy(() -> way.answer("AskFirstResponder")).as("a child's ground is none any more").hasMessageContaining("No decision allows");
        way.answer("OfferAdviceFirst").answer("ExplainNrm").answer("AskForAgreement");
        Office.itIs("2026-12-04T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        way.answer("HandOverAtEighteen");
        way.agreed(Recipient.FIRST_RESPONDER);
        way.answer("AskFirstResponder");
        assertThat(office.running(reference)).contains("make-nrm-referral").doesNotContain("nrm-at-eighteen");
    }

    @Test
    void whoDeclinesAsAnAdultIsNotReferred() {
        way.begin(Trafficking.CHILD).until("AskFirstResponder");
        messages.tellEach("turned-18", reference);
        way.answer("OfferAdviceFirst").answer("ExplainNrm").answer("AskForAgreement", Map.of("nrmAnswer", "declined")).answer("MakeSafetyPlan");
        assertThat(office.running(reference)).containsExactly("accompany");
    }
}
