package org.waymark.tellwhathappened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;

@ProcessTest
class TellWhatHappenedProcessTest {

    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private RuntimeService runtime;

    private String reference;

    @BeforeEach
    void friday() {
        Office.itIs("2026-11-27T10:00");
        reference = office.openCase(somebody(), "practitioner");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private ProcessInstance tell(String by, String happening, String nation) {
        var form = new HashMap<String, Object>(Map.of("caseReference", reference, "happening", happening, "aboutHappening", "Synthetic event"));
        if (nation != null) {
            form.put("nation", nation);
        }
        return office.start(by, "tell-what-happened", form);
    }

    @Test
    void afterMoveEveryLaterDateCountsByTheOtherNation() {
        ProcessInstance told = tell("practitioner", "moved", "scotland");
        assertThat(told).isWaitingAt("LookAtDeadlinesAgain").task().isAssignedTo("practitioner");
        assertThat(runtime.getVariable(told.getId(), "eventLookDueAt")).as("Monday is Saint Andrew's Day in Scotland").asString().startsWith("2026-12-03T00:00");
        assertThat(runtime.getVariables(told.getId()).toString()).doesNotContain("Synthetic");
        office.answer("practitioner", reference, "LookAtDeadlinesAgain", Map.of("aboutDeadlines", "Synthetic finding"));
        assertThat(told).isEnded().hasPassed("DeadlinesLookedAt");
        assertThat(caseFiles.read(reference, HOLDER, "Test").facts()).containsEntry("nation", "scotland");

        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"));
        assertThat(office.reads("practitioner", reference, "CloseCase").get("closingDue")).as("five working days after Friday, without Saint Andrew's Day").isEqualTo("Monday 7 December 2026");
    }

    @Test
    void whereTheyMovedToMustBeSaid() {
        assertThatThrownBy(() -> tell("practitioner", "moved", null)).hasMessageContaining("“Where do they live now?” must be filled in");
    }

    @Test
    void afterDetentionHolderLooksTheSameDayAndManagersHearIfNobodyDoes() {
        ProcessInstance told = tell("manager", "detained", null);
        office.runJobs();
        assertThat(office.told("you must know today")).containsExactly("safeguarding-lead");
        assertThat(told).isWaitingAt("LookSameDay").task().isAssignedTo("practitioner");
        Office.itIs("2026-11-27T23:59");
        office.runJobs();
        assertThat(office.told("nobody has finished")).isEmpty();
        Office.itIs("2026-11-28T00:01");
        office.runJobs();
        assertThat(office.told("looked at by the end of Friday 27 November 2026")).containsExactly("manager");
        office.answer("practitioner", reference, "LookSameDay", Map.of("aboutDetention", "Synthetic act"));
        assertThat(told).isEnded();
        assertThat(caseFiles.read(reference, HOLDER, "Test").chronology()).anyMatch(entry -> entry.text().equals("Synthetic event")).anyMatch(entry -> entry.text().equals("Synthetic act"));
    }

    @Test
    void farewellNeedNotLeadToClosing() {
        ProcessInstance told = tell("practitioner", "withdrew", null);
        office.answer("practitioner", reference, "DecideOnClosing", Map.of("closingWish", "stay", "aboutClosingWish", "Synthetic words"));
        assertThat(told).isEnded().hasPassed("CaseGoesOn");
        assertThat(office.tasks(reference)).contains("ReviewCase");
    }

    @Test
    void farewellLeadsToClosingAlsoWhereThatHasBegun() {
        ProcessInstance told = tell("practitioner", "withdrew", null);
        ProcessInstance again = tell("practitioner", "withdrew", null);
        for (ProcessInstance each : new ProcessInstance[] {told, again}) {
            office.answer("practitioner", task(each), Map.of("closingWish", "close", "aboutClosingWish", "Synthetic words"));
            assertThat(each).isEnded().hasPassed("ClosingBegins");
        }
        assertThat(office.tasks(reference)).contains("CloseCase").doesNotContain("ReviewCase");
    }

    private static org.camunda.bpm.engine.task.Task task(ProcessInstance process) {
        return org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task(process);
    }

    @Test
    void caseThatWaitsForNoReviewIsNotClosedFromHere() {
        reference = office.refer(Office.referral(somebody()));
        ProcessInstance told = tell("manager", "withdrew", null);
        assertThatThrownBy(() -> office.answer("manager", task(told), Map.of("closingWish", "close", "aboutClosingWish", "x"))).hasMessageContaining("does not wait for a review");
        assertThat(told).isNotEnded();
    }

    @Test
    void afterDeathThoseWhoDecideAreToldAndAppointmentsEnd() {
        office.start("practitioner", "keep-appointment", Map.of("caseReference", reference, "appointmentKind", "hearing", "appointmentOn", "2027-01-12", "appointmentTime", "10:00",
                "whoGoesAlong", "me", "appointmentInterpreter", "needed", "appointmentPlace", "x", "appointmentWith", "x", "interpreterLanguage", "x"));
        ProcessInstance told = tell("practitioner", "died", null);
        office.runJobs();
        assertThat(told).isEnded().hasPassed("EverybodyTold");
        assertThat(office.told("you must know today")).containsExactlyInAnyOrder("manager", "safeguarding-lead");
        assertThat(office.tasks(reference)).containsExactly("CloseAfterDeath");
        assertThat(caseFiles.read(reference, HOLDER, "Test").facts()).containsEntry("died", "yes");
    }

    @Test
    void someoneOffTheTeamTellsNothing() {
        assertThatThrownBy(() -> tell("practitioner-2", "died", null)).hasMessageContaining("not on the team");
    }
}
