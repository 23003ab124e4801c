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
class SupportRecoveryProcessTest {

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
    void supportIsLookedForUntilItHasReallyStarted() {
        way.begin(Trafficking.ADULT).until("CheckSupport");
        Office.itIs("2026-12-02T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager");
        way.answer("CheckSupport", Map.of("supportStarted", "partly")).answer("ChaseSupport").answer("CheckSupport");
        assertThat(office.tasks(reference)).contains("OfferForRecovery");
        way.answer("OfferForRecovery");
        assertThat(office.running(reference)).doesNotContain("support-recovery");
    }
}
