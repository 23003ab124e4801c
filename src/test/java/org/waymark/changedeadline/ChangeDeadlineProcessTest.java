package org.waymark.changedeadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Diary.appeal;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.Diary;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.DeadlineMessages;

@ProcessTest
class ChangeDeadlineProcessTest {

    private static final Map<String, Object> CONFIRM = Map.of("confirmation", "confirm", "aboutConfirmation", "Synthetic look");
    private static final Map<String, Object> REFUSE = Map.of("confirmation", "refuse", "aboutConfirmation", "Synthetic doubt");
    private static final Map<String, Object> MORE_TIME = Map.of("deadlineChange", "extend", "extendedTo", "2026-12-21", "grantedBy", "tribunal", "evidence", "order");

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private DeadlineMessages messages;
    @Autowired
    private PlatformTransactionManager transactions;

    private Diary diary;
    private String reference;
    private Clock clock;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
        diary = new Diary(office, clocks);
        reference = office.openCase(somebody(), "practitioner");
        diary.keep("practitioner", reference, appeal("2026-11-23", Map.of()));
        clock = diary.only(reference);
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private Clock now() {
        return clocks.get(clock.id());
    }

    @Test
    void aChangeThatGivesUpNothingIsMadeAtOnce() {
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "correct", "correctDay", "2026-11-20"));
        assertThat(now().due()).isEqualTo("2026-12-04");
        assertThat(office.maybeTask(reference, "ConfirmChange")).isEmpty();
        assertThat(office.task(reference, "ActOnDeadline").getDueDate().toInstant()).isEqualTo("2026-12-03T23:59:00Z");
        assertThat(office.running(reference)).doesNotContain("change-deadline");
    }

    @Test
    void correctingOneOfTwoDaysLeavesTheOther() {
        String twice = office.openCase(somebody(), "practitioner");
        diary.keep("practitioner", twice, appeal("2026-11-20", Map.of("alsoCountFrom", "2026-11-18")));
        diary.change("practitioner", twice, diary.only(twice), Map.of("deadlineChange", "correct", "correctDay", "2026-11-17"));
        assertThat(diary.only(twice).due()).isEqualTo("2026-12-01");
        assertThat(diary.only(twice).basis().questions()).extracting(question -> question.dayZero().toString()).containsExactly("2026-11-20", "2026-11-17");
    }

    @Test
    void oneDecisionAboutALetterIsAskedForAtATime() {
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "letter", "letterDate", "2026-12-10"));
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "letter", "letterDate", "2026-12-11"));
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "letter", "letterDate", "2026-12-01"));
        office.answer("manager", reference, "DecideBetweenDates", Map.of("letterAnswer", "keep-date", "aboutDecision", "Synthetic advice"));
        assertThat(now().due()).isEqualTo("2026-12-01");
        assertThat(office.running(reference)).doesNotContain("change-deadline");
    }

    @Test
    void moreTimeOnALimitIsConfirmedByASecondPerson() {
        diary.change("practitioner", reference, clock, MORE_TIME);
        assertThat(now().due()).isEqualTo(clock.due());
        var confirm = office.task(reference, "ConfirmChange");
        assertThat(confirm.getDueDate().toInstant()).as("the end of the next working day").isEqualTo("2026-11-24T23:59:00Z");
        office.runJobs();
        assertThat(office.told("a second person is needed")).containsExactly("manager");
        assertThat(office.shows("manager", confirm)).contains("granted by tribunal, shown by order", "Monday 7 December 2026", "Monday 21 December 2026", "practitioner");
        office.answer("manager", confirm, CONFIRM);
        assertThat(now().due()).isEqualTo("2026-12-21");
        assertThat(diary.ledger(now())).last().isEqualTo("extended 2026-12-21 by practitioner and manager");
    }

    @Test
    void nobodyConfirmsWhatTheyProposedThemselves() {
        diary.change("manager", reference, clock, MORE_TIME);
        assertThatThrownBy(() -> office.answer("manager", reference, "ConfirmChange", CONFIRM)).hasMessageContaining("two different people");
        assertThat(now().due()).isEqualTo(clock.due());
        assertThat(office.task(reference, "ConfirmChange")).isNotNull();
    }

    @Test
    void aDeputyConfirmsWhatTheOnlyManagerProposedAndSeesTheCaseNoLongerThanThat() {
        Reader deputy = new Reader("deputy", Set.of("deputy"));
        assertThat(caseFiles.mayRead(reference, deputy)).isFalse();
        diary.change("manager", reference, clock, MORE_TIME);
        assertThat(caseFiles.mayRead(reference, deputy)).isTrue();
        office.as("manager", () -> {
            var task = office.task(reference, "ConfirmChange");
            assertThat(task.getAssignee()).isNull();
            return null;
        });
        office.runJobs();
        assertThat(office.told("a second person is needed")).as("the only manager knows").containsExactly("deputy");
        office.answer("deputy", reference, "ConfirmChange", CONFIRM);
        assertThat(now().due()).isEqualTo("2026-12-21");
        assertThat(caseFiles.mayRead(reference, deputy)).isFalse();
    }

    @Test
    void theSecondPersonIsNotGivenMoreTimeThanTheDateItself() {
        Office.itIs("2026-12-07T10:00");
        diary.change("practitioner", reference, clock, MORE_TIME);
        assertThat(office.task(reference, "ConfirmChange").getDueDate().toInstant()).isEqualTo("2026-12-07T23:59:00Z");
        office.answer("manager", reference, "ConfirmChange", REFUSE);
        Office.itIs("2026-12-09T10:00");
        office.runJobs();
        diary.change("practitioner", reference, clock, MORE_TIME);
        assertThat(office.task(reference, "ConfirmChange").getDueDate().toInstant()).as("where it has passed, by the standard").isEqualTo("2026-12-10T23:59:00Z");
    }

    @Test
    void whileOneChangeWaitsForTheSecondPersonAnotherIsRefusedAndWhatHappenedIsTold() {
        diary.change("practitioner", reference, clock, MORE_TIME);
        assertThatThrownBy(() -> diary.change("manager", reference, clock, MORE_TIME)).hasMessageContaining("Another change of this deadline waits for a second person");
        assertThatThrownBy(() -> diary.change("safeguarding-lead", reference, clock, Map.of("deadlineChange", "correct", "correctDay", "2026-11-20"))).hasMessageContaining("waits for a second person");
        assertThat(now()).isEqualTo(clock);
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "letter", "letterDate", "2026-12-02"));
        assertThat(now().due()).as("an earlier date that a letter names counts at once").isEqualTo("2026-12-02");
        office.answer("manager", reference, "ConfirmChange", REFUSE);
        diary.change("practitioner", reference, now(), MORE_TIME);
        assertThat(office.maybeTask(reference, "ConfirmChange")).isPresent();
    }

    @Test
    void aDeputyIsOutWhileTheCaseIsRestrictedAndConfirmsAfterwards() {
        Reader deputy = new Reader("deputy", Set.of("deputy"));
        diary.change("manager", reference, clock, MORE_TIME);
        office.start("manager", "restrict-case", new HashMap<>(Map.of("caseReference", reference, "restriction", "restrict", "namedPeople", "manager, safeguarding-lead", "whyRestriction", "Synthetic reason")));
        assertThat(caseFiles.mayRead(reference, deputy)).isFalse();
        office.start("manager", "restrict-case", new HashMap<>(Map.of("caseReference", reference, "restriction", "lift", "whyRestriction", "Synthetic reason")));
        assertThat(caseFiles.mayRead(reference, deputy)).as("something still waits for them").isTrue();
        office.answer("deputy", reference, "ConfirmChange", CONFIRM);
        assertThat(caseFiles.mayRead(reference, deputy)).isFalse();
    }

    @Test
    void whoeverHasAnsweredHearsNoMoreOfIt() {
        diary.change("practitioner", reference, clock, MORE_TIME);
        office.answer("manager", reference, "ConfirmChange", CONFIRM);
        office.runJobs();
        assertThat(office.told("a second person is needed")).isEmpty();
    }

    @Test
    void whatIsNotConfirmedStaysAsItIs() {
        diary.change("practitioner", reference, clock, MORE_TIME);
        office.answer("manager", reference, "ConfirmChange", REFUSE);
        assertThat(now()).isEqualTo(clock);
        assertThat(caseFiles.mayRead(reference, new Reader("deputy", Set.of("deputy")))).isFalse();
        assertThat(office.running(reference)).doesNotContain("change-deadline");
    }

    @Test
    void aPausedClockShowsNoDayAndGoesOnWithTheDaysItLost() {
        Office.itIs("2026-11-25T10:00");
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "pause", "changeOn", "2026-11-25"));
        office.answer("manager", reference, "ConfirmChange", CONFIRM);
        assertThat(now().state()).isEqualTo(Clock.State.PAUSED);
        assertThat(office.task(reference, "ActOnDeadline").getDueDate()).isNull();
        Office.itIs("2026-12-20T10:00");
        office.runJobs();
        assertThat(office.told("a date has passed")).as("a clock that stands still strikes no hour").isEmpty();

        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "resume", "changeOn", "2026-12-15"));
        assertThat(now().due()).isEqualTo("2026-12-27");
        assertThat(office.task(reference, "ActOnDeadline").getDueDate().toInstant()).isEqualTo("2026-12-24T23:59:00Z");
        Office.itIs("2026-12-28T00:01");
        office.runJobs();
        assertThat(office.told("a date has passed")).containsExactly("manager");
    }

    @Test
    void anEarlierLetterCountsAndALaterOneIsDecidedAbout() {
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "letter", "letterDate", "2026-12-02"));
        assertThat(now().due()).isEqualTo("2026-12-02");
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "letter", "letterDate", "2026-12-10"));
        assertThat(now().due()).isEqualTo("2026-12-02");
        office.answer("manager", reference, "DecideBetweenDates", Map.of("letterAnswer", "letter-counts", "aboutDecision", "Synthetic advice"));
        assertThat(now().due()).as("a limit: a second person has to agree").isEqualTo("2026-12-02");
        office.answer("deputy", reference, "ConfirmChange", CONFIRM);
        assertThat(now().due()).isEqualTo("2026-12-10");
        assertThat(now().laterLetter()).isNull();
    }

    @Test
    void theDateIsKeptWhenTheManagerDoesNotTrustTheLetter() {
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "letter", "letterDate", "2026-12-10"));
        office.answer("manager", reference, "DecideBetweenDates", Map.of("letterAnswer", "keep-date", "aboutDecision", "Synthetic advice"));
        assertThat(now().due()).isEqualTo(clock.due());
        assertThat(now().laterLetter()).isNull();
        assertThat(office.running(reference)).doesNotContain("change-deadline");
    }

    @Test
    void nobodyIsAskedAboutADeadlineThatHasEnded() {
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "letter", "letterDate", "2026-12-10"));
        office.answer("practitioner", reference, "ActOnDeadline", Map.of("whatWasDone", "Synthetic deed", "doneOn", "2026-11-23"));
        assertThat(now().state()).isEqualTo(Clock.State.MET);
        assertThat(office.maybeTask(reference, "DecideBetweenDates")).isEmpty();
        assertThat(office.running(reference)).doesNotContain("change-deadline");
    }

    @Test
    void aManagerAcceptsOrKeepsADateThatWouldDiffer() {
        new org.springframework.transaction.support.TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(messages.sendUnlessOpen("change-deadline.date-differs", clock, "AcceptOrKeepDate")).isTrue();
        });
        assertThat(messages.sendUnlessOpen("change-deadline.date-differs", clock, "AcceptOrKeepDate")).as("asked once").isFalse();
        office.answer("manager", reference, "AcceptOrKeepDate", Map.of("differenceAnswer", "keep-date", "aboutDecision", "Synthetic advice"));
        assertThat(diary.ledger(now())).last().isEqualTo("kept 2026-12-07 by manager");
        messages.sendUnlessOpen("change-deadline.date-differs", clock, "AcceptOrKeepDate");
        office.answer("manager", reference, "AcceptOrKeepDate", Map.of("differenceAnswer", "take-new-date", "aboutDecision", "Synthetic advice"));
        assertThat(diary.ledger(now())).last().isEqualTo("recounted 2026-12-07 by manager");
    }

    @Test
    void whatMakesNoSenseIsRefusedWhileTheFormIsOpen() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("deadlineChange", "resume", "changeOn", "2026-11-23"),
                Map.of("deadlineChange", "extend", "extendedTo", "2026-12-01", "grantedBy", "tribunal", "evidence", "order"),
                Map.of("deadlineChange", "pause", "changeOn", "2026-11-24"),
                Map.of("deadlineChange", "correct", "correctDay", "1980-01-01"),
                Map.of("deadlineChange", "extend", "grantedBy", "tribunal", "evidence", "order"))) {
            assertThatThrownBy(() -> diary.change("practitioner", reference, clock, wrong)).as(wrong.toString()).hasMessageMatching("(?s).{20,}");
            office.answer("practitioner", office.own("practitioner", "ChooseChange"), Map.of("clock", clock.id().toString(), "deadlineChange", "acted-on",
                    "changeReason", "somebody-acts", "aboutChange", "Synthetic act"));
        }
        assertThat(now().due()).isEqualTo(clock.due());
        assertThat(now().actedOn()).isTrue();
    }

    @Test
    void anotherCasesDeadlineCannotBeChosen() {
        String other = office.openCase(somebody(), "practitioner-2");
        assertThatThrownBy(() -> office.start("practitioner-2", "change-deadline", Map.of("caseReference", other))).hasMessageContaining("no deadline in this case yet");
        diary.keep("practitioner-2", other, appeal("2026-11-23", Map.of()));
        assertThatThrownBy(() -> diary.change("practitioner-2", other, clock, Map.of("deadlineChange", "acted-on"))).hasMessageContaining("Which deadline?");
        assertThat(now().actedOn()).isFalse();
    }
}
