package org.waymark.moveon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

@ProcessTest
class CheckSupportLetterProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private RuntimeService runtime;

    private MovingOn them;

    /** Tuesday 8 September 2026; forty-two days later is Tuesday 20 October. */
    @BeforeEach
    void tuesday() {
        Office.itIs("2026-09-08T10:00");
        them = new MovingOn(office, clocks);
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private ProcessInstance called(String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(them.reference).processDefinitionKey(process).singleResult();
    }

    static Map<String, Object> asked(String on) {
        return Map.of("lawfulGround", "legal-duty", "doneOn", on, "extensionAsked", "Synthetic request");
    }

    private Object error() {
        return office.reads("practitioner", them.reference, "AskForExtension").get("letterError");
    }

    @Test
    void aLetterThatIsRightIsLeftAlone() {
        them.granted("2026-09-08");
        them.letter("2026-09-08", "2026-10-20", Map.of("quitNoticeOn", "2026-09-08", "leaveHomeOn", "2026-10-20"));
        assertThat(office.tasks(them.reference)).doesNotContain("AskForExtension");
        assertThat(called("check-support-letter")).isNull();
    }

    @Test
    void anEndThatComesTooEarlyIsPutRight() {
        them.granted("2026-09-08");
        them.letter("2026-09-08", "2026-10-06", Map.of());
        assertThat(error()).isEqualTo("end-too-early");
        assertThat(them.ends()).as("an earlier day in a letter is worked to").isEqualTo("2026-10-06");
        assertThat(office.shows("practitioner", office.task(them.reference, "AskForExtension"))).contains("Tuesday 6 October 2026", "Not before Tuesday 20 October 2026", "Too early");
        them.answer("AskForExtension", asked("2026-09-08"));
        them.timeIs("2026-09-10T23:00");
        assertThat(office.told("a step is late")).isEmpty();
        them.timeIs("2026-09-11T09:00");
        assertThat(office.told("a step is late")).contains("manager");
        them.answer("RecordExtensionAnswer", Map.of("extensionAnswer", "granted", "aboutExtensionAnswer", "x"));
        them.letter("2026-09-11", "2026-10-20", Map.of());
        assertThat(them.ends()).as("the new letter replaces the old one").isEqualTo("2026-10-20");
        assertThat(office.tasks(them.reference)).doesNotContain("AskForExtension");
    }

    @Test
    void lessThanTwentyEightDaysFromTheLetterIsTooShort() {
        them.granted("2026-09-08");
        Office.itIs("2026-09-30T10:00");
        them.letter("2026-09-30", "2026-10-20", Map.of());
        assertThat(error()).isEqualTo("notice-too-short");
    }

    @Test
    void lessThanSevenDaysToQuitIsTooShort() {
        them.granted("2026-09-08");
        them.letter("2026-09-08", "2026-10-20", Map.of("quitNoticeOn", "2026-09-08", "leaveHomeOn", "2026-09-14"));
        assertThat(error()).isEqualTo("quit-notice-too-short");
    }

    @Test
    void anEvisaThatCannotBeOpenedIsNamed() {
        them.granted("2026-09-08");
        them.letter("2026-09-08", "2026-10-20", Map.of("evisaAccess", "no"));
        assertThat(error()).isEqualTo("evisa-not-accessible");
    }

    @Test
    void theShortPeriodForAFamilyOverlooksTheirCohort() {
        them.granted("2026-03-02", Map.of("familyHere", "yes"));
        assertThat(them.ends()).isEqualTo("2026-04-27");
        them.letter("2026-03-02", "2026-03-30", Map.of());
        assertThat(error()).isEqualTo("cohort-overlooked");
    }

    @Test
    void whatIsRefusedIsNotTheEnd() {
        them.granted("2026-09-08");
        them.letter("2026-09-08", "2026-10-06", Map.of());
        them.answer("AskForExtension", asked("2026-09-08"));
        them.answer("RecordExtensionAnswer", Map.of("extensionAnswer", "refused", "aboutExtensionAnswer", "x"));
        assertThat(office.tasks(them.reference)).as("the next letter waits for a lawyer").doesNotContain("RecordSupportLetter");
        them.answer("TryLawyer", Map.of("lawfulGround", "legal-duty", "lawyerTried", "Synthetic firm", "legalRoute", "legal-aid", "lawyerAnswer", "said-yes", "lawyerAnswerWords", "x"));
        them.answer("RecordLawyer", Map.of("lawyerName", "Synthetic lawyer", "lawyerFirm", "Synthetic firm", "lawyerContact", "x", "lawyerRegulator", "sra", "clientCare", "seen", "lawyerTakesOn", "x"));
        assertThat(office.tasks(them.reference)).contains("RecordSupportLetter");
    }

    @Test
    void silenceIsChasedWhileALawyerIsLookedFor() {
        them.granted("2026-09-08");
        them.letter("2026-09-08", "2026-10-06", Map.of());
        them.answer("AskForExtension", asked("2026-09-08"));
        them.timeIs("2026-09-11T09:00");
        ProcessInstance letter = called("check-support-letter");
        them.answer("RecordExtensionAnswer", Map.of("extensionAnswer", "silent", "aboutExtensionAnswer", "x"));
        office.runJobs();
        assertThat(office.tasks(them.reference)).contains("TryLawyer", "RemindBody", "RecordBodyAnswer");
        them.answer("RecordBodyAnswer", Map.of("publicBodyAnswer", "full", "doneOn", "2026-09-11", "bodyAnswerWords", "x"));
        assertThat(letter).hasPassed("HomeOfficeChased").isWaitingAt("FindSupportLawyer");
    }

    @Test
    void aLaterEndThanTheLawsIsPutToAPerson() {
        them.granted("2026-09-08");
        them.letter("2026-09-08", "2026-10-30", Map.of());
        assertThat(them.ends()).isEqualTo("2026-10-20");
        assertThat(them.support().laterLetter()).isEqualTo("2026-10-30");
        assertThat(office.tasks(them.reference)).contains("DecideBetweenDates");
    }
}
