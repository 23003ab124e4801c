package org.waymark.reopencase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.engine.Orphans;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Answer;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

@ProcessTest
class ReopenCaseProcessTest {

    private static final Reader MANAGER = new Reader("manager", Set.of("manager"));
    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));
    private static final Reader DEPUTY = new Reader("deputy", Set.of("deputy"));
    private static final String SECOND = "second-manager";

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Orphans orphans;
    @Autowired
    private Sharing sharing;
    @Autowired
    private JdbcClient db;

    private String reference;

    @BeforeEach
    void openedOnMonday() {
        Office.itIs("2026-11-23T10:00");
        reference = office.openCase(somebody(), "practitioner");
    }

    @AfterEach
    void clear() {
        office.clear();
        engine.getIdentityService().deleteUser(SECOND);
    }

    @Test
    void closedCaseIsHeldFromTheMomentItIsReopenedUntilItIsAccompaniedAgain() {
        close();
        Office.itIs("2026-11-25T10:00");
        ProcessInstance reopening = reopen("manager", "came-back");

        assertThat(reopening).isWaitingAt("FindNewHolder").hasNotPassed("AskForSecondAnswer");
        assertThat(caseFiles.state(reference)).isEqualTo("open");
        assertThat(caseFiles.closing(reference)).as("the time for which we keep a closed file no longer runs").isEmpty();
        assertThat(caseFiles.holder(reference)).contains("manager");
        assertThat(caseFiles.mayRead(reference, HOLDER)).as("nobody gets back a place that ended").isFalse();
        assertThat(office.reads("manager", reference, "ChoosePractitioner").get("allocationDue")).isEqualTo("Thursday 26 November 2026");
        assertThat(orphans.find()).noneMatch(orphan -> orphan.reference().equals(reference));
        assertThat(chronology()).contains("Case reopened: It had been closed on Monday 23 November 2026 by manager; its outcome was recorded as “goals met”. manager decided it.",
                "What has happened since?: Synthetic reason", "What is known now?: Synthetic news");

        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        office.runJobs();
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "accept"));
        assertThat(reopening).isEnded().hasPassed("CaseBeginsAgain");
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(caseFiles.holder(reference)).contains("practitioner-2");
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner-2");
        assertThat(office.reads("practitioner-2", reference, "ReviewCase").get("reviewDue")).isEqualTo("Wednesday 23 December 2026");
        assertThat(orphans.find()).noneMatch(orphan -> orphan.reference().equals(reference));
    }

    @Test
    void theLawIsThatOfTheNationTheyAreInNow() {
        close();
        Office.itIs("2026-11-27T10:00");
        var form = form("new-need");
        form.put("nation", "scotland");
        office.start("safeguarding-lead", "reopen-case", form);
        assertThat(caseFiles.holder(reference)).contains("safeguarding-lead");
        assertThat(caseFiles.read(reference, MANAGER, "Test").facts()).containsEntry("nation", "scotland");
        assertThat(office.reads("manager", reference, "ChoosePractitioner").get("allocationDue")).as("Monday is St Andrew's Day").isEqualTo("Tuesday 1 December 2026");
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        assertThat(engine.getRuntimeService().getVariable(office.task(reference, "ReviewCase").getProcessInstanceId(), "nation")).isEqualTo("scotland");
    }

    @Test
    void whatWasBegunMeanwhileGoesToWhoHoldsTheCaseNow() {
        close();
        reopen("manager", "disagrees");
        office.start("manager", "tell-what-happened", Map.of("caseReference", reference, "happening", "detained", "aboutHappening", "Synthetic event"));
        office.runJobs();
        assertThat(office.task(reference, "LookSameDay")).isAssignedTo("manager");
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "accept"));
        assertThat(office.task(reference, "LookSameDay")).isAssignedTo("practitioner-2");
    }

    @Test
    void managersHearEachWorkingDayThatNobodyHasSaidYes() {
        close();
        ProcessInstance reopening = reopen("manager", "other");
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        Office.itIs("2026-11-24T23:59");
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "full"));
        office.runJobs();
        assertThat(office.told("a step is late")).isEmpty();
        Office.itIs("2026-11-25T00:01");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager");
        Office.itIs("2026-11-26T09:01");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager", "manager");
        assertThat(caseFiles.holder(reference)).contains("manager");

        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        assertThat(reopening).isEnded();
        Office.itIs("2026-11-27T09:01");
        office.runJobs();
        assertThat(office.told("a step is late")).hasSize(2);
    }

    @Test
    void afterDeathNothingHappensBeforeAnotherManagerHasConfirmedIt() {
        engage(SECOND);
        die();
        ProcessInstance reopening = reopen("manager", "death-mistaken");
        office.runJobs();
        assertThat(reopening).isWaitingAt("AnswerReopening").hasNotPassed("ReopenCase");
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
        assertThat(caseFiles.holder(reference)).isEmpty();
        assertThat(office.told("a second person is needed to reopen it")).containsExactlyInAnyOrder("manager", SECOND);
        assertThat(office.shows(SECOND, office.task(reference, "AnswerReopening"))).contains("Synthetic news");

        assertThatThrownBy(() -> answer("manager", "confirm")).hasMessage("You asked for this, so somebody else answers: another manager, or a deputy.");
        assertThatThrownBy(() -> answer("manager", "stays-closed")).hasMessage("You asked for this, so somebody else answers: another manager, or a deputy.");
        assertThatThrownBy(() -> reopen(SECOND, "death-mistaken")).hasMessageContaining("Somebody has asked for this already");
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
        engine.getTaskService().setAssignee(office.task(reference, "AnswerReopening").getId(), null);

        answer(SECOND, "confirm");
        assertThat(reopening).isWaitingAt("FindNewHolder");
        assertThat(caseFiles.holder(reference)).contains("manager");
        assertThat(caseFiles.read(reference, MANAGER, "Test").facts()).doesNotContainKey("died");
        assertThat(chronology()).anySatisfy(entry -> assertThat(entry).contains("its outcome was recorded as “died”. manager asked for it, second-manager confirmed it."));
    }

    @Test
    void whoeverAskedHearsThatItStaysClosed() {
        engage(SECOND);
        die();
        ProcessInstance reopening = reopen("manager", "after-death");
        answer(SECOND, "stays-closed");
        office.runJobs();
        assertThat(reopening).isEnded().hasPassed("CaseStaysClosed").hasNotPassed("ReopenCase");
        assertThat(office.told("it stays closed")).containsExactly("manager");
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
        assertThat(caseFiles.closing(reference)).hasValueSatisfying(closing -> assertThat(closing.outcome()).isEqualTo("died"));
        assertThat(caseFiles.read(reference, MANAGER, "Test").facts()).containsEntry("died", "yes");
    }

    @Test
    void aDeputyAnswersWhereThereIsNoOtherManagerAndReadsOnlyMeanwhile() {
        die();
        assertThat(caseFiles.mayRead(reference, DEPUTY)).isFalse();
        ProcessInstance reopening = reopen("manager", "after-death");
        office.runJobs();
        assertThat(office.told("a second person is needed to reopen it")).containsExactly("deputy");
        assertThat(caseFiles.mayRead(reference, DEPUTY)).isTrue();
        Office.itIs("2026-11-24T08:59");
        office.runJobs();
        assertThat(office.told("a second person is needed to reopen it")).hasSize(1);
        Office.itIs("2026-11-24T09:01");
        office.runJobs();
        assertThat(office.told("a second person is needed to reopen it")).hasSize(2);

        answer("deputy", "confirm");
        assertThat(reopening).isWaitingAt("FindNewHolder");
        assertThat(caseFiles.mayRead(reference, DEPUTY)).isFalse();
        assertThat(caseFiles.holder(reference)).as("a deputy holds no case").contains("manager");
        assertThat(caseFiles.read(reference, MANAGER, "Test").facts()).as("there is something to do, and they did die").containsEntry("died", "yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"came-back", "new-need", "disagrees", "closed-by-mistake", "other"})
    void aDeathIsNotPassedOver(String reason) {
        die();
        assertThatThrownBy(() -> reopen("manager", reason)).hasMessage("A death is recorded in this case: say whether that was a mistake, or what has to be done after it.");
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
    }

    @Test
    void whatCannotBeReopenedIsRefusedInOneSentence() {
        assertThatThrownBy(() -> reopen("manager", "other")).hasMessage("This case is open, so there is nothing to reopen.");
        close();
        assertThatThrownBy(() -> reopen("manager", "death-mistaken")).hasMessage("No death is recorded in this case: choose another reason.");
        String open = reference;
        reference = "WM-2026-999999";
        assertThatThrownBy(() -> reopen("manager", "other")).hasMessageStartingWith("There is no case with this reference.");
        reference = open;
        reopen("manager", "other");
        assertThatThrownBy(() -> reopen("safeguarding-lead", "other")).as("twice").hasMessage("This case is open, so there is nothing to reopen.");
    }

    @Test
    void erasedCaseStaysErased() {
        close();
        db.sql("delete from waymark_keys.case_key where case_reference = :reference").param("reference", reference).update();
        assertThatThrownBy(() -> reopen("manager", "other")).hasMessage("What this case held was erased, so it cannot be opened again. Record a new referral.");
        assertThatThrownBy(() -> caseFiles.reopen(reference, caseFiles.version(reference), "manager", "manager", "Synthetic")).isInstanceOf(IllegalStateException.class);
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
        assertThat(office.running(reference)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner", "duty-worker", "advocate", "therapist", "deputy", "designer", "data-protection-lead"})
    void othersDoNotReopen(String userId) {
        close();
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("reopen-case").latestVersion().singleResult().getId();
        assertThatThrownBy(() -> office.as(userId, () -> engine.getFormService().submitStartForm(definition, form("other")))).isInstanceOf(AuthorizationException.class);
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
    }

    @Test
    void restrictedCaseIsReopenedByThoseWhoMayReadIt() {
        office.start("manager", "restrict-case", Map.of("caseReference", reference, "restriction", "restrict", "namedPeople", "safeguarding-lead, advocate", "whyRestriction", "Synthetic reason"));
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"));
        office.answer("practitioner", reference, "CloseCase", Map.of("closingOutcome", "other", "closingReason", "x", "explained", "yes", "explainedNote", "x"));
        office.answer("safeguarding-lead", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));
        assertThatThrownBy(() -> reopen("manager", "other")).hasMessage("You are not on the team of this case. A manager can tell you who is.");
        reopen("safeguarding-lead", "other");
        assertThat(office.as("manager", () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).count())).isZero();
        office.answer("safeguarding-lead", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "accept"));
        assertThat(caseFiles.isRestricted(reference)).isTrue();
        assertThat(caseFiles.holder(reference)).contains("practitioner-2");
    }

    @Test
    void whatTheyAgreedToShareIsNotRevived() {
        sharing.record(reference, HOLDER, new NewDecision(Recipient.COUNCIL, "", Purpose.SAFETY, Set.of(Data.IDENTITY), Ground.AGREED, Answer.AGREED, AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS,
                Interpreter.NOT_NEEDED, "", LocalDate.of(2026, 11, 24)));
        close();
        Office.itIs("2026-11-25T10:00");
        reopen("manager", "came-back");
        assertThat(sharing.check(reference, Recipient.COUNCIL.label(), Purpose.SAFETY.label(), "", LocalDate.of(2026, 11, 25)).allowed()).isFalse();
        assertThat(sharing.ofCase(reference)).hasSize(1);
    }

    private void close() {
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"));
        office.answer("practitioner", reference, "CloseCase", Map.of("closingOutcome", "goals-met", "closingReason", "x", "explained", "yes", "explainedNote", "x"));
        office.answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
    }

    private void die() {
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "died", "aboutHappening", "Synthetic event"));
        office.runJobs();
        office.answer("manager", reference, "CloseAfterDeath", Map.of("aboutClosingAfterDeath", "Synthetic note"));
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
    }

    private void engage(String manager) {
        User user = engine.getIdentityService().newUser(manager);
        user.setEmail(manager + "@waymark.example");
        user.setPassword("Synthetic-password-1");
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(manager, "manager");
    }

    private ProcessInstance reopen(String by, String reason) {
        return office.start(by, "reopen-case", form(reason));
    }

    private Map<String, Object> form(String reason) {
        return new HashMap<>(Map.of("caseReference", reference, "reopeningReason", reason, "whyReopening", "Synthetic reason", "knownNow", "Synthetic news", "nation", "england",
                "interpreterNeeded", "no"));
    }

    private void answer(String by, String answer) {
        office.answer(by, reference, "AnswerReopening", Map.of("reopeningAnswer", answer, "aboutReopening", "Synthetic reason"));
    }

    private List<String> chronology() {
        return caseFiles.read(reference, MANAGER, "Test").chronology().stream().map(entry -> entry.what() + ": " + entry.text()).toList();
    }
}
