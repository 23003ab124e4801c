package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class CaseFilesTest {

    @OnEachDatabase
    void newCaseIsOpenEmptyAndHeldByNobody(Database database) {
        var casework = database.casework();
        String reference = casework.files().open("duty-worker-1");

        assertThat(reference).matches(CaseFiles.REFERENCE).startsWith("WM-2026-");
        assertThat(casework.files().exists(reference)).isTrue();
        assertThat(casework.files().state(reference)).isEqualTo("open");
        assertThat(casework.files().holder(reference)).isEmpty();
        assertThat(casework.files().version(reference)).isZero();
        assertThat(casework.read(reference)).isEqualTo(new CaseView(reference, "open", "", 0, Map.of(), List.of()));
    }

    @OnEachDatabase
    void twentyWhoOpenAtOnceGetTwentyReferences(Database database) throws Exception {
        var files = database.casework().files();
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(20);
        try {
            var opened = new ArrayList<Future<String>>();
            for (int i = 0; i < 20; i++) {
                opened.add(pool.submit(() -> {
                    start.await();
                    return files.open("duty-worker-1");
                }));
            }
            start.countDown();
            var references = new ArrayList<String>();
            for (var one : opened) {
                references.add(one.get(30, TimeUnit.SECONDS));
            }
            assertThat(references).doesNotHaveDuplicates().hasSize(20);
        } finally {
            pool.shutdownNow();
        }
    }

    @OnEachDatabase
    void laterValueSupersedesAndTheEarlierIsKept(Database database) {
        var casework = database.casework();
        String reference = casework.caseOf(Map.of("languages", "Tigrinya"));
        casework.files().record(reference, "practitioner-1", "First conversation", Map.of("languages", "Tigrinya, Arabic"), Map.of());

        assertThat(casework.read(reference).facts()).isEqualTo(Map.of("languages", "Tigrinya, Arabic"));
        assertThat(casework.db().sql("select count(*) from waymark.fact where case_reference = :r and fact_key = 'languages'")
                .param("r", reference).query(Long.class).single()).isEqualTo(2);
    }

    @OnEachDatabase
    void blankIsNotRecordedUnlessItClears(Database database) {
        var casework = database.casework();
        var nothing = new HashMap<String, String>();
        nothing.put("pronouns", " ");
        nothing.put("languages", null);
        String reference = casework.caseOf(nothing);
        assertThat(casework.files().version(reference)).isZero();

        casework.files().record(reference, "practitioner-1", "First conversation", Map.of("pronouns", "they"), Map.of());
        casework.files().record(reference, "practitioner-1", "First conversation", Map.of("pronouns", ""), Map.of());

        assertThat(casework.read(reference).facts()).isEmpty();
        assertThat(casework.files().version(reference)).isEqualTo(2);
    }

    @OnEachDatabase
    void unchangedValueIsNoChange(Database database) {
        var casework = database.casework();
        String reference = casework.caseOf(Map.of("languages", "Dari"));
        casework.files().record(reference, "practitioner-1", "First conversation", Map.of("languages", " Dari "), Map.of());

        assertThat(casework.files().version(reference)).isEqualTo(1);
        assertThat(casework.files().changedSince(reference, Set.of("languages"), 1)).isEmpty();
    }

    @OnEachDatabase
    void chronologyIsAppendedToAndReadNewestFirst(Database database) {
        var casework = database.casework();
        String reference = casework.files().open("duty-worker-1");
        casework.files().record(reference, "duty-worker-1", "Referral recorded", Map.of(), Map.of("whyNow", "Is moved tomorrow"));
        casework.clock().now = casework.clock().now.plus(Duration.ofHours(3));
        casework.files().record(reference, "practitioner-1", "First conversation", Map.of(),
                Map.of("ownWords", "I want to stay near my brother", "unsaid", " "));

        var later = casework.clock().now;
        assertThat(casework.read(reference).chronology()).containsExactly(
                new Entry(later, "practitioner-1", "First conversation", "ownWords", "I want to stay near my brother"),
                new Entry(later.minus(Duration.ofHours(3)), "duty-worker-1", "Referral recorded", "whyNow", "Is moved tomorrow"));
    }

    @OnEachDatabase
    void longTextInAnyScriptIsReadAsItWasWritten(Database database) {
        var casework = database.casework();
        String reference = casework.files().open("duty-worker-1");
        String text = "ሰላም سلام “hello” 🙂\n".repeat(10_000).strip();
        casework.files().record(reference, "practitioner-1", "First conversation", Map.of(), Map.of("ownWords", text));

        assertThat(casework.read(reference).chronology()).extracting(Entry::text).containsExactly(text);
    }

    @OnEachDatabase
    void whoChangedAFactSinceIsTold(Database database) {
        var casework = database.casework();
        String reference = casework.caseOf(Map.of("languages", "Dari", "pronouns", "he"));
        long opened = casework.files().version(reference);
        casework.files().record(reference, "practitioner-2", "Review", Map.of("languages", "Pashto"), Map.of());

        assertThat(casework.files().changedSince(reference, Set.of("languages", "pronouns"), opened))
                .isEqualTo(Map.of("languages", "practitioner-2"));
        assertThat(casework.files().changedSince(reference, Set.of("pronouns"), opened)).isEmpty();
        assertThat(casework.files().changedSince(reference, Set.of(), opened)).isEmpty();
    }

    @OnEachDatabase
    void ofTwoWhoSubmitAtOnceTheSecondSeesTheFirst(Database database) throws Exception {
        var casework = database.casework();
        String reference = casework.caseOf(Map.of("languages", "Dari"));
        var pool = Executors.newSingleThreadExecutor();
        try {
            Callable<Map<String, String>> second = () -> casework.files().changedSince(reference, Set.of("languages"), 1);
            Future<Map<String, String>> answer = casework.transaction().execute(tx -> {
                assertThat(casework.files().changedSince(reference, Set.of("languages"), 1)).isEmpty();
                var asked = pool.submit(second);
                assertThat(waits(asked)).isTrue();
                casework.files().record(reference, "practitioner-1", "Review", Map.of("languages", "Pashto"), Map.of());
                return asked;
            });
            assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(Map.of("languages", "practitioner-1"));
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean waits(Future<?> future) {
        try {
            future.get(300, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @OnEachDatabase
    void referralFillsWhatTheKnownCaseLacksAndTellsWhatDiffers(Database database) {
        var casework = database.casework();
        String known = casework.caseHeldBy("practitioner-1", Map.of("name", "Samuel T", "languages", "Tigrinya"));
        String referral = casework.caseOf(Map.of("name", "Samuel T", "languages", "Arabic", "whereTheyAre", "Hotel, Croydon"));
        casework.files().record(referral, "duty-worker-1", "Referral recorded", Map.of(), Map.of("whyNow", "Is moved tomorrow"));
        long before = casework.files().version(known);

        casework.files().joinInto(referral, known, "duty-worker-1");

        var view = casework.read(known);
        assertThat(view.facts()).isEqualTo(Map.of("name", "Samuel T", "languages", "Tigrinya", "whereTheyAre", "Hotel, Croydon"));
        assertThat(view.chronology()).extracting(Entry::what, Entry::text).containsExactlyInAnyOrder(
                tuple("whyNow", "Is moved tomorrow"),
                tuple("languages", "Referral says: Arabic"),
                tuple("joined", "Referral " + referral + " was joined to this case."));
        assertThat(view.version()).isEqualTo(before + 1);
        assertThat(view.holder()).isEqualTo("practitioner-1");
        assertThat(casework.files().state(referral)).isEqualTo("joined");
        assertThat(casework.files().mayRead(referral, Casework.MANAGER)).isFalse();
        assertThat(casework.db().sql("select count(*) from waymark.fact where case_reference = :r").param("r", referral)
                .query(Long.class).single()).as("nothing is destroyed").isEqualTo(3);
    }

    @OnEachDatabase
    void joiningTwiceIsJoiningOnce(Database database) {
        var casework = database.casework();
        String known = casework.caseOf(Map.of("languages", "Dari"));
        String referral = casework.caseOf(Map.of("languages", "Farsi"));
        casework.files().joinInto(referral, known, "duty-worker-1");
        var view = casework.read(known);
        casework.files().joinInto(referral, known, "duty-worker-1");

        assertThat(casework.read(known)).isEqualTo(view);
    }

    @OnEachDatabase
    void whatIsRecordedForAJoinedCaseGoesToTheKnownOne(Database database) {
        var casework = database.casework();
        String known = casework.caseOf(Map.of("languages", "Dari"));
        String between = casework.caseOf(Map.of());
        String referral = casework.caseOf(Map.of());
        casework.files().joinInto(referral, between, "duty-worker-1");
        casework.files().joinInto(between, known, "duty-worker-1");

        casework.files().record(referral, "manager-1", "Unblock first contact", Map.of("languages", "Pashto"), Map.of("whatHappened", "Called twice"));

        assertThat(casework.read(known).facts()).isEqualTo(Map.of("languages", "Dari"));
        assertThat(casework.read(known).chronology()).extracting(Entry::text).contains("Called twice", "Referral says: Pashto");
    }

    @OnEachDatabase
    void onlyOpenCasesAreJoinedAndNeverToThemselves(Database database) {
        var casework = database.casework();
        String closed = casework.caseOf(Map.of());
        casework.files().close(closed, "manager-1", "moved-away");
        String referral = casework.caseOf(Map.of());
        String joined = casework.caseOf(Map.of());
        casework.files().joinInto(joined, referral, "duty-worker-1");

        assertThatIllegalStateException().isThrownBy(() -> casework.files().joinInto(referral, closed, "duty-worker-1"))
                .withMessage("Case " + closed + " is closed.");
        assertThatIllegalArgumentException().isThrownBy(() -> casework.files().joinInto(referral, referral, "duty-worker-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> casework.files().joinInto(referral, joined, "duty-worker-1"));
        assertThat(casework.files().state(referral)).isEqualTo("open");
    }

    @OnEachDatabase
    void closedCaseStillTakesWhatIsRecorded(Database database) {
        var casework = database.casework();
        String reference = casework.caseHeldBy("practitioner-1", Map.of());
        casework.files().close(reference, "practitioner-1", "goals-met");
        casework.files().close(reference, "practitioner-1", "goals-met");
        casework.files().record(reference, "duty-worker-1", "Contact recorded", Map.of(), Map.of("whatHappened", "Rang for a letter"));

        assertThat(casework.read(reference).state()).isEqualTo("closed");
        assertThat(casework.read(reference).chronology()).extracting(Entry::text).containsExactly("Rang for a letter");
        assertThat(casework.db().sql("select closing_outcome from waymark.case_file where reference = :r").param("r", reference)
                .query(String.class).single()).isEqualTo("goals-met");
    }

    @OnEachDatabase
    void wrongReferenceIsNotRepeated(Database database) {
        var files = database.casework().files();
        assertThat(files.exists("Samuel T")).isFalse();
        assertThat(files.exists("WM-2026-999999")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> files.version("Samuel T"))
                .withMessage("A case reference looks like WM-2026-000042.");
        assertThatIllegalArgumentException().isThrownBy(() -> files.version("WM-2026-999999"))
                .withMessage("There is no case WM-2026-999999.");
    }
}
