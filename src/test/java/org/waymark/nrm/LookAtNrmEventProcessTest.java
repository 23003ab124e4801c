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
class LookAtNrmEventProcessTest {

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
    void aDetentionIsLookedAtForTheReferralOnTheSameDay() {
        way.begin(Trafficking.ADULT).until("RecordGrounds");
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "detained", "aboutHappening", "x"));
        Office.itIs("2026-11-27T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        way.answer("LookAtNrmEvent");
        assertThat(office.running(reference)).contains("reasonable-grounds").doesNotContain("look-at-nrm-event");
    }
}
