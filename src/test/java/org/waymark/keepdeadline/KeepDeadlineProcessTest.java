package org.waymark.keepdeadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Diary.appeal;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Diary;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

@ProcessTest
class KeepDeadlineProcessTest {

    private static final Map<String, Object> DONE = Map.of("whatWasDone", "Synthetic deed", "doneOn", "2026-11-24");

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;

    private Diary diary;
    private String reference;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
        diary = new Diary(office, clocks);
        reference = office.openCase(somebody(), "practitioner");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void anAppealIsOnTheHoldersListByTheSafeDayAndSaysWhy() {
        diary.keep("manager", reference, appeal("2026-11-23", Map.of()));
        Clock clock = diary.only(reference);

        assertThat(clock.due()).isEqualTo("2026-12-07");
        assertThat(clock.safeBy()).isEqualTo("2026-12-04");
        var task = office.task(reference, "ActOnDeadline");
        assertThat(task.getAssignee()).isEqualTo("practitioner");
        assertThat(task.getDueDate().toInstant()).isEqualTo("2026-12-04T23:59:00Z");
        assertThat(office.shows("practitioner", task)).contains("Monday 7 December 2026", "Friday 4 December 2026", "Monday 23 November 2026", "rule 19");
    }

    @Test
    void whatWasDoneInTimeIsMet() {
        ProcessInstance kept = diary.keep("practitioner", reference, appeal("2026-11-23", Map.of()));
        Office.itIs("2026-11-25T10:00");
        office.answer("practitioner", reference, "ActOnDeadline", DONE);

        assertThat(kept).isEnded().hasPassed("EndDeadline", "DeadlineEnded");
        assertThat(diary.only(reference).state()).isEqualTo(Clock.State.MET);
        assertThat(diary.ledger(diary.only(reference))).containsExactly("started 2026-12-07 by practitioner", "met 2026-12-07 by practitioner");
        Office.itIs("2026-12-20T10:00");
        office.runJobs();
        assertThat(office.told(reference)).as("no alarm for what is done").noneMatch("manager"::equals);
    }

    @Test
    void managersHearWhenTheSafeDayIsOverAndWhenTheDayIs() {
        ProcessInstance kept = diary.keep("practitioner", reference, appeal("2026-11-23", Map.of()));
        Office.itIs("2026-12-05T00:01");
        office.runJobs();
        assertThat(office.told("a date is at risk")).containsExactly("manager");
        assertThat(kept).isWaitingAt("ActOnDeadline");

        Office.itIs("2026-12-08T00:01");
        office.runJobs();
        assertThat(office.told("a date has passed")).containsExactly("manager");
        assertThat(kept).isWaitingAt("RescueDeadline").hasPassed("NoteMissed", "ManagersTold");
        assertThat(diary.only(reference).state()).isEqualTo(Clock.State.MISSED);

        office.answer("practitioner", reference, "RescueDeadline", Map.of("whatWasDone", "Synthetic deed", "doneOn", "2026-12-07"));
        assertThat(kept).isEnded();
        assertThat(diary.only(reference).state()).as("done on the last day").isEqualTo(Clock.State.MET);
    }

    @Test
    void whatWasDoneTooLateStaysMissed() {
        ProcessInstance kept = diary.keep("practitioner", reference, appeal("2026-11-23", Map.of()));
        Office.itIs("2026-12-09T10:00");
        office.runJobs();
        office.answer("practitioner", reference, "RescueDeadline", Map.of("whatWasDone", "Synthetic deed", "doneOn", "2026-12-09"));
        assertThat(kept).isEnded();
        assertThat(diary.only(reference).state()).isEqualTo(Clock.State.MISSED);
    }

    @Test
    void aMailServerThatIsDownHoldsNothingUp() {
        ProcessInstance kept = diary.keep("practitioner", reference, appeal("2026-11-23", Map.of()));
        office.mailServerIsDown();
        Office.itIs("2026-12-08T00:01");
        office.runJobs();
        assertThat(kept).isWaitingAt("RescueDeadline");
        office.answer("practitioner", reference, "RescueDeadline", Map.of("whatWasDone", "Synthetic deed", "doneOn", "2026-12-07"));
        assertThat(kept).isEnded();
    }

    @Test
    void moreTimeAfterTheDayPutsItBackOnTheListWithANewDay() {
        ProcessInstance kept = diary.keep("practitioner", reference, appeal("2026-11-23", Map.of()));
        Office.itIs("2026-12-08T09:00");
        office.runJobs();
        diary.change("practitioner", reference, diary.only(reference), Map.of("deadlineChange", "extend", "extendedTo", "2026-12-18", "grantedBy", "tribunal", "evidence", "order"));
        office.answer("manager", reference, "ConfirmChange", Map.of("confirmation", "confirm", "aboutConfirmation", "Synthetic look"));

        assertThat(kept).isWaitingAt("ActOnDeadline").hasPassed("DateMovedOn");
        assertThat(office.task(reference, "ActOnDeadline").getDueDate().toInstant()).isEqualTo("2026-12-17T23:59:00Z");
        Office.itIs("2026-12-19T00:01");
        office.runJobs();
        assertThat(office.told("a date has passed")).as("the new day is watched like the first").containsExactly("manager", "manager");
    }

    @Test
    void whatIsEndedByDecisionLeavesTheList() {
        ProcessInstance kept = diary.keep("practitioner", reference, appeal("2026-11-23", Map.of()));
        diary.change("practitioner", reference, diary.only(reference), Map.of("deadlineChange", "cancel"));
        assertThat(kept).isWaitingAt("ActOnDeadline");
        office.answer("manager", reference, "ConfirmChange", Map.of("confirmation", "confirm", "aboutConfirmation", "Synthetic look"));
        assertThat(kept).isEnded().hasPassed("NothingLeftToDo");
        assertThat(diary.only(reference).state()).isEqualTo(Clock.State.CANCELLED);
    }

    @Test
    void toldOrallyAndThenInWritingCountsFromTheEarlierDay() {
        diary.keep("practitioner", reference, appeal("2026-11-20", Map.of("alsoCountFrom", "2026-11-18")));
        assertThat(diary.only(reference).due()).isEqualTo("2026-12-02");
        assertThat(diary.only(reference).basis().questions()).hasSize(2);
    }

    @Test
    void anEarlierDayInTheLetterCounts() {
        diary.keep("practitioner", reference, appeal("2026-11-20", Map.of("letterDate", "2026-12-01")));
        assertThat(diary.only(reference).due()).isEqualTo("2026-12-01");
        assertThat(office.maybeTask(reference, "DecideBetweenDates")).isEmpty();
    }

    @Test
    void aLaterDayInTheLetterIsDecidedByAPerson() {
        diary.keep("practitioner", reference, appeal("2026-11-20", Map.of("letterDate", "2026-12-09")));
        assertThat(diary.only(reference).due()).isEqualTo("2026-12-04");
        assertThat(office.shows("manager", office.task(reference, "DecideBetweenDates"))).contains("Wednesday 9 December 2026", "Friday 4 December 2026");
    }

    @Test
    void whatMakesNoSenseIsRefusedInASentenceAndNothingIsSaved() {
        office.start("practitioner", "keep-deadline", Map.of("caseReference", reference));
        refused(Map.of("countFrom", "2026-11-24"), "has not come yet");
        refused(Map.of("countFrom", "2026-02-30"), "date");
        refused(Map.of("countFrom", "1990-01-01"), "has no row for");
        refused(Map.of("rule", "lunch"), "Which deadline?");
        refused(Map.of("rule", "homelessness-review", "nation", "scotland"), "has rows for");
        refused(Map.of("rule", "move-on", "countFrom", "2025-12-01"), "has rows for");
        assertThat(clocks.ofCase(reference)).isEmpty();

        office.answer("practitioner", office.own("practitioner", "RecordDeadline"), appeal("2026-11-23", Map.of("rule", "move-on", "countFrom", "2025-12-01", "cohort", "family")));
        assertThat(diary.only(reference).due()).isEqualTo("2026-01-26");
    }

    private void refused(Map<String, Object> answers, String because) {
        assertThatThrownBy(() -> office.answer("practitioner", office.own("practitioner", "RecordDeadline"), new HashMap<>(appeal("2026-11-23", answers))))
                .as(answers.toString()).hasMessageContaining(because);
    }

    @Test
    void whatIsCountedBackStartsFromADayThatIsStillToCome() {
        diary.keep("practitioner", reference, appeal("2027-01-20", Map.of("rule", "homelessness-look-back")));
        assertThat(diary.only(reference).due()).isEqualTo("2026-11-25");
    }

    @Test
    void aCaseIsNotClosedWhileADeadlineRuns() {
        diary.keep("practitioner", reference, appeal("2026-11-23", Map.of()));
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"));
        Map<String, Object> closing = Map.of("closingOutcome", "goals-met", "closingReason", "x", "explained", "yes", "explainedNote", "x");
        assertThatThrownBy(() -> office.answer("practitioner", reference, "CloseCase", closing)).hasMessageContaining("asylum appeal, due Monday 7 December 2026");
        office.answer("practitioner", reference, "ActOnDeadline", Map.of("whatWasDone", "Synthetic deed", "doneOn", "2026-11-23"));
        office.answer("practitioner", reference, "CloseCase", closing);
        office.answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));
        assertThat(office.running(reference)).isEmpty();
    }

    @Test
    void onlyTheTeamStartsADeadline() {
        assertThatThrownBy(() -> office.start("practitioner-2", "keep-deadline", Map.of("caseReference", reference))).hasMessageContaining("not on the team");
        assertThatThrownBy(() -> office.start("practitioner", "keep-deadline", Map.of("caseReference", "WM-2026-999999"))).hasMessageContaining("no case with this reference");
    }
}
