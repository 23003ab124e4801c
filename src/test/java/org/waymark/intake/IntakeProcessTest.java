package org.waymark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.people.StaffDirectory;
import org.waymark.sharing.Answer;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.Leaving;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

@ProcessTest
class IntakeProcessTest {

    private static final String TAKEN = "Someone else has completed this task in the meantime";

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private Sharing sharing;
    @Autowired
    private AgeBand ageBand;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private IdentityService identities;
    @Autowired
    private StaffDirectory people;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void unknownPersonGoesStraightToManager() {
        String reference = office.refer(somebody());

        assertThat(instance(reference)).hasPassed("FindPossibleCases").hasNotPassed("CompareWithKnownCases").isWaitingAt("FindPractitioner");
        assertThat(office.task(reference, "ChoosePractitioner")).hasCandidateGroup("manager").hasName(reference + " · Choose a practitioner");
    }

    @Test
    void aRiskOfTodayIsRaisedAndHoldsNothingUp() {
        Map<String, Object> form = Office.referral(somebody());
        form.put("aloneUnknownToCouncil", "yes");
        String reference = office.refer(form);

        assertThat(office.running(reference)).containsExactly("allocation", "answer-risk", "intake", "refer-to-childrens-services");
        assertThat(office.tasks(reference)).contains("ChoosePractitioner");
        form.put("name", somebody());
        form.putAll(Map.of("aloneUnknownToCouncil", "no", "detained", "yes"));
        assertThat(office.running(office.refer(form))).as("a risk, and no child alone").doesNotContain("refer-to-childrens-services");
    }

    @Test
    void aReferralThatIsRefusedEnds() {
        Map<String, Object> form = Office.referral(somebody());
        form.put("forUs", "another-service");
        String reference = office.refer(form);
        ProcessInstance intake = instance(reference);
        office.answer("duty-worker", reference, "SignpostReferral", Map.of("eligibility", "signposted", "refusalReason", "outside-area", "refusalWords", "Synthetic reasons",
                "signpostedTo", "Synthetic service"));
        office.answer("duty-worker", reference, "ExplainRefusal", Map.of("refusalExplained", "telephone", "refusalLanguage", "Synthetic language", "refusalAnswer", "Synthetic answer",
                "reviewWish", "no-review"));
        Office.itIs("2027-03-01T10:00");
        office.answer("duty-worker", reference, "RecordReviewWish", Map.of("reviewWish", "no-review", "reviewWishWords", "Synthetic words"));

        assertThat(intake).isEnded().hasPassed("ReferralRefused").hasNotPassed("FindPossibleCases");
    }

    @Test
    void aWithdrawnReferralEndsWhereverItIs() {
        String reference = accepted(Map.of());
        ProcessInstance intake = instance(reference);
        office.start("therapist", "change-referral", Map.of("caseReference", reference, "referralChange", "withdrawn", "concernAboutColleague", "no", "whatChanged", "Synthetic words"));
        office.answer("manager", reference, "AnswerWithdrawal", Map.of("withdrawalAnswer", "withdrawn", "withdrawalWords", "Synthetic words"));

        assertThat(intake).isEnded().hasPassed("WithdrawnReferralClosed").hasNotPassed("YoungPersonHeard");
        assertThat(office.running(reference)).isEmpty();
    }

    @Test
    void acceptedCaseThatWasHeardGoesOnInAccompany() {
        String reference = office.openCase(somebody(), "practitioner");

        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(office.tasks(reference)).containsExactly("ReviewCase");
        assertThat(caseFiles.holder(reference)).contains("practitioner");
        assertThat(caseFiles.read(reference, manager(), "Test").chronology()).anySatisfy(entry -> assertThat(entry.text()).isEqualTo("Synthetic words"));
    }

    @Test
    void offeredPractitionerIsTold() {
        String reference = offered(somebody(), "practitioner");

        assertThat(office.told("has been offered to you")).containsExactly("practitioner");
        assertThat(office.mails().get(0).text()).contains(reference, "Tuesday 24 November 2026").doesNotContain("Synthetic", "school");
        assertThat(office.task(reference, "AcceptCase")).isAssignedTo("practitioner");
    }

    // what may be passed on

    @Test
    void yesNoAndNotYetBecomeDecisionsAboutSharing() {
        String reference = accepted(Map.of("claimedDateOfBirth", "2008-11-23"));
        assertThat(office.shows("practitioner", office.task(reference, "RecordFirstConversation"))).contains("ageBand=16-or-over");
        converse(reference, Map.of("shareForLegalAdvice", "agreed", "shareForSafety", "declined", "shareForHealth", "not-yet", "sharingBy", "young-person",
                "sharingCapacity", "understands-with-support", "needHealth", "urgent", "needHealthWords", "Synthetic need"));

        assertThat(sharing.ofCase(reference)).hasSize(3).anySatisfy(yes -> {
            assertThat(yes.recipient()).isEqualTo(Recipient.LEGAL_REPRESENTATIVE);
            assertThat(yes.answer()).isEqualTo(Answer.AGREED);
            assertThat(yes.capacity()).isEqualTo(Capacity.UNDERSTANDS_WITH_SUPPORT);
            assertThat(yes.interpreter()).isEqualTo(Interpreter.USED);
        }).anySatisfy(no -> assertThat(no.recipient() == Recipient.COUNCIL && no.answer() == Answer.DECLINED).isTrue())
                .anySatisfy(notYet -> assertThat(notYet.recipient() == Recipient.NHS && notYet.answer() == Answer.NOT_YET).isTrue());
        assertThat(caseFiles.read(reference, manager(), "Test").facts()).containsEntry("needHealth", "urgent").containsEntry("needHealthWords", "Synthetic need");
    }

    @Test
    void aYesOfSomebodyWhoCouldNotDecideIsRefusedAndNothingIsKept() {
        String reference = accepted(Map.of());
        assertThat(office.shows("practitioner", office.task(reference, "RecordFirstConversation"))).contains("ageBand=16-or-over");
        assertThatThrownBy(() -> converse(reference, Map.of("shareForSafety", "agreed"))).hasStackTraceContaining("Choose who answered");
        assertThatThrownBy(() -> converse(reference, Map.of("shareForSafety", "agreed", "sharingBy", "young-person", "sharingCapacity", "does-not-understand")))
                .hasStackTraceContaining("cannot have agreed");
        assertThat(sharing.ofCase(reference)).isEmpty();
        assertThat(office.tasks(reference)).containsExactly("RecordFirstConversation");
    }

    /** The clock stands at 23 November 2026. */
    @ParameterizedTest
    @CsvSource({"2010-11-23, , 16-or-over", "2010-11-24, , under-16", ", 2009, 16-or-over", ", 2010, under-16", ", , not-known"})
    void howAChoiceIsAskedForGoesByTheAgeTheyClaim(String day, Integer year, String band) {
        var facts = new HashMap<String, String>();
        if (day != null) {
            facts.put("claimedDateOfBirth", day);
        }
        if (year != null) {
            facts.put("claimedYearOfBirth", year.toString());
        }
        assertThat(ageBand.of(facts)).isEqualTo(band);
    }

    private String accepted(Map<String, Object> more) {
        Map<String, Object> form = Office.referral(somebody());
        form.putAll(more);
        String reference = office.refer(form);
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.runJobs();
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        return reference;
    }

    private void converse(String reference, Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of("ownWords", "Synthetic words", "spokeThrough", "interpreter-by-phone", "name", somebody(),
                "safeContact", "Through the school office", "agreedNext", "Synthetic step", "caseFileVersion", office.version("practitioner", reference, "RecordFirstConversation")));
        form.putAll(more);
        office.answer("practitioner", reference, "RecordFirstConversation", form);
    }

    // the same person again

    @Test
    void samePersonIsJoinedAndHolderTold() {
        String name = somebody();
        String known = office.openCase(name, "practitioner");
        String again = office.refer(name);
        ProcessInstance referral = instance(again);

        assertThat(office.tasks(again)).containsExactly("CompareWithKnownCases");
        assertThat(office.shows("duty-worker", office.task(again, "CompareWithKnownCases"))).contains(known, "you may not read this case (ask practitioner)", "None of these");
        join(again, known);
        office.runJobs();

        assertThat(referral).isEnded().hasPassed("JoinKnownCase", "TellHolderOfReferral").hasNotPassed("CaseOpened");
        assertThat(office.told("Something new was added to " + known)).as("told of the case that goes on, not of the referral's own reference").containsExactly("practitioner");
        assertThat(caseFiles.joinedInto(again)).contains(known);
        assertThat(office.running(known)).containsExactly("accompany");
    }

    @Test
    void whoHasSomethingOfTheReferralIsAskedToDeleteItForTheKnownCase() {
        String name = somebody();
        String known = office.openCase(name, "practitioner");
        String again = office.refer(name);
        Reader worker = new Reader("duty-worker", Set.of("duty-worker"));
        var decision = sharing.record(again, worker, new NewDecision(Recipient.COUNCIL, "Synthetic Council", Purpose.HOUSING_AND_SUPPORT, Set.of(Data.IDENTITY), Ground.AGREED,
                Answer.AGREED, AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", null));
        sharing.leave(again, "duty-worker", "Synthetic step", Leaving.of("council", "housing-and-support", "identity"), "Synthetic Council", null);
        sharing.withdraw(again, worker, decision, "no-longer-needed");
        assertThat(office.task(again, "AskToDelete").getAssignee()).isEqualTo("duty-worker");
        join(again, known);

        assertThat(office.tasks(again)).isEmpty();
        Task ask = office.task(known, "AskToDelete");
        assertThat(ask.getAssignee()).isEqualTo("practitioner");
        assertThat(ask.getName()).startsWith(known);
        assertThat(office.shows("practitioner", ask)).contains("a council", "Synthetic Council", "housing and support");
        office.answer("practitioner", ask, Map.of("deletionAsked", "asked", "doneOn", "2026-11-23", "aboutDeletionAsked", "Synthetic letter"));
        office.answer("practitioner", known, "RecordDeletionAnswer", Map.of("deletionAnswer", "deleted", "doneOn", "2026-11-23", "aboutDeletionAnswer", "Synthetic answer"));
        assertThat(sharing.endingsOf(known)).singleElement().satisfies(ending -> assertThat(ending.isOpen()).isFalse());
        assertThat(sharing.leftOf(known)).singleElement().satisfies(left -> assertThat(sharing.ofCase(known)).extracting(each -> each.id()).contains(left.decision()));
    }

    @Test
    void managersAreToldWhenNobodyHoldsKnownCase() {
        String name = somebody();
        String known = office.refer(name);
        String again = office.refer(name);
        join(again, known);
        office.runJobs();

        assertThat(office.told("Something new was added")).containsExactly("manager");
        assertThat(office.tasks(known)).containsExactly("ChoosePractitioner");
    }

    @Test
    void namesakeGetsCaseOfTheirOwn() {
        String name = somebody();
        office.refer(name);
        String again = office.refer(name);
        office.answer("duty-worker", again, "CompareWithKnownCases", Map.of("knownCase", "none"));

        assertThat(office.tasks(again)).containsExactly("ChoosePractitioner");
        assertThat(caseFiles.joinedInto(again)).isEmpty();
    }

    @Test
    void caseThatWasNotOnOfferIsNotJoined() {
        String name = somebody();
        office.refer(name);
        String again = office.refer(name);
        String another = office.refer(somebody());

        assertThatThrownBy(() -> join(again, another)).hasMessageContaining("must be one of the answers on offer");
    }

    @Test
    void lateReferralThatIsJoinedCanStillBeAnsweredByManager() {
        String name = somebody();
        String known = office.openCase(name, "practitioner");
        String again = office.refer(name);
        Office.itIs("2026-11-25T00:01");
        office.runJobs();
        Task late = office.task(again, "UnblockFirstContact");
        join(again, known);

        office.answer("manager", late, unblocked());
        office.runJobs();
        assertThat(office.running(known)).containsExactly("accompany");
        assertThat(office.running(again)).isEmpty();
    }

    // no, and no answer

    @ParameterizedTest
    @CsvSource({"full, holds too much already", "away, is away", "conflict-of-interest, a conflict of interest", "another-field, another field is needed", "other, declined"})
    void declinedCaseGoesBackWithReasonAgainst(String reason, String words) {
        String reference = offered(somebody(), "practitioner");
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "decline", "declineReason", reason));

        assertThat(office.tasks(reference)).containsExactly("ChoosePractitioner");
        assertThat(office.shows("manager", office.task(reference, "ChoosePractitioner"))).containsPattern("practitioner: holds [^\"]*was asked before: [^\"]*" + words);
        assertThat(runtime.getVariables(allocation(reference).getId()).values()).as("the next person starts with an empty form").doesNotContain(reason, "decline");
        assertThat(caseFiles.mayRead(reference, reader("practitioner"))).isFalse();
    }

    @Test
    void declineNeedsReason() {
        String reference = offered(somebody(), "practitioner");
        assertThatThrownBy(() -> office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "decline")))
                .hasMessageContaining("“Why not?” must be filled in");
    }

    @Test
    void reasonForNoIsNotKeptWithYes() {
        String reference = offered(somebody(), "practitioner");
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept", "declineReason", "full"));

        assertThat(office.tasks(reference)).containsExactly("RecordFirstConversation");
        assertThat(runtime.getVariable(instance(reference).getId(), "declineReason")).isNull();
    }

    @Test
    void offerWithoutAnswerLapses() {
        String reference = offered(somebody(), "practitioner");
        Office.itIs("2026-11-24T23:59");
        office.runJobs();
        assertThat(office.tasks(reference)).containsExactly("AcceptCase");

        Office.itIs("2026-11-25T00:01");
        office.runJobs();
        assertThat(office.tasks(reference)).containsExactly("ChoosePractitioner", "UnblockFirstContact");
        assertThat(office.shows("manager", office.task(reference, "ChoosePractitioner"))).contains("was asked before: gave no answer in time");
        assertThat(caseFiles.mayRead(reference, reader("practitioner"))).isFalse();
    }

    @Test
    void whoDeclinedReadsAndAnswersNothingMore() {
        String reference = offered(somebody(), "practitioner");
        Task offer = office.task(reference, "AcceptCase");
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "full"));
        assertThatThrownBy(() -> office.answer("practitioner", offer, Map.of("acceptance", "accept"))).hasMessageContaining(TAKEN);
        assertThatThrownBy(() -> office.reads("practitioner", reference, "ChoosePractitioner")).isInstanceOf(AuthorizationException.class);

        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        Task others = office.task(reference, "AcceptCase");
        assertThatThrownBy(() -> office.reads("practitioner", others)).isInstanceOf(AuthorizationException.class).hasMessageContaining("not on the team");
        assertThatThrownBy(() -> office.answer("practitioner", others, Map.of("acceptance", "accept")))
                .isInstanceOf(AuthorizationException.class).hasMessage("Someone else holds this task.");
        assertThatThrownBy(() -> office.claim("practitioner", others)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void whoIsAwayOrInConflictIsRefusedAndNothingIsLost() {
        String reference = office.refer(somebody());
        UUID away = people.addAbsence("practitioner-2", LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23));
        UUID conflict = people.addConflict("practitioner-3", reference, "other", "manager");
        try {
            assertThat(office.shows("manager", office.task(reference, "ChoosePractitioner"))).contains("practitioner-2: cannot be chosen, is away until 23 November 2026")
                    .contains("practitioner-3: cannot be chosen, has a conflict of interest in this case");
            Map.of("practitioner-2", "is away", "practitioner-3", "has a conflict").forEach((chosen, because) ->
                    assertThatThrownBy(() -> office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", chosen)))
                            .hasMessageContaining("The case was not offered: whoever was chosen " + because).hasMessageContaining("Choose somebody else"));
            assertThat(office.tasks(reference)).containsExactly("ChoosePractitioner");
            assertThat(caseFiles.mayRead(reference, reader("practitioner-2"))).isFalse();

            Office.itIs("2026-11-24T09:00");
            office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
            assertThat(office.tasks(reference)).containsExactly("AcceptCase");
        } finally {
            people.removeAbsence("practitioner-2", away);
            people.removeConflict("practitioner-3", conflict);
        }
    }

    // the clock

    @Test
    void managersHearOnceThatFirstContactIsLateAndTheWorkGoesOn() {
        String reference = offered(somebody(), "practitioner");
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        Office.itIs("2026-11-25T00:01");
        office.runJobs();
        Office.itIs("2026-11-27T09:00");
        office.runJobs();

        assertThat(office.told("has not been recorded")).containsExactly("manager");
        assertThat(office.tasks(reference)).containsExactlyInAnyOrder("RecordFirstConversation", "UnblockFirstContact");
        assertThat(office.task(reference, "UnblockFirstContact")).hasCandidateGroup("manager");
        assertThat(office.shows("manager", office.task(reference, "UnblockFirstContact"))).contains("Tuesday 24 November 2026");

        office.answer("manager", reference, "UnblockFirstContact", unblocked());
        assertThat(office.tasks(reference)).containsExactly("RecordFirstConversation");
        converse(reference, "practitioner", office.version("practitioner", reference, "RecordFirstConversation"));
        assertThat(office.running(reference)).containsExactly("accompany");
    }

    @Test
    void managerChoosesAgainWhenAcceptedCaseDoesNotStart() {
        String reference = accepted(somebody());
        Office.itIs("2026-11-25T00:01");
        office.runJobs();
        office.answer("manager", reference, "UnblockFirstContact", Map.of("lateContactAnswer", "chosen-again", "lateContactNote", "Synthetic note"));

        assertThat(office.tasks(reference)).containsExactly("ChoosePractitioner");
        assertThat(caseFiles.holder(reference)).isEmpty();
        assertThat(caseFiles.mayRead(reference, new Reader("practitioner", Set.of("practitioner")))).isFalse();
        assertThat(office.shows("manager", office.task(reference, "ChoosePractitioner"))).contains("held the case until a manager chose again");

        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "accept"));
        office.runJobs();
        converse(reference, "practitioner-2", office.version("practitioner-2", reference, "RecordFirstConversation"));
        assertThat(office.running(reference)).containsExactly("accompany");
    }

    @Test
    void earlierAnswerOfManagerDoesNotTakeCaseFromWhoeverAcceptsAfterwards() {
        String reference = office.refer(somebody());
        Office.itIs("2026-11-25T00:01");
        office.runJobs();
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.answer("manager", reference, "UnblockFirstContact", Map.of("lateContactAnswer", "chosen-again", "lateContactNote", "Synthetic note"));
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));

        assertThat(office.tasks(reference)).containsExactly("RecordFirstConversation");
        assertThat(caseFiles.holder(reference)).contains("practitioner");
    }

    @ParameterizedTest
    @CsvSource({"england, Monday 30 November 2026", "wales, Monday 30 November 2026", "scotland, Tuesday 1 December 2026", "northern-ireland, Monday 30 November 2026"})
    void workingDaysAreThoseOfTheNation(String nation, String due) {
        Office.itIs("2026-11-27T10:00");
        var form = Office.referral(somebody());
        form.put("nation", nation);
        String reference = office.refer(form);

        assertThat(office.reads("manager", reference, "ChoosePractitioner").get("allocationDue")).isEqualTo(due);
    }

    @Test
    void referralFromTheFutureIsRefused() {
        var form = Office.referral(somebody());
        form.put("referredOn", "2026-11-24");
        assertThatThrownBy(() -> office.refer(form)).hasMessageContaining("“Day we were told” must not lie in the future");
    }

    // several people

    @Test
    void answerToOutdatedFileIsRefusedWithWhatChanged() {
        String name = somebody();
        String reference = accepted(name);
        int seen = office.version("practitioner", reference, "RecordFirstConversation");
        var form = Office.referral(name);
        form.put("pronouns", "they");
        join(office.refer(form), reference);

        assertThatThrownBy(() -> converse(reference, "practitioner", seen)).hasMessageContaining("Someone changed “Pronouns” since you opened this form.");
        assertThat(office.tasks(reference)).contains("RecordFirstConversation");
        assertThat(caseFiles.read(reference, manager(), "Test").chronology()).noneMatch(entry -> entry.text().equals("Synthetic words"));

        converse(reference, "practitioner", office.version("practitioner", reference, "RecordFirstConversation"));
        assertThat(office.running(reference)).contains("accompany");
    }

    @Test
    void contactRecordedMeanwhileOutdatesNobody() {
        String reference = accepted(somebody());
        int seen = office.version("practitioner", reference, "RecordFirstConversation");
        office.start("duty-worker", "record-contact", Map.of("caseReference", reference, "contactOn", "2026-11-23", "contactKind", "call",
                "contactDirection", "from-them", "whatHappened", "Synthetic call"));

        converse(reference, "practitioner", seen);
        assertThat(office.running(reference)).contains("accompany");
    }

    @Test
    void oneOfTwoWhoAnswerAtOnceSucceedsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 20; round++) {
            String reference = offered(somebody(), "practitioner");
            Task offer = office.task(reference, "AcceptCase");
            var outcomes = atOnce(() -> answered("practitioner", offer, Map.of("acceptance", "accept")),
                    () -> answered("practitioner", offer, Map.of("acceptance", "decline", "declineReason", "full")));

            assertThat(outcomes).containsOnlyOnce("done").anyMatch(told -> told.contains(TAKEN));
            assertThat(office.tasks(reference)).hasSize(1).first().asString().matches("RecordFirstConversation|ChoosePractitioner");
        }
    }

    @Test
    void oneOfTwoWhoTakeATaskAtOnceGetsItAndTheOtherIsTold() throws Exception {
        var second = identities.newUser("manager-2");
        second.setPassword("waymark-demo-manager-2");
        identities.saveUser(second);
        identities.createMembership("manager-2", "manager");
        try {
            for (int round = 0; round < 5; round++) {
                Task open = office.task(office.refer(somebody()), "ChoosePractitioner");
                var outcomes = atOnce(() -> answered("manager", open, Map.of("practitioner", "practitioner")),
                        () -> answered("manager-2", open, Map.of("practitioner", "practitioner-2")));

                assertThat(outcomes).containsOnlyOnce("done").anyMatch(told -> told.matches("(?s).*(" + TAKEN + "|Someone else (holds|has taken) this task).*"));
            }
        } finally {
            identities.deleteUser("manager-2");
        }
    }

    // faults

    @Test
    void mailServerThatIsDownUndoesNothing() {
        String reference = office.refer(somebody());
        office.mailServerIsDown();
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.runJobs();
        assertThat(office.tasks(reference)).containsExactly("AcceptCase");
        assertThat(management.createJobQuery().messages().withRetriesLeft().count()).isEqualTo(1);

        for (int minute = 5; minute < 60; minute += 6) {
            Office.itIs("2026-11-23T10:%02d".formatted(minute));
            office.runJobs();
        }
        var incident = runtime.createIncidentQuery().processInstanceId(allocation(reference).getId()).singleResult();
        assertThat(incident.getActivityId()).isEqualTo("TellPractitioner");
        assertThat(incident.getIncidentMessage()).contains("The mail server did not take the notice case-offered").doesNotContain("@");
        assertThat(office.tasks(reference)).containsExactly("AcceptCase");

        office.mailServerIsUp();
        office.as("manager", () -> {
            management.setJobRetries(incident.getConfiguration(), 1);
            return null;
        });
        office.runJobs();
        assertThat(office.told(reference)).containsExactly("practitioner");
        assertThat(runtime.createIncidentQuery().processInstanceId(allocation(reference).getId()).count()).isZero();
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
    }

    private String offered(String name, String practitioner) {
        String reference = office.refer(name);
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", practitioner));
        office.runJobs();
        return reference;
    }

    private String accepted(String name) {
        String reference = offered(name, "practitioner");
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        return reference;
    }

    private void join(String referral, String known) {
        office.answer("duty-worker", referral, "CompareWithKnownCases", Map.of("knownCase", known));
    }

    private void converse(String reference, String userId, int version) {
        office.answer(userId, reference, "RecordFirstConversation", Map.of("ownWords", "Synthetic words", "spokeThrough", "no-interpreter-needed",
                "name", somebody(), "safeContact", "Through the school office", "agreedNext", "Synthetic step", "caseFileVersion", version));
    }

    private static Map<String, Object> unblocked() {
        return new HashMap<>(Map.of("lateContactAnswer", "contact-made", "lateContactNote", "Synthetic note"));
    }

    private String answered(String userId, Task task, Map<String, Object> form) {
        try {
            office.answer(userId, task, form);
            return "done";
        } catch (RuntimeException refused) {
            return refused.getMessage();
        }
    }

    @SafeVarargs
    private static List<String> atOnce(Callable<String>... people) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(people.length);
        var threads = Executors.newFixedThreadPool(people.length);
        try {
            var outcomes = new ArrayList<java.util.concurrent.Future<String>>();
            for (var person : people) {
                outcomes.add(threads.submit(() -> {
                    start.await();
                    return person.call();
                }));
            }
            var told = new ArrayList<String>();
            for (var outcome : outcomes) {
                told.add(outcome.get());
            }
            return told;
        } finally {
            threads.shutdown();
        }
    }

    private ProcessInstance instance(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("intake").singleResult();
    }

    private ProcessInstance allocation(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("allocation").singleResult();
    }

    private static Reader manager() {
        return new Reader("manager", java.util.Set.of("manager"));
    }

    private static Reader reader(String userId) {
        return new Reader(userId, java.util.Set.of("practitioner"));
    }

    @Test
    void whatTheFirstConversationFoundBeginsWithTheCase() {
        String reference = office.refer(somebody());
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.runJobs();
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        office.answer("practitioner", reference, "RecordFirstConversation", Map.of("ownWords", "Synthetic words", "spokeThrough", "no-interpreter-needed", "name", somebody(),
                "safeContact", "x", "agreedNext", "x", "pathwayToStart", "missing-young-person", "caseFileVersion", office.version("practitioner", reference, "RecordFirstConversation")));
        assertThat(office.running(reference)).contains("accompany", "missing-young-person");
    }
}
