package org.waymark.chasepublicbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.ProcessTest;

@ProcessTest
class ChasePublicBodyProcessTest extends Complaining {

    private void answered(String answer, String on) {
        office.answer("practitioner", reference, "RecordBodyAnswer", Map.of("publicBodyAnswer", answer, "doneOn", on, "bodyAnswerWords", "Synthetic answer"));
    }

    @ParameterizedTest
    @CsvSource({"full", "part"})
    void anAnswerEndsIt(String answer) {
        ProcessInstance chase = begun("council");
        answered(answer, "2026-09-07");
        assertThat(chase).isEnded().hasPassed("AnswerIsThere").variables().containsEntry("publicBodyAnswer", answer);
        assertThat(office.tasks(reference)).containsExactly("ReviewCase");
    }

    @Test
    void eachStepHasItsDay() {
        begun("council");
        on("2026-09-15");
        office.answer("practitioner", reference, "RemindBody", Map.of("reminderWords", "x"));
        on("2026-09-22");
        assertThat(office.maybeTask(reference, "AskSenior")).as("five working days end with the day").isEmpty();
        on("2026-09-23");
        office.answer("practitioner", reference, "AskSenior", Map.of("seniorWords", "x"));
        on("2026-09-30");
        assertThat(office.maybeTask(reference, "MakeComplaint")).as("five working days more").isEmpty();
        on("2026-10-01");
        assertThat(office.tasks(reference)).as("from now on the complaint asks what came").contains("MakeComplaint").doesNotContain("RecordBodyAnswer");
    }

    @Test
    void anAnswerToTheComplaintIsALateOne() {
        ProcessInstance chase = complained("council");
        came("given", "2026-10-01");
        assertThat(chase).isEnded().hasPassed("AnswerIsThere").variables().containsEntry("publicBodyAnswer", "late");
    }

    @Test
    void whoeverRefusesToAnswerIsTakenToTheLawyer() {
        ProcessInstance chase = begun("council");
        answered("never", "2026-09-07");
        assertThat(chase).isWaitingAt("TellLawyerOfSilence").variables().containsEntry("publicBodyAnswer", "never");
    }

    @Test
    void whereNothingHelpsTheLawyerIsTold() {
        ProcessInstance chase = complained("court");
        on("2026-10-16");
        assertThat(chase).isWaitingAt("TellLawyerOfSilence").variables().containsEntry("publicBodyAnswer", "never");
        office.answer("practitioner", reference, "TellLawyerOfSilence", Map.of("lawfulGround", "legal-duty", "silenceToldWords", "x"));
        assertThat(chase).isEnded().hasPassed("NeverAnswered");
    }

    @Test
    void nobodyIsAskedAfterADeath() {
        ProcessInstance chase = complained("council");
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "died", "aboutHappening", "Synthetic event"));
        assertThat(chase).isEnded().hasPassed("NothingToChase");
        assertThat(office.maybeTask(reference, "RecordComplaintAnswer")).isEmpty();
    }
}
