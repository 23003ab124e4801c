package org.waymark.chasepublicbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

@ProcessTest
class ChasePublicBodyProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;

    private String reference;

    @BeforeEach
    void monday() {
        Office.itIs("2026-09-07T10:00");
        reference = office.openCase(somebody(), "practitioner");
        office.runJobs();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private ProcessInstance begun() {
        return begun("council");
    }

    private ProcessInstance begun(String body) {
        return office.start("practitioner", "chase-public-body", Map.of("caseReference", reference, "publicBody", body, "countFrom", "2026-09-14", "askedOfBody", "Synthetic question"));
    }

    private void answered(String answer, String on) {
        office.answer("practitioner", reference, "RecordBodyAnswer", Map.of("publicBodyAnswer", answer, "doneOn", on, "bodyAnswerWords", "Synthetic answer"));
    }

    private void on(String day) {
        Office.itIs(day + "T00:01");
        office.runJobs();
    }

    /** Until the complaint can be made, each step on the day on which it is due. */
    private void chased() {
        on("2026-09-15");
        office.answer("practitioner", reference, "RemindBody", Map.of("reminderWords", "x"));
        on("2026-09-22");
        assertThat(office.maybeTask(reference, "AskSenior")).as("five working days end with the day").isEmpty();
        on("2026-09-23");
        office.answer("practitioner", reference, "AskSenior", Map.of("seniorWords", "x"));
        on("2026-10-01");
    }

    @ParameterizedTest
    @CsvSource({"full", "part"})
    void anAnswerEndsIt(String answer) {
        ProcessInstance chase = begun();
        answered(answer, "2026-09-07");
        assertThat(chase).isEnded().hasPassed("AnswerIsThere").variables().containsEntry("publicBodyAnswer", answer);
        assertThat(office.tasks(reference)).containsExactly("ReviewCase");
    }

    @Test
    void aLateAnswerEndsTheClockOfTheComplaint() {
        ProcessInstance chase = begun();
        chased();
        office.answer("practitioner", reference, "MakeComplaint", Map.of("complaintMade", "made", "countFrom", "2026-10-01", "complaintWords", "x"));
        Clock complaint = clocks.ofCase(reference).get(0);
        assertThat(complaint.basis().questions().get(0).rule()).isEqualTo("complaint-stage-1");
        assertThat(complaint.due()).as("ten working days").isEqualTo("2026-10-15");
        Office.itIs("2026-10-05T10:00");
        answered("late", "2026-10-05");
        assertThat(chase).isEnded();
        assertThat(clocks.get(complaint.id()).state()).isEqualTo(Clock.State.MET);
    }

    @Test
    void whoeverRefusesToAnswerIsTakenToTheLawyer() {
        ProcessInstance chase = begun();
        answered("never", "2026-09-07");
        assertThat(chase).isWaitingAt("TellLawyerOfSilence").variables().containsEntry("publicBodyAnswer", "never");
    }

    @Test
    void whereNothingHelpsTheLawyerIsTold() {
        ProcessInstance chase = begun();
        chased();
        office.answer("practitioner", reference, "MakeComplaint", Map.of("complaintMade", "made", "countFrom", "2026-10-01", "complaintWords", "x"));
        on("2026-10-16");
        assertThat(chase).isWaitingAt("TellLawyerOfSilence").variables().containsEntry("publicBodyAnswer", "never");
        assertThat(clocks.ofCase(reference)).allMatch(each -> each.state() == Clock.State.MISSED);
        office.answer("practitioner", reference, "TellLawyerOfSilence", Map.of("lawfulGround", "legal-duty", "silenceToldWords", "x"));
        assertThat(chase).isEnded().hasPassed("NeverAnswered");
    }

    @Test
    void whoWantsNoComplaintGoesToTheLawyerAtOnce() {
        ProcessInstance chase = begun();
        chased();
        office.answer("practitioner", reference, "MakeComplaint", Map.of("complaintMade", "not-wanted", "complaintWords", "x"));
        assertThat(chase).isWaitingAt("TellLawyerOfSilence").hasNotPassed("StartComplaintClock");
    }

    @ParameterizedTest
    @CsvSource({"home-office, home-office-complaint", "single-competent-authority, home-office-complaint", "dwp, public-body-reply", "court, public-body-reply"})
    void howSoonAComplaintIsAnsweredDependsOnTheBody(String body, String rule) {
        begun(body);
        chased();
        office.answer("practitioner", reference, "MakeComplaint", Map.of("complaintMade", "made", "countFrom", "2026-10-01", "complaintWords", "x"));
        assertThat(clocks.ofCase(reference).get(0).basis().questions().get(0).rule()).isEqualTo(rule);
    }

    @Test
    void nobodyIsAskedAfterADeath() {
        ProcessInstance chase = begun();
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "died", "aboutHappening", "Synthetic event"));
        assertThat(chase).isEnded().hasPassed("NothingToChase");
    }
}
