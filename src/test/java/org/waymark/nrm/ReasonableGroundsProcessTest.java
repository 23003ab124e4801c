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
class ReasonableGroundsProcessTest {

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
    void theAimOfFiveWorkingDaysIsKeptInTheRegisterAndTheAuthorityIsAsked() {
        way.begin(Trafficking.ADULT).until("RecordGrounds");
        assertThat(clock("nrm-reasonable-grounds").due()).isEqualTo("2026-12-03");
        Office.itIs("2026-12-04T00:30");
        office.runJobs();
        way.answer("ChaseGrounds").answer("RecordGrounds");
        assertThat(clock("nrm-reasonable-grounds").state()).as("late").isEqualTo(Clock.State.MISSED);
        assertThat(office.running(reference)).doesNotContain("reasonable-grounds");
    }

    @Test
    void whenTheDecisionHasComeNobodyAsksForItAnyMore() {
        way.begin(Trafficking.ADULT).until("RecordGrounds");
        Office.itIs("2026-12-04T00:30");
        office.runJobs();
        way.answer("RecordGrounds", Map.of("groundsDecision", "negative"));
        assertThat(office.tasks(reference)).contains("PrepareReconsideration").doesNotContain("ChaseGrounds");
        way.toTheEnd();
        assertThat(clocks.ofCase(reference)).noneMatch(Clock::isOpen);
    }

    @Test
    void aPanelForChildrenHasAnAimOfItsOwn() {
        way.otherwise("RecordResponderAnswer", Map.of("nrmDecidedBy", "local-panel")).begin(Trafficking.CHILD).until("RecordGrounds");
        assertThat(clock("nrm-reasonable-grounds-child-pilot").due()).isEqualTo("2027-01-10");
    }

    private Clock clock(String rule) {
        return clocks.ofCase(reference).stream().filter(clock -> clock.rule().equals(rule)).findFirst().orElseThrow();
    }
}
