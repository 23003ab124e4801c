package org.waymark.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.AccessRefused;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseworkBeans;
import org.waymark.casework.Database;
import org.waymark.casework.OnEachDatabase;
import org.waymark.casework.Reader;

class SharingTest {

    private static final Reader HOLDER = new Reader("practitioner-1", Set.of("practitioner"));
    private static final Reader STRANGER = new Reader("therapist-1", Set.of("therapist"));
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 3);

    private static Instant now;
    private static final CaseworkBeans BEANS = new CaseworkBeans(() -> new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }, "org.waymark.sharing");

    private Sharing sharing;
    private String reference;

    @BeforeEach
    void itIs() {
        now = Instant.parse("2026-11-25T10:00:00Z");
    }

    private void on(Database database) {
        sharing = BEANS.get(database, Sharing.class);
        CaseFiles files = BEANS.get(database, CaseFiles.class);
        reference = files.open("duty-worker-1");
        files.handOver(reference, HOLDER.userId(), "manager-1");
    }

    private static NewDecision decision(Ground ground, Answer answer, LocalDate until) {
        boolean asked = answer != Answer.NOT_YET;
        return new NewDecision(Recipient.COUNCIL, "", Purpose.HOUSING_AND_SUPPORT, Set.of(Data.HOUSING, Data.IDENTITY), ground, answer,
                asked ? AnsweredBy.YOUNG_PERSON : null, asked ? Capacity.UNDERSTANDS : null, asked ? Interpreter.USED : null, "Synthetic note", until);
    }

    private UUID agreed(LocalDate until) {
        return sharing.record(reference, HOLDER, decision(Ground.AGREED, Answer.AGREED, until));
    }

    private Check check() {
        return check("Synthetic Council", "council", "housing-and-support");
    }

    private Check check(String name, String recipient, String purpose) {
        return sharing.check(reference, recipient, purpose, name, LocalDate.ofInstant(now, ZoneId.of("Europe/London")));
    }

    private void passes(String moment) {
        now = Instant.parse(moment);
    }

    @OnEachDatabase
    void nothingLeavesThatNobodyDecidedOn(Database database) {
        on(database);
        assertThat(check()).isEqualTo(new Check(false, "No decision allows sharing with a council for housing and support today. "
                + "Ask them first; in immediate danger share what is needed and record it after.", null));
    }

    @OnEachDatabase
    void whatTheyAgreedToMayLeave(Database database) {
        on(database);
        UUID id = agreed(null);
        assertThat(check()).isEqualTo(new Check(true, "They agreed on 25 November 2026 to sharing with a council for housing and support. "
                + "It covers: who they are; housing and support.", id));
    }

    @OnEachDatabase
    void theLastDayCountsAndTheDayAfterDoesNot(Database database) {
        on(database);
        UUID id = agreed(LAST_DAY);
        passes("2026-12-03T23:59:00Z");
        assertThat(check().allowed()).isTrue();
        assertThat(check().sentence()).contains("until the end of 3 December 2026");
        passes("2026-12-04T00:00:00Z");
        assertThat(check()).isEqualTo(new Check(false, "Their agreement to sharing with a council for housing and support ended on 3 December 2026. Ask them again.", id));
    }

    @OnEachDatabase
    void theDayIsLondons(Database database) {
        on(database);
        passes("2027-06-01T10:00:00Z");
        agreed(LocalDate.of(2027, 6, 1));
        passes("2027-06-01T22:59:00Z");
        assertThat(check().allowed()).isTrue();
        passes("2027-06-01T23:00:00Z");
        assertThat(check().allowed()).isFalse();
    }

    @OnEachDatabase
    void anotherRecipientOrPurposeIsAnotherDecision(Database database) {
        on(database);
        agreed(null);
        assertThat(check("", "home-office", "housing-and-support").allowed()).isFalse();
        assertThat(check("", "council", "age-decision").allowed()).isFalse();
        assertThatThrownBy(() -> check("", "the-press", "age-decision")).isInstanceOf(DecisionRefused.class).hasMessageNotContaining("the-press");
    }

    @OnEachDatabase
    void anotherCaseIsAnotherDecision(Database database) {
        on(database);
        agreed(null);
        on(database);
        assertThat(check().allowed()).isFalse();
        assertThat(sharing.ofCase(reference)).isEmpty();
    }

    @OnEachDatabase
    void withdrawnIsOverAndOlderAgreementDoesNotComeBack(Database database) {
        on(database);
        agreed(null);
        UUID second = agreed(null);
        sharing.withdraw(reference, HOLDER, second, "changed-mind");
        assertThat(check().allowed()).isFalse();
        assertThat(check().sentence()).contains("withdrawn on 25 November 2026");
        assertThatThrownBy(() -> sharing.withdraw(reference, HOLDER, second, "changed-mind")).isInstanceOf(DecisionRefused.class).hasMessageContaining("was withdrawn");
        assertThat(sharing.ofCase(reference)).first().satisfies(decision -> {
            assertThat(decision.withdrawnBy()).isEqualTo("practitioner-1");
            assertThat(decision.because()).isEqualTo(Because.CHANGED_MIND);
        });
    }

    @OnEachDatabase
    void whatWasRecordedByMistakeNeverWas(Database database) {
        on(database);
        UUID first = agreed(null);
        UUID second = sharing.record(reference, HOLDER, decision(Ground.AGREED, Answer.DECLINED, null));
        assertThat(check().decision()).isEqualTo(second);
        sharing.withdraw(reference, HOLDER, second, "recorded-by-mistake");
        assertThat(check().decision()).isEqualTo(first);
        assertThat(check().allowed()).isTrue();
    }

    @OnEachDatabase
    void declinedLaterSupersedesAndAgreedLaterStill(Database database) {
        on(database);
        agreed(null);
        UUID no = sharing.record(reference, HOLDER, decision(Ground.AGREED, Answer.DECLINED, null));
        assertThat(check()).isEqualTo(new Check(false, "They declined sharing with a council for housing and support on 25 November 2026.", no));
        UUID yes = agreed(null);
        assertThat(check().decision()).isEqualTo(yes);
        assertThat(check().allowed()).isTrue();
    }

    @OnEachDatabase
    void askingAgainLaterTakesNothingBack(Database database) {
        on(database);
        agreed(null);
        sharing.record(reference, HOLDER, decision(Ground.AGREED, Answer.NOT_YET, null));
        assertThat(check().allowed()).isTrue();
    }

    @OnEachDatabase
    void notAskedYetAllowsNothing(Database database) {
        on(database);
        sharing.record(reference, HOLDER, decision(Ground.AGREED, Answer.NOT_YET, null));
        assertThat(check()).isEqualTo(new Check(false, "They have not been asked yet about sharing with a council for housing and support.", null));
    }

    @OnEachDatabase
    void dangerGoesFirstForAsLongAsItLastsAndThenTheirWordHoldsAgain(Database database) {
        on(database);
        sharing.record(reference, HOLDER, decision(Ground.AGREED, Answer.DECLINED, null));
        UUID danger = sharing.record(reference, HOLDER, decision(Ground.IMMEDIATE_DANGER, Answer.NOT_YET, LAST_DAY));
        assertThat(check()).isEqualTo(new Check(true, "Decided on 25 November 2026 because of immediate danger: sharing with a council for housing and support, "
                + "until the end of 3 December 2026. It covers: who they are; housing and support.", danger));
        passes("2026-12-04T10:00:00Z");
        assertThat(check().sentence()).startsWith("They declined");
    }

    @OnEachDatabase
    void aNoThatComesAfterTheDangerHolds(Database database) {
        on(database);
        sharing.record(reference, HOLDER, decision(Ground.CHILD_PROTECTION, Answer.NOT_YET, null));
        assertThat(check().allowed()).isTrue();
        sharing.record(reference, HOLDER, decision(Ground.AGREED, Answer.DECLINED, null));
        assertThat(check().allowed()).isFalse();
    }

    private UUID about(String name, Ground ground, Answer answer, LocalDate until) {
        NewDecision any = decision(ground, answer, until);
        return sharing.record(reference, HOLDER, new NewDecision(any.recipient(), name, any.purpose(), any.data(), ground, answer, any.answeredBy(), any.capacity(), any.interpreter(), any.note(), until));
    }

    @OnEachDatabase
    void aNoAboutOneHoldsAgainstAnOlderYesForAllAndAYesForAnotherDoesNotLiftIt(Database database) {
        on(database);
        agreed(null);
        about("Council One", Ground.AGREED, Answer.DECLINED, null);
        UUID two = about("Council Two", Ground.AGREED, Answer.AGREED, null);
        assertThat(check("Council One", "council", "housing-and-support").sentence()).startsWith("They declined");
        assertThat(check("Council Three", "council", "housing-and-support").allowed()).isFalse();
        assertThat(check("council two", "council", "housing-and-support").decision()).isEqualTo(two);
    }

    @OnEachDatabase
    void aNoOutlivesTheDutyThatWentOverIt(Database database) {
        on(database);
        agreed(null);
        sharing.record(reference, HOLDER, decision(Ground.LEGAL_DUTY, Answer.DECLINED, LAST_DAY));
        assertThat(check().allowed()).isTrue();
        passes("2026-12-04T10:00:00Z");
        assertThat(check().sentence()).startsWith("They declined");
    }

    @OnEachDatabase
    void whatTurnedOutNotToBeSafeIsNotSharedOnAnOlderYes(Database database) {
        on(database);
        agreed(null);
        UUID protection = sharing.record(reference, HOLDER, decision(Ground.CHILD_PROTECTION, Answer.NOT_YET, null));
        sharing.withdraw(reference, HOLDER, protection, "not-safe");
        assertThat(check().allowed()).isFalse();
        assertThat(check().sentence()).contains("it is not safe");
    }

    @OnEachDatabase
    void aDayThatHasPassedIsJudgedByWhatWasDecidedThen(Database database) {
        on(database);
        UUID first = agreed(LAST_DAY);
        passes("2026-12-10T10:00:00Z");
        assertThat(sharing.check(reference, "council", "housing-and-support", "", LAST_DAY).decision()).isEqualTo(first);
        UUID second = agreed(null);
        assertThat(sharing.check(reference, "council", "housing-and-support", "", LocalDate.of(2026, 12, 9)).allowed()).isFalse();
        passes("2026-12-12T10:00:00Z");
        sharing.withdraw(reference, HOLDER, second, "changed-mind");
        assertThat(sharing.check(reference, "council", "housing-and-support", "", LocalDate.of(2026, 12, 11)).decision()).isEqualTo(second);
        assertThat(sharing.check(reference, "council", "housing-and-support", "", LocalDate.of(2026, 12, 12)).allowed()).isFalse();
    }

    @OnEachDatabase
    void whatIsMissingOrDoesNotFitIsRefusedAndNotKept(Database database) {
        on(database);
        NewDecision right = decision(Ground.AGREED, Answer.AGREED, null);
        refused("Choose whom", new NewDecision(null, "", right.purpose(), right.data(), right.ground(), right.answer(), right.answeredBy(), right.capacity(), right.interpreter(), "", null));
        refused("Choose what may be shared", new NewDecision(right.recipient(), "", right.purpose(), Set.of(), right.ground(), right.answer(), right.answeredBy(), right.capacity(), right.interpreter(), "", null));
        refused("Choose who answered", new NewDecision(right.recipient(), "", right.purpose(), right.data(), right.ground(), right.answer(), null, right.capacity(), right.interpreter(), "", null));
        refused("cannot have agreed", new NewDecision(right.recipient(), "", right.purpose(), right.data(), right.ground(), right.answer(), right.answeredBy(), Capacity.DOES_NOT_UNDERSTAND, right.interpreter(), "", null));
        refused("Nobody has answered yet", new NewDecision(right.recipient(), "", right.purpose(), right.data(), right.ground(), Answer.NOT_YET, AnsweredBy.YOUNG_PERSON, null, null, "", null));
        refused("Write why it is shared", new NewDecision(right.recipient(), "", right.purpose(), right.data(), Ground.LEGAL_DUTY, Answer.NOT_YET, null, null, null, " ", null));
        refused("name is too long", new NewDecision(right.recipient(), "x".repeat(201), right.purpose(), right.data(), right.ground(), right.answer(), right.answeredBy(), right.capacity(), right.interpreter(), "", null));
        refused("note is too long", new NewDecision(right.recipient(), "", right.purpose(), right.data(), right.ground(), right.answer(), right.answeredBy(), right.capacity(), right.interpreter(), "x".repeat(4001), null));
        refused("over already", decision(Ground.AGREED, Answer.AGREED, LocalDate.of(2026, 11, 24)));
        refused("too far away", decision(Ground.AGREED, Answer.AGREED, LocalDate.of(2047, 1, 1)));
        assertThat(sharing.ofCase(reference)).isEmpty();
    }

    private void refused(String sentence, NewDecision decision) {
        assertThatThrownBy(() -> sharing.record(reference, HOLDER, decision)).isInstanceOf(DecisionRefused.class).hasMessageContaining(sentence);
    }

    @OnEachDatabase
    void onlyTheTeamDecides(Database database) {
        on(database);
        UUID id = agreed(null);
        assertThatThrownBy(() -> sharing.record(reference, STRANGER, decision(Ground.AGREED, Answer.AGREED, null))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> sharing.withdraw(reference, STRANGER, id, "changed-mind")).isInstanceOf(AccessRefused.class);
        assertThat(check().allowed()).isTrue();
    }

    @OnEachDatabase
    void wordsAreSealedAndRowsAreNeverChanged(Database database) {
        on(database);
        UUID id = sharing.record(reference, HOLDER, new NewDecision(Recipient.LEGAL_REPRESENTATIVE, "Synthetic Solicitors", Purpose.LEGAL_ADVICE, Set.of(Data.AGE), Ground.AGREED,
                Answer.AGREED, AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "Synthetic words", null));
        assertThat(sharing.ofCase(reference)).singleElement().satisfies(decision -> {
            assertThat(decision.recipientName()).isEqualTo("Synthetic Solicitors");
            assertThat(decision.note()).isEqualTo("Synthetic words");
            assertThat(decision.toString()).doesNotContain("Synthetic");
        });
        assertThat(check(" synthetic  SOLICITORS", "legal-representative", "legal-advice").sentence()).contains("names this recipient").doesNotContain("Synthetic");
        assertThat(check("Other Solicitors", "legal-representative", "legal-advice")).isEqualTo(new Check(false,
                "What was decided about sharing with their legal representative for legal advice and representation names another recipient. Ask about this one.", null));
        JdbcClient db = BEANS.get(database, JdbcClient.class);
        byte[] note = db.sql("select note from waymark.sharing_decision where id = :id").param("id", id).query((row, n) -> row.getBytes(1)).single();
        assertThat(new String(note, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("Synthetic");
        for (Map.Entry<String, String> change : Map.of("sharing_decision", "answer = 'declined'", "sharing_withdrawal", "because = 'not-safe'").entrySet()) {
            if (change.getKey().equals("sharing_withdrawal")) {
                sharing.withdraw(reference, HOLDER, id, "no-longer-needed");
            }
            assertThatThrownBy(() -> db.sql("update waymark." + change.getKey() + " set " + change.getValue()).update()).isInstanceOf(DataAccessException.class);
        }
    }

    private static final Leaving TO_COUNCIL = Leaving.of("council", "housing-and-support", "identity,housing");

    private void leave(Leaving leaving, Ground stated) {
        sharing.leave(reference, HOLDER.userId(), "Synthetic step", leaving, "", stated);
    }

    @OnEachDatabase
    void whatLeavesRestsOnADecisionOrOnAGroundThatIsStated(Database database) {
        on(database);
        assertThatThrownBy(() -> leave(TO_COUNCIL, null)).isInstanceOf(DecisionRefused.class).hasMessageStartingWith("No decision allows sharing with a council");
        assertThatThrownBy(() -> leave(TO_COUNCIL, Ground.AGREED)).isInstanceOf(DecisionRefused.class);
        leave(TO_COUNCIL, Ground.CHILD_PROTECTION);
        UUID decision = agreed(LAST_DAY);
        leave(TO_COUNCIL, Ground.CHILD_PROTECTION);
        assertThat(sharing.leftOf(reference)).extracting(Left::ground, Left::decision, Left::data)
                .containsExactly(tuple(Ground.AGREED, decision, Set.of(Data.IDENTITY, Data.HOUSING)),
                        tuple(Ground.CHILD_PROTECTION, null, Set.of(Data.IDENTITY, Data.HOUSING)));
        passes("2026-12-04T00:00:00Z");
        assertThatThrownBy(() -> leave(TO_COUNCIL, null)).hasMessageContaining("ended on 3 December 2026");
    }

    @OnEachDatabase
    void everyRecipientAndAllOfItIsCompared(Database database) {
        on(database);
        agreed(null);
        assertThatThrownBy(() -> leave(Leaving.of("council", "housing-and-support", "identity,health"), null))
                .hasMessage("This also tells health, and the decision about sharing does not cover that. Ask them, and record what they say.");
        assertThatThrownBy(() -> leave(Leaving.of("council,police", "housing-and-support", "identity"), null)).hasMessageContaining("with the police");
        assertThat(sharing.check(reference, Leaving.of("police,council", "housing-and-support", "identity"), "").sentence()).contains("with the police");
        assertThat(sharing.check(reference, TO_COUNCIL, "").allowed()).isTrue();
        assertThatThrownBy(() -> Leaving.of("council,the-press", "safety", "identity")).isInstanceOf(DecisionRefused.class).hasMessageNotContaining("the-press");
    }

    /** Two at once on one case: the second waits until the first is through. */
    private void meet(Database database, Runnable first, Runnable second) throws Exception {
        var transaction = new TransactionTemplate(BEANS.get(database, JdbcTransactionManager.class));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = two.submit(() -> transaction.executeWithoutResult(status -> {
                first.run();
                begun.countDown();
                await(end);
            }));
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            Future<?> other = two.submit(second);
            Thread.sleep(200);
            assertThat(other.isDone()).as("waits").isFalse();
            end.countDown();
            one.get(30, TimeUnit.SECONDS);
            other.get(30, TimeUnit.SECONDS);
        } finally {
            two.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @OnEachDatabase
    void withdrawalAtTheSameMomentWins(Database database) {
        on(database);
        UUID decision = agreed(null);
        assertThatThrownBy(() -> meet(database, () -> sharing.withdraw(reference, HOLDER, decision, "changed-mind"), () -> leave(TO_COUNCIL, null)))
                .hasRootCauseInstanceOf(DecisionRefused.class).hasMessageContaining("was withdrawn");
        assertThat(sharing.leftOf(reference)).isEmpty();
    }

    @OnEachDatabase
    void withdrawalWaitsForWhatIsLeaving(Database database) throws Exception {
        on(database);
        UUID decision = agreed(null);
        meet(database, () -> leave(TO_COUNCIL, null), () -> sharing.withdraw(reference, HOLDER, decision, "changed-mind"));
        assertThat(sharing.leftOf(reference)).extracting(Left::decision).containsExactly(decision);
        assertThatThrownBy(() -> leave(TO_COUNCIL, null)).hasMessageContaining("was withdrawn");
    }

    @OnEachDatabase
    void whoHasSomethingIsKeptWithWhatBecameOfAskingThem(Database database) {
        on(database);
        UUID decision = agreed(null);
        leave(TO_COUNCIL, null);
        leave(TO_COUNCIL, null);
        sharing.withdraw(reference, HOLDER, decision, "changed-mind");
        assertThat(sharing.endingsOf(reference)).as("once for each recipient").hasSize(1);
        Ending ending = sharing.endingsOf(reference).get(0);
        LocalDate today = LocalDate.of(2026, 11, 25);
        assertThatThrownBy(() -> sharing.note(reference, ending.id(), Asked.ASKED, today.minusDays(1), "practitioner-1")).isInstanceOf(DecisionRefused.class).hasMessageContaining("before the withdrawal");
        sharing.note(reference, ending.id(), Asked.ASKED, today, "practitioner-1");
        assertThat(sharing.endingsOf(reference)).allMatch(Ending::isOpen);
        sharing.note(reference, ending.id(), Asked.DELETED, today, "practitioner-1");
        assertThat(sharing.endingsOf(reference)).noneMatch(Ending::isOpen);
        assertThatThrownBy(() -> sharing.note(reference, ending.id(), Asked.ASKED, today, "practitioner-1")).hasMessageContaining("recorded already");
        JdbcClient db = BEANS.get(database, JdbcClient.class);
        assertThatThrownBy(() -> db.sql("update waymark.sharing_ending_step set step = 'kept'").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("update waymark.sharing_left set step = 'x'").update()).isInstanceOf(DataAccessException.class);
    }

    @OnEachDatabase
    void eachIsTakenForRenewalOnce(Database database) {
        on(database);
        UUID decision = agreed(LAST_DAY);
        EndsSoon ending = sharing.toRenew().stream().filter(each -> each.decision().equals(decision)).findFirst().orElseThrow();
        assertThat(ending).isEqualTo(new EndsSoon(decision, reference, LAST_DAY, "practitioner-1"));
        assertThat(sharing.takeRenewal(ending)).isTrue();
        assertThat(sharing.toRenew()).noneMatch(each -> each.decision().equals(decision));
        passes("2026-12-02T10:00:00Z");
        UUID replaced = agreed(LAST_DAY);
        EndsSoon other = sharing.toRenew().stream().filter(each -> each.decision().equals(replaced)).findFirst().orElseThrow();
        agreed(null);
        assertThat(sharing.takeRenewal(other)).as("there is a newer word").isFalse();
        passes("2026-12-04T10:00:00Z");
        assertThat(sharing.toRenew()).as("its last day is over").noneMatch(each -> each.reference().equals(reference));
    }
}
