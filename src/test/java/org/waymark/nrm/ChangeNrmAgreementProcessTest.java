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
class ChangeNrmAgreementProcessTest {

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
    void withdrawnWhileASendTaskIsOpenItEndsAtOnce() {
        way.begin(Trafficking.ADULT).until("AskFirstResponder");
        var open = office.task(reference, "AskFirstResponder");
        change("withdrawn");
        assertThat(office.tasks(reference)).contains("MakeSafetyPlan").doesNotContain("AskFirstResponder");
        assertThatThrownBy(() -> office.answer("practitioner", open, way.right("AskFirstResponder", Map.of()))).as("no client finishes what is over").isInstanceOf(RuntimeException.class);
        assertThat(sharing.leftOf(reference)).isEmpty();
    }

    @Test
    void limitedIsLookedAt() {
        way.begin(Trafficking.ADULT);
        change("limited");
        Office.itIs("2026-12-02T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        way.answer("LookAtLimits");
        assertThat(office.running(reference)).contains("nrm-referral").doesNotContain("change-nrm-agreement");
    }

    @Test
    void forAChildNothingIsStopped() {
        way.begin(Trafficking.CHILD);
        assertThatThrownBy(() -> change("withdrawn")).hasMessageContaining("No referral of an adult");
        assertThat(office.running(reference)).contains("nrm-referral");
    }

    private void change(String what) {
        office.start("practitioner", "change-nrm-agreement", Map.of("caseReference", reference, "nrmAgreementChange", what, "agreementChangeWords", "x"));
    }
}
