package org.waymark.nrm;

import static org.assertj.core.api.Assertions.assertThat;
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
class ProtectNrmChildProcessTest {

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
    void councilAndGuardianAreToldBesideEverythingElse() {
        way.begin(Trafficking.CHILD);
        assertThat(office.shows("practitioner", office.task(reference, "TellCouncilOfSigns"))).contains("a council", "signs of trafficking");
        way.answer("TellCouncilOfSigns").answer("ReferToGuardian").answer("RecordGuardian");
        assertThat(office.running(reference)).contains("nrm-referral").doesNotContain("protect-nrm-child");
    }

    @Test
    void withoutAGuardianTheCouncilIsAskedForAnAdvocate() {
        way.begin(Trafficking.CHILD).answer("ReferToGuardian").answer("RecordGuardian", Map.of("guardianAnswer", "not-in-area", "guardianNamed", ""));
        way.answer("AskForOtherAdvocate").answer("TellCouncilOfSigns");
        assertThat(office.running(reference)).doesNotContain("protect-nrm-child");
    }

    @Test
    void theLeadAndTheManagersHearOfWhatIsLate() {
        way.begin(Trafficking.CHILD);
        Office.itIs("2026-11-28T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("safeguarding-lead", "safeguarding-lead");
        way.answer("ReferToGuardian");
        Office.itIs("2026-12-08T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
    }
}
