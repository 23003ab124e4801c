package org.waymark.nrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Office.somebody;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.Trafficking;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

@ProcessTest
class MakeNrmReferralProcessTest {

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
    void aCharityThatIsAFirstResponderSendsItItself() {
        way.setting("first-responder", true);
        way.begin(Trafficking.ADULT).until("SendNrmReferral");
        Office.itIs("2026-11-28T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager");
        way.answer("SendNrmReferral");
        assertThat(office.running(reference)).contains("reasonable-grounds").doesNotContain("make-nrm-referral");
    }

    @Test
    void otherwiseOneOfTheNationIsAskedAndAskedAgain() {
        way.begin(Trafficking.ADULT).until("AskFirstResponder");
        assertThat(office.shows("practitioner", office.task(reference, "AskFirstResponder"))).contains("Salvation Army", "Refugee Council").doesNotContain("TARA", "Health and Social Care Trust");
        Office.itIs("2026-11-28T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("safeguarding-lead");
        way.answer("AskFirstResponder");
        Office.itIs("2026-12-02T00:30");
        office.runJobs();
        assertThat(office.told("a step is due")).containsExactly("practitioner");
        way.answer("RecordResponderAnswer", Map.of("responderAnswer", "refused", "nrmReceivedOn", "", "nrmDecidedBy", ""));
        way.answer("AskFirstResponder").answer("RecordResponderAnswer");
        assertThat(office.running(reference)).contains("reasonable-grounds");
    }

    @Test
    void forAnAdultNothingIsSentWithoutTheirAgreementByAnyClient() {
        var decision = way.begin(Trafficking.ADULT).until("AskFirstResponder").agreed(Recipient.FIRST_RESPONDER);
        way.withdraw(decision);
        assertThatThrownBy(() -> way.answer("AskFirstResponder")).hasMessageContaining("was withdrawn");
        for (String ground : List.of("legal-duty", "child-protection", "immediate-danger")) {
            assertThatThrownBy(() -> way.answer("AskFirstResponder", Map.of("lawfulGround", ground))).as("a ground that the form does not ask an adult for").hasMessageContaining("was withdrawn");
        }
        assertThat(sharing.leftOf(reference)).isEmpty();
        way.agreed(Recipient.FIRST_RESPONDER);
        way.answer("AskFirstResponder");
        assertThat(sharing.leftOf(reference)).hasSize(1);
    }
}
