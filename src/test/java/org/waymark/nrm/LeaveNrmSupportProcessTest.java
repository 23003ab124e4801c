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
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.sharing.Sharing;

@ProcessTest
class LeaveNrmSupportProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Sharing sharing;
    @Autowired
    private Clocks clocks;

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
    void nobodyLeavesSupportForTheStreet() {
        way.begin(Trafficking.ADULT).until("RecordConclusive").answer("RecordConclusive");
        assertThat(office.task(reference, "PlanSupportExit").getDueDate().toInstant()).as("the safe day: the last is a Sunday").isEqualTo("2027-01-08T23:59:00Z");
        Office.itIs("2027-01-09T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        way.answer("PlanSupportExit", Map.of("nrmExitPlan", "not-safe")).answer("EscalateExit");
        assertThat(clocks.ofCase(reference).stream().filter(clock -> clock.rule().equals("nrm-support-after-positive"))).noneMatch(Clock::isOpen);
    }

    @Test
    void whereTheLawPrintsNoNumberItIsPlannedAllTheSame() {
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "moved", "nation", "scotland", "aboutHappening", "x"));
        office.answer("practitioner", reference, "LookAtDeadlinesAgain", Map.of("aboutDeadlines", "x"));
        way.begin(Trafficking.ADULT).until("RecordConclusive").answer("RecordConclusive").answer("PlanSupportExit", Map.of("nrmExitPlan", "goes-on"));
        assertThat(clocks.ofCase(reference)).noneMatch(clock -> clock.rule().startsWith("nrm-support-after"));
    }
}
