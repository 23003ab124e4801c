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
class ConclusiveGroundsProcessTest {

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
    void everyFourWeeksSomebodyLooksAndTheBirthdayIsPrepared() {
        way.begin(Trafficking.CHILD).until("RecordConclusive");
        assertThat(office.maybeTask(reference, "LookHowTheyAre")).isEmpty();
        Office.itIs("2026-12-25T09:00");
        office.runJobs();
        way.answer("LookHowTheyAre");
        Office.itIs("2027-01-23T09:00");
        office.runJobs();
        way.answer("LookHowTheyAre", Map.of("nrmTurnsEighteen", "soon")).answer("PrepareForEighteen");
        assertThat(office.running(reference)).contains("conclusive-grounds");
    }

    @Test
    void theDateInTheLetterWinsWhereItIsEarlier() {
        way.begin(Trafficking.ADULT).until("RecordConclusive");
        way.answer("NoteInformationRequest", Map.of("informationAskedOn", "2026-11-26", "informationDueOn", "2026-12-01", "informationAsked", "x"));
        assertThat(clock("nrm-information-request").due()).isEqualTo("2026-12-01");
        Office.itIs("2026-12-02T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        way.answer("AnswerInformation");
        assertThat(clocks.ofCase(reference).stream().filter(clock -> clock.rule().equals("nrm-information-request"))).noneMatch(Clock::isOpen);
        way.answer("NoteInformationRequest", Map.of("informationAskedOn", "2026-12-02", "informationAsked", "x"));
        way.answer("RecordConclusive");
        assertThat(office.tasks(reference)).as("nobody answers what nobody reads").doesNotContain("AnswerInformation", "NoteInformationRequest");
        assertThat(clocks.ofCase(reference).stream().filter(clock -> clock.rule().equals("nrm-information-request"))).noneMatch(Clock::isOpen);
    }

    @Test
    void positiveIsActedOnToTheEndOfSupport() {
        way.begin(Trafficking.ADULT).until("RecordConclusive").answer("RecordConclusive");
        assertThat(clock("nrm-support-after-positive").due()).isEqualTo("2027-01-10");
        way.toTheEnd();
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).noneMatch(Clock::isOpen);
    }

    @Test
    void negativeIsReconsideredAndMayBeTurned() {
        way.begin(Trafficking.ADULT).until("RecordConclusive").answer("RecordConclusive", Map.of("groundsDecision", "negative"));
        way.until("ConsiderStay").toTheEnd();
        assertThat(clock("nrm-support-after-negative").due()).isEqualTo("2026-12-09");
        assertThat(clock("nrm-support-after-positive").isOpen()).isFalse();
        assertThat(office.running(reference)).containsExactly("accompany");
    }

    @Test
    void negativeThatStandsEndsWithASafeHomeAndALawyer() {
        way.begin(Trafficking.ADULT).until("RecordConclusive").answer("RecordConclusive", Map.of("groundsDecision", "negative"));
        way.otherwise("RecordReconsideration", Map.of("reconsideration", "negative")).toTheEnd();
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).noneMatch(Clock::isOpen);
    }

    private Clock clock(String rule) {
        return clocks.ofCase(reference).stream().filter(clock -> clock.rule().equals(rule)).findFirst().orElseThrow();
    }
}
