package org.waymark.nrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Office.somebody;

import java.time.LocalDate;
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
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

@ProcessTest
class ReconsiderNrmDecisionProcessTest {

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
    void theRequestIsThereByDefaultAndTurnsTheDecision() {
        negative("2026-11-25");
        assertThat(clock("nrm-reconsideration").due()).as("thirty days from the decision").isEqualTo("2026-12-25");
        assertThat(clock("judicial-review").due()).isEqualTo("2027-02-25");
        way.answer("PrepareReconsideration").answer("SendReconsideration");
        assertThat(clock("nrm-reconsideration").state()).isEqualTo(Clock.State.MET);
        way.answer("RecordReconsideration").answer("PlanSupportExit", Map.of("nrmExitPlan", "goes-on"));
        assertThat(clock("judicial-review").state()).isEqualTo(Clock.State.MET);
        assertThat(office.tasks(reference)).as("recovery after all").contains("CheckSupport");
    }

    @Test
    void itGoesOnlyIfThePersonAgrees() {
        negative("2026-11-25");
        way.answer("PrepareReconsideration", Map.of("reconsiderWish", "declines", "reconsiderThrough", ""));
        assertThat(office.tasks(reference)).contains("AskAboutCourt").doesNotContain("SendReconsideration");
        way.answer("AskAboutCourt");
        assertThat(clock("nrm-reconsideration").state()).as("giving up a limit takes two").isEqualTo(Clock.State.RUNNING);
        way.answer("ConfirmLimitsEnd").answer("PlanSupportExit");
        assertThat(clock("nrm-reconsideration").state()).isEqualTo(Clock.State.CANCELLED);
        assertThat(office.running(reference)).containsExactly("accompany");
    }

    @Test
    void afterADisqualificationALawyerIsAskedOnTheSameDay() {
        way.otherwise("RecordGrounds", Map.of("groundsDecision", "disqualified")).begin(Trafficking.ADULT).until("AskLawyerToday");
        Office.itIs("2026-11-28T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("safeguarding-lead");
        way.answer("AskLawyerToday");
        assertThat(office.tasks(reference)).contains("PrepareReconsideration", "PlanSupportExit");
    }

    @Test
    void whatIsTakenBackCannotBeSent() {
        negative("2026-11-25");
        way.answer("PrepareReconsideration");
        way.withdraw(way.agreed(Recipient.HOME_OFFICE));
        assertThatThrownBy(() -> way.answer("SendReconsideration")).hasMessageContaining("was withdrawn");
    }

    @Test
    void missedIsRescuedAndNegativeAgainGoesToALawyer() {
        negative("2026-11-25");
        Office.itIs("2026-12-25T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        Office.itIs("2026-12-28T10:00");
        office.clockStarts("watch-deadlines");
        office.runJobs();
        way.answer("PrepareReconsideration").answer("SendReconsideration").answer("RecordReconsideration", Map.of("reconsideration", "negative")).answer("AskAboutCourt").answer("ConfirmLimitsEnd").answer("PlanSupportExit");
        assertThat(clocks.ofCase(reference)).noneMatch(Clock::isOpen);
    }

    @Test
    void oldDecisionsCountByTheRuleOfTheirDay() {
        assertThat(dueFor("2025-04-30")).as("one month").isEqualTo("2025-05-30");
        assertThat(dueFor("2025-05-01")).as("thirty days").isEqualTo("2025-05-31");
    }

    private String dueFor(String decision) {
        negative(decision);
        String due = clocks.ofCase(reference).stream().filter(clock -> clock.rule().equals("nrm-reconsideration") && clock.isOpen()).findFirst().orElseThrow().due().toString();
        way.otherwise("PrepareReconsideration", Map.of("reconsiderWish", "declines", "reconsiderThrough", "")).toTheEnd();
        way.otherwise("PrepareReconsideration", Map.of());
        return due;
    }

    private void negative(String decision) {
        way.otherwise("RecordResponderAnswer", Map.of("nrmReceivedOn", LocalDate.parse(decision).minusDays(1).toString())).begin(Trafficking.ADULT).until("RecordGrounds").answer("RecordGrounds", Map.of("groundsDecision", "negative", "nrmDecisionOn", decision));
    }

    private Clock clock(String rule) {
        return clocks.ofCase(reference).stream().filter(clock -> clock.rule().equals(rule)).findFirst().orElseThrow();
    }
}
