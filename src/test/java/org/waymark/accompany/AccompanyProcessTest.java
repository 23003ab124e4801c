package org.waymark.accompany;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;

@ProcessTest
class AccompanyProcessTest {

    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));
    private static final Reader MANAGER = new Reader("manager", Set.of("manager"));

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private RuntimeService runtime;

    private String reference;
    private ProcessInstance accompany;

    @BeforeEach
    void openedOnMonday() {
        Office.itIs("2026-11-23T10:00");
        reference = office.openCase(somebody(), "practitioner");
        accompany = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void openCaseHasOwnerAndReviewDate() {
        assertThat(accompany).isWaitingAt("ReviewCase");
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner");
        assertThat(office.reads("practitioner", reference, "ReviewCase").get("reviewDue")).isEqualTo("Monday 21 December 2026");
    }

    @Test
    void holderIsRemindedOfReviewThatFellDue() {
        Office.itIs("2026-12-21T23:59");
        office.runJobs();
        assertThat(office.told("review")).isEmpty();

        Office.itIs("2026-12-22T00:01");
        office.runJobs();
        assertThat(office.told("The review of " + reference + " was due by the end of Monday 21 December 2026")).containsExactly("practitioner");
        assertThat(accompany).isWaitingAt("ReviewCase");
    }

    @Test
    void managersHearOfReviewThatIsWorkingWeekLate() {
        Office.itIs("2026-12-30T23:59");
        office.runJobs();
        assertThat(office.told("please speak with")).isEmpty();
        assertThat(office.told("a review is late")).as("Christmas and Boxing Day are no working days").isEmpty();

        Office.itIs("2026-12-31T00:01");
        office.runJobs();
        assertThat(office.told("a review is late")).containsExactly("manager");
        assertThat(office.told("the review is due")).as("once").containsExactly("practitioner");
        assertThat(accompany).isWaitingAt("ReviewCase");
    }

    @Test
    void caseThatStaysOpenGetsNewReviewDate() {
        Office.itIs("2026-12-14T10:00");
        review("continue");

        assertThat(accompany).isWaitingAt("ReviewCase").hasNotPassed("CloseCase");
        assertThat(office.reads("practitioner", reference, "ReviewCase").get("reviewDue")).isEqualTo("Monday 11 January 2027");
        assertThat(runtime.getVariable(accompany.getId(), "nextStep")).as("the next review starts with an empty form").isNull();
        Office.itIs("2026-12-31T00:01");
        office.runJobs();
        assertThat(office.told("review")).as("the clock of the review that was done is gone").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"goals-met", "moved-away", "handed-over", "withdrew", "lost-contact", "other"})
    void closedCaseIsShut(String outcome) {
        review("close");
        office.answer("practitioner", reference, "CloseCase", closing(outcome));
        assertThat(accompany).isWaitingAt("LookAgainAtClosing");
        assertThat(caseFiles.state(reference)).as("until a manager has looked again").isEqualTo("open");
        lookAgain("agreed");

        assertThat(accompany).isEnded().hasPassed("ShutCaseFile");
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
        assertThat(caseFiles.mayRead(reference, HOLDER)).isFalse();
        assertThat(caseFiles.read(reference, MANAGER, "Test").chronology()).anySatisfy(entry -> assertThat(entry.text()).isEqualTo("Synthetic reason for closing"));
    }

    @Test
    void closingThatIsNotAgreedGoesBackForReview() {
        review("close");
        office.answer("practitioner", reference, "CloseCase", closing("other"));
        lookAgain("not-yet");

        assertThat(accompany).isWaitingAt("ReviewCase").hasNotPassed("ShutCaseFile");
        assertThat(caseFiles.holder(reference)).contains("practitioner");
        review("close");
        office.answer("practitioner", reference, "CloseCase", closing("goals-met"));
        assertThat(runtime.getVariable(accompany.getId(), "closingAnswer")).as("the second look starts with an empty form").isNull();
        lookAgain("agreed");
        assertThat(accompany).isEnded();
    }

    @Test
    void managersAreRemindedOfSecondLookThatFellDue() {
        review("close");
        office.answer("practitioner", reference, "CloseCase", closing("goals-met"));
        Office.itIs("2026-11-24T23:59");
        office.runJobs();
        assertThat(office.told("a second look is due")).isEmpty();

        Office.itIs("2026-11-25T00:01");
        office.runJobs();
        assertThat(office.told("a second look is due")).containsExactly("manager");
        assertThat(accompany).isWaitingAt("LookAgainAtClosing");
    }

    @Test
    void holderCannotAgreeToTheirOwnClosing() {
        review("close");
        office.answer("practitioner", reference, "CloseCase", closing("goals-met"));
        caseFiles.handOver(reference, "manager", "manager");

        assertThatThrownBy(() -> lookAgain("agreed")).hasMessageContaining("You hold this case, so another manager looks again at its closing.");
        assertThat(caseFiles.state(reference)).isEqualTo("open");
    }

    @Test
    void caseWhoseClosingIsNotFinishedIsReviewedAgain() {
        review("close");
        assertThat(office.reads("practitioner", reference, "CloseCase").get("closingDue")).isEqualTo("Monday 30 November 2026");
        Office.itIs("2026-12-01T00:01");
        office.runJobs();

        assertThat(accompany).isWaitingAt("ReviewCase");
        assertThat(office.reads("practitioner", reference, "ReviewCase").get("reviewDue")).isEqualTo("Tuesday 29 December 2026");
        assertThat(caseFiles.holder(reference)).contains("practitioner");
    }

    @Test
    void caseClosesOnlyWithOutcomeAndReason() {
        review("close");
        assertThatThrownBy(() -> office.answer("practitioner", reference, "CloseCase", Map.of("explained", "yes", "explainedNote", "Synthetic note")))
                .hasMessageContaining("“How did it end?” must be filled in").hasMessageContaining("“Why close now?” must be filled in");
        assertThat(caseFiles.state(reference)).isEqualTo("open");
    }

    @Test
    void reviewGivesWayToClosingThatTheYoungPersonWants() {
        tell("withdrew");
        office.answer("practitioner", reference, "DecideOnClosing", Map.of("closingWish", "close", "aboutClosingWish", "Synthetic words"));

        assertThat(accompany).isWaitingAt("CloseCase").isNotWaitingAt("ReviewCase");
        office.answer("practitioner", reference, "CloseCase", closing("withdrew"));
        lookAgain("agreed");
        assertThat(accompany).isEnded();
    }

    @Test
    void nobodyIsRemindedOfReviewAfterDeathAndManagerCloses() {
        tell("died");
        office.runJobs();
        assertThat(accompany).isWaitingAt("CloseAfterDeath").isNotWaitingAt("ReviewCase");
        assertThat(office.told("you must know today")).containsExactlyInAnyOrder("manager", "safeguarding-lead");
        assertThat(office.reads("manager", reference, "CloseAfterDeath").get("closingDue")).isEqualTo("Monday 30 November 2026");

        Office.itIs("2027-01-11T00:01");
        office.runJobs();
        assertThat(office.told("review")).isEmpty();
        assertThat(office.told("a closing waits for a manager")).containsExactly("manager");
        office.answer("manager", reference, "CloseAfterDeath", Map.of("aboutClosingAfterDeath", "Synthetic note"));
        assertThat(accompany).isEnded().hasPassed("ClosedAfterDeath");
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
        assertThat(caseFiles.mayRead(reference, HOLDER)).isFalse();
    }

    @Test
    void closingThatWasUnderWayEndsWithDeath() {
        review("close");
        tell("died");
        assertThat(accompany).isWaitingAt("CloseAfterDeath").isNotWaitingAt("CloseCase");
    }

    private void tell(String happening) {
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", happening, "aboutHappening", "Synthetic event"));
    }

    @Test
    void colleagueNeitherReadsNorReviews() {
        Task review = office.task(reference, "ReviewCase");
        assertThatThrownBy(() -> office.reads("practitioner-2", review)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> office.answer("practitioner-2", review, reviewed("continue"))).hasMessage("Someone else holds this task.");
        assertThatThrownBy(() -> office.answer("manager", review, reviewed("continue"))).hasMessage("Someone else holds this task.");
    }

    @Test
    void reviewIsAnsweredOnce() {
        Task review = office.task(reference, "ReviewCase");
        review("continue");
        assertThatThrownBy(() -> office.answer("practitioner", review, reviewed("close"))).hasMessageContaining("Someone else has completed this task in the meantime");
        assertThat(accompany).isWaitingAt("ReviewCase");
    }

    @Test
    void mailServerThatIsDownKeepsReminderForLater() {
        Office.itIs("2026-12-22T00:01");
        office.mailServerIsDown();
        office.runJobs();
        review("continue");
        assertThat(office.told("review is due")).isEmpty();

        office.mailServerIsUp();
        Office.itIs("2026-12-22T00:10");
        office.runJobs();
        assertThat(office.told("review is due")).containsExactly("practitioner");
        assertThat(accompany).isWaitingAt("ReviewCase");
    }

    @Test
    void whatWasChosenAtReviewBeginsOnceAndTheCaseDoesNotCloseBeforeIt() {
        var begun = new HashMap<>(reviewed("continue"));
        begun.put("pathwayToStart", "missing-young-person");
        assertThat(office.shows("practitioner", office.task(reference, "ReviewCase"))).contains("\"value\":\"missing-young-person\"").contains("runningPathways=[]");
        office.answer("practitioner", reference, "ReviewCase", begun);
        assertThat(office.running(reference)).containsExactly("accompany", "missing-young-person");
        assertThat(runtime.getVariable(accompany.getId(), "pathwayToStart")).as("the next review starts with an empty form").isNull();
        assertThat(office.shows("practitioner", office.task(reference, "ReviewCase"))).doesNotContain("\"value\":\"missing-young-person\"").contains("Look for a missing young person");

        assertThatThrownBy(() -> office.answer("practitioner", reference, "ReviewCase", begun)).as("what runs already is not offered").hasMessageContaining("begin");
        review("close");
        assertThatThrownBy(() -> office.answer("practitioner", reference, "CloseCase", closing("goals-met"))).hasMessageContaining("“Look for a missing young person” still runs in this case");
        office.answer("practitioner", reference, "RecordFound", Map.of("missingOutcome", "mistake", "howFound", "x"));
        office.answer("practitioner", reference, "CloseCase", closing("goals-met"));
        lookAgain("agreed");
        assertThat(accompany).isEnded();
    }

    @Test
    void noCaseClosesWhileARiskOfTodayIsOpen() {
        office.start("therapist", "change-referral", Map.of("caseReference", reference, "referralChange", "risk", "concernAboutColleague", "no", "whatChanged", "Synthetic words"));
        office.runJobs();
        review("close");
        assertThatThrownBy(() -> office.answer("practitioner", reference, "CloseCase", closing("goals-met"))).hasMessageContaining("A risk of today, or a referral to a council, is still open");
        office.answer("safeguarding-lead", reference, "AnswerRisk", Map.of("riskAnswer", "safe-for-now", "riskNote", "Synthetic note"));
        office.answer("practitioner", reference, "CloseCase", closing("goals-met"));
    }

    @Test
    void onlyWhatIsThereCanBegin() {
        var unknown = new HashMap<>(reviewed("continue"));
        for (String process : new String[] {"accompany", "intake", "no-such-process", "missing-young-person.wanted"}) {
            unknown.put("pathwayToStart", process);
            assertThatThrownBy(() -> office.answer("practitioner", reference, "ReviewCase", unknown)).hasMessageContaining("begin");
        }
        assertThat(office.running(reference)).containsExactly("accompany");
    }

    @Test
    void whatBecameOfEachNeedStandsBesideTheNextReview() {
        var first = new HashMap<>(reviewed("continue"));
        first.put("outcomeHealth", "better");
        office.answer("practitioner", reference, "ReviewCase", first);
        assertThat(caseFiles.read(reference, HOLDER, "Test").facts()).containsEntry("outcomeHealth", "better");
        assertThat(office.shows("practitioner", office.task(reference, "ReviewCase"))).contains("\"outcomeHealth\":\"better\"").as("each review asks anew").doesNotContain("outcomeHealth=");
    }

    private void lookAgain(String answer) {
        office.answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", answer, "aboutClosing", "Synthetic reason"));
    }

    private void review(String nextStep) {
        office.answer("practitioner", reference, "ReviewCase", reviewed(nextStep));
    }

    private static Map<String, Object> reviewed(String nextStep) {
        return Map.of("youngPersonsView", "Synthetic view", "reviewNote", "Synthetic note", "nextStep", nextStep);
    }

    private static Map<String, Object> closing(String outcome) {
        return Map.of("closingOutcome", outcome, "closingReason", "Synthetic reason for closing", "explained", "yes", "explainedNote", "Synthetic note");
    }
}
