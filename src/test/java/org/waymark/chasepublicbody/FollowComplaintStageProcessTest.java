package org.waymark.chasepublicbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clock;

@ProcessTest
class FollowComplaintStageProcessTest extends Complaining {

    @ParameterizedTest
    @CsvSource({"council, children, england, complaint-stage-1, 2026-10-15", "council, other, england, public-body-reply, 2026-10-15", "council, children, wales, complaint-stage-1, 2026-10-15",
            "council, other, scotland, complaint-stage-1, 2026-10-08", "health, , scotland, complaint-stage-1, 2026-10-08", "council, children, northern-ireland, complaint-stage-1, 2026-10-29",
            "single-competent-authority, , england, home-office-complaint, 2026-10-29", "court, , england, public-body-reply, 2026-10-15"})
    void howSoonAComplaintIsAnsweredDependsOnTheBodyAndTheNation(String body, String about, String nation, String rule, String due) {
        livesIn(nation);
        complained(body, about, "no-need");
        assertThat(clock(rule).due()).isEqualTo(due);
    }

    @Test
    void whoSaysInTimeThatItTakesLongerHasTheLongerTime() {
        complained("council");
        came("goes-on", "2026-10-01");
        assertThat(clock("complaint-stage-1").state()).isEqualTo(Clock.State.CANCELLED);
        assertThat(clock("complaint-stage-1-extended").due()).as("twenty working days in all").isEqualTo("2026-10-29");
        came("goes-on", "2026-10-01");
        assertThat(clock("complaint-stage-1-extended").due()).as("there is no longer time than that").isEqualTo("2026-10-29");
        on("2026-10-30");
        assertThat(office.tasks(reference)).contains("AskAboutNextStage");
    }

    @Test
    void anAnswerStartsTheLimitToAskForTheNextStage() {
        ProcessInstance chase = complained("council");
        on("2026-10-09");
        came("no", "2026-10-08");
        assertThat(clock("complaint-stage-1").state()).isEqualTo(Clock.State.MET);
        assertThat(clock("complaint-stage-2-request").due()).as("twenty working days from the answer").isEqualTo("2026-11-05");
        assertThat(office.shows("practitioner", office.task(reference, "AskAboutNextStage"))).contains("5 November 2026", "31 August 2027");
        goesOn("2026-10-09");
        assertThat(clock("complaint-stage-2-request").state()).isEqualTo(Clock.State.MET);
        assertThat(chase).isWaitingAt("Complain");
    }

    @Test
    void silenceStartsNoSuchLimitAndIsMissed() {
        complained("council");
        on("2026-10-16");
        assertThat(clock("complaint-stage-1").state()).isEqualTo(Clock.State.MISSED);
        assertThat(clocks.ofCase(reference)).filteredOn(Clock::isOpen).extracting(each -> each.basis().questions().get(0).rule()).containsExactly("ombudsman");
        assertThat(office.task(reference, "AskAboutNextStage").getDueDate().toInstant()).as("five working days").isEqualTo("2026-10-23T22:59:00Z");
        endsHere("answered");
        assertThat(office.tasks(reference)).as("an answer that came after all ends it").containsExactly("ReviewCase");
    }

    @Test
    void twoPeopleGiveUpTheLimitAndMayLookAgain() {
        complained("council");
        came("part", "2026-10-01");
        endsHere("not-wanted");
        confirmed("not-yet");
        endsHere("not-wanted");
        assertThatThrownBy(() -> office.answer("practitioner", reference, "ConfirmComplaintLeft", Map.of("complaintLeft", "confirmed", "complaintLeftWords", "x"))).hasMessageContaining("offered to others");
        confirmed("confirmed");
        assertThat(clock("complaint-stage-2-request").state()).isEqualTo(Clock.State.CANCELLED);
    }

    @Test
    void inNorthernIrelandTheOmbudsmansTimeBeginsWhenTheProcedureEnds() {
        livesIn("northern-ireland");
        complained("council");
        assertThat(clocks.ofCase(reference)).as("only the answer is awaited").hasSize(1);
        on("2026-10-12");
        came("no", "2026-10-12");
        assertThat(clock("ombudsman").due()).as("six months").isEqualTo("2027-04-11");
        goesOn("2026-10-12");
        assertThat(clock("ombudsman").state()).isEqualTo(Clock.State.MET);
        assertThat(office.tasks(reference)).contains("RecordOmbudsmanDecision");
    }

    @Test
    void thereTheLastDayOfAnAnswerCountsWhereNoneCame() {
        livesIn("northern-ireland");
        complained("council");
        on("2026-10-30");
        assertThat(clock("ombudsman").basis().questions().get(0).dayZero()).isEqualTo("2026-10-29");
    }

    @Test
    void anAnswerThatHelpsEndsIt() {
        ProcessInstance chase = complained("court");
        came("given", "2026-10-01");
        assertThat(chase).isEnded();
    }

    @Test
    void whereNoFurtherStageIsKnownNobodyIsAsked() {
        ProcessInstance chase = complained("court");
        came("no", "2026-10-01");
        assertThat(chase).isWaitingAt("TellLawyerOfSilence");
    }
}
