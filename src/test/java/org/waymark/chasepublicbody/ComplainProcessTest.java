package org.waymark.chasepublicbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clock;

@ProcessTest
class ComplainProcessTest extends Complaining {

    private void lawyerWasTold() {
        office.answer("practitioner", reference, "TellLawyerOfLimit", Map.of("lawfulGround", "legal-duty", "limitToldWords", "x"));
    }

    private void nothingIsLeftOpen() {
        assertThat(clocks.ofCase(reference)).as("no deadline is left that nobody ends").noneMatch(Clock::isOpen);
    }

    @Test
    void aComplaintGoesThroughEveryStageToTheOmbudsman() {
        ProcessInstance chase = complained("council");
        assertThat(clock("ombudsman").due()).as("twelve months beginning with the day on which they knew").isEqualTo("2027-08-31");
        assertThat(clock("complaint-stage-1").due()).as("ten working days").isEqualTo("2026-10-15");
        on("2026-10-12");
        came("no", "2026-10-12");
        on("2026-10-13");
        goesOn("2026-10-13");
        assertThat(clock("complaint-stage-2").due()).as("25 working days").isEqualTo("2026-11-17");
        on("2026-11-16");
        came("part", "2026-11-16");
        on("2026-11-17");
        goesOn("2026-11-17");
        assertThat(clock("complaint-panel").due()).as("30 working days, Christmas left out").isEqualTo("2026-12-31");
        on("2026-12-21");
        came("goes-on", "2026-12-21");
        assertThat(clock("complaint-panel-report").due()).as("five working days after it met").isEqualTo("2026-12-30");
        on("2026-12-30");
        came("goes-on", "2026-12-30");
        assertThat(clock("complaint-panel-reply").due()).as("fifteen working days after its report").isEqualTo("2027-01-21");
        on("2027-01-22");
        assertThat(office.tasks(reference)).as("silence asks by itself").contains("AskAboutNextStage").doesNotContain("RecordComplaintAnswer");
        goesOn("2027-01-22");
        assertThat(clock("ombudsman").state()).isEqualTo(Clock.State.MET);
        ombudsmanSaid("awaited");
        ombudsmanSaid("upheld");
        assertThat(chase).isEnded().hasPassed("AnswerIsThere").variables().containsEntry("publicBodyAnswer", "late");
        nothingIsLeftOpen();
    }

    @Test
    void anAnswerAtAnyStageEndsTheOmbudsmansClock() {
        ProcessInstance chase = complained("home-office");
        assertThat(clock("parliamentary-ombudsman").due()).isEqualTo("2027-08-31");
        assertThat(clock("home-office-complaint").due()).as("twenty working days").isEqualTo("2026-10-29");
        came("given", "2026-10-01");
        assertThat(chase).isEnded().variables().containsEntry("publicBodyAnswer", "late");
        nothingIsLeftOpen();
    }

    @Test
    void theLawyerIsToldWhileTheComplaintGoesOn() {
        ProcessInstance chase = complained("council", "children", "tell");
        assertThat(office.tasks(reference)).contains("TellLawyerOfLimit", "RecordComplaintAnswer");
        came("no", "2026-10-01");
        office.answer("practitioner", reference, "AskAboutNextStage", Map.of("nextStageWish", "asked", "countFrom", "2026-10-01", "courtLimit", "no-need", "nextStageWords", "x"));
        came("given", "2026-10-01");
        assertThat(chase).as("and is told even where an answer came meanwhile").isWaitingAt("Complain");
        lawyerWasTold();
        assertThat(chase).isEnded();
    }

    @Test
    void aLimitThatIsSeenLaterIsToldThen() {
        complained("council");
        came("no", "2026-10-01");
        office.answer("practitioner", reference, "AskAboutNextStage", Map.of("nextStageWish", "asked", "countFrom", "2026-10-01", "courtLimit", "tell", "nextStageWords", "x"));
        assertThat(office.tasks(reference)).contains("TellLawyerOfLimit", "RecordComplaintAnswer");
    }

    @Test
    void whereNobodyTakesItFurtherTwoPeopleGiveUpTheOmbudsmansTime() {
        ProcessInstance chase = complained("council");
        came("no", "2026-10-01");
        endsHere("not-wanted");
        confirmed("confirmed");
        assertThat(clock("ombudsman").state()).isEqualTo(Clock.State.CANCELLED);
        assertThat(chase).isWaitingAt("TellLawyerOfSilence").variables().containsEntry("publicBodyAnswer", "never");
        nothingIsLeftOpen();
    }

    @Test
    void anOmbudsmanWhoSaysNoLeavesItToTheLawyer() {
        ProcessInstance chase = complained("home-office");
        on("2026-10-30");
        goesOn("2026-10-30");
        ombudsmanSaid("not-upheld");
        assertThat(chase).isWaitingAt("TellLawyerOfSilence");
        nothingIsLeftOpen();
    }

    @Test
    void whereNoTableKnowsAnOmbudsmanTheLawyerFollows() {
        ProcessInstance chase = complained("dwp");
        assertThat(clock("public-body-reply").due()).as("our own standard").isEqualTo("2026-10-15");
        on("2026-10-16");
        assertThat(chase).isWaitingAt("TellLawyerOfSilence");
        nothingIsLeftOpen();
    }

    @Test
    void whoWantsNoComplaintGoesToTheLawyerAtOnce() {
        ProcessInstance chase = begun("council");
        chased();
        office.answer("practitioner", reference, "MakeComplaint", Map.of("complaintMade", "not-wanted", "complaintWords", "x"));
        assertThat(chase).isWaitingAt("TellLawyerOfSilence");
        assertThat(clocks.ofCase(reference)).isEmpty();
    }
}
