package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class CaseAccessTest {

    private static Reader practitioner(int number) {
        return new Reader("practitioner-" + number, Set.of("practitioner"));
    }

    @OnEachDatabase
    void rolesOfANewCaseReadIt(Database database) {
        var casework = database.casework();
        String reference = casework.files().open("duty-worker-1");

        for (String role : Set.of("duty-worker", "manager", "safeguarding-lead")) {
            assertThat(casework.files().mayRead(reference, new Reader("someone", Set.of("housing-worker", role)))).isTrue();
        }
        assertThat(casework.files().mayRead(reference, new Reader("manager", Set.of("designer")))).as("a user named like a role").isFalse();
        assertThat(casework.files().mayRead(reference, new Reader("stranger", Set.of()))).isFalse();
    }

    @OnEachDatabase
    void whoeverIsAskedReadsUntilTheProposalIsWithdrawn(Database database) {
        var casework = database.casework();
        String reference = casework.files().open("duty-worker-1");
        casework.files().propose(reference, "practitioner-1", "manager-1");
        casework.files().propose(reference, "practitioner-1", "manager-1");
        assertThat(casework.files().mayRead(reference, practitioner(1))).isTrue();
        assertThat(casework.files().holder(reference)).isEmpty();

        casework.files().release(reference, "practitioner-1", "manager-1", "full");
        casework.files().release(reference, "practitioner-1", "manager-1", "full");
        assertThat(casework.files().mayRead(reference, practitioner(1))).isFalse();
    }

    @OnEachDatabase
    void handOverMakesAHolderAndEndsDutyAndProposals(Database database) {
        var casework = database.casework();
        String reference = casework.files().open("duty-worker-1");
        casework.files().propose(reference, "practitioner-1", "manager-1");
        casework.files().propose(reference, "practitioner-2", "manager-1");
        casework.files().handOver(reference, "practitioner-1", "practitioner-1");

        assertThat(casework.files().holder(reference)).contains("practitioner-1");
        assertThat(casework.files().mayRead(reference, practitioner(1))).isTrue();
        assertThat(casework.files().mayRead(reference, practitioner(2))).isFalse();
        assertThat(casework.files().mayRead(reference, Casework.DUTY_WORKER)).isFalse();
        assertThat(casework.files().mayRead(reference, Casework.MANAGER)).isTrue();
    }

    @OnEachDatabase
    void formerHolderReadsNoMore(Database database) {
        var casework = database.casework();
        String reference = casework.caseHeldBy("practitioner-1", Map.of());
        casework.files().handOver(reference, "practitioner-2", "manager-1");
        casework.files().handOver(reference, "practitioner-2", "manager-1");

        assertThat(casework.files().holder(reference)).contains("practitioner-2");
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> casework.files().read(reference, practitioner(1), "Review"));
        assertThat(casework.db().sql("select count(*) from waymark.case_member where case_reference = :r and part = 'holder'")
                .param("r", reference).query(Long.class).single()).as("handing over twice is handing over once").isEqualTo(2);
    }

    @OnEachDatabase
    void closingEndsTheHolderAndKeepsManagers(Database database) {
        var casework = database.casework();
        String reference = casework.caseHeldBy("practitioner-1", Map.of());
        casework.files().close(reference, "practitioner-1", "goals-met");

        assertThat(casework.files().state(reference)).isEqualTo("closed");
        assertThat(casework.files().holder(reference)).isEmpty();
        assertThat(casework.files().mayRead(reference, practitioner(1))).isFalse();
        assertThat(casework.files().mayRead(reference, Casework.MANAGER)).isTrue();
        assertThat(casework.files().mayRead(reference, new Reader("lead", Set.of("safeguarding-lead")))).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> casework.files().handOver(reference, "practitioner-2", "manager-1"));
        assertThatIllegalStateException().isThrownBy(() -> casework.files().propose(reference, "practitioner-2", "manager-1"));
    }

    @OnEachDatabase
    void reopeningTakesTheClosingBackAndNoPlacesThatEnded(Database database) {
        var casework = database.casework();
        String reference = casework.caseHeldBy("practitioner-1", Map.of());
        casework.files().join(reference, "advocate-1", "manager-1");
        casework.files().cover(reference, "practitioner-3", "practitioner-1", "manager-1");
        casework.files().close(reference, "practitioner-1", "moved-away");
        assertThat(casework.files().closing(reference)).hasValueSatisfying(closing -> assertThat(closing.outcome()).isEqualTo("moved-away"));
        long version = casework.files().version(reference);
        casework.files().record(reference, "duty-worker-1", "Contact recorded", Map.of(), Map.of("whatHappened", "Rang for a letter"));
        assertThatIllegalStateException().as("somebody added to it").isThrownBy(() -> casework.files().reopen(reference, version, "manager-1", "manager-1", "Synthetic reason."));
        assertThat(casework.files().reopenedAt(reference)).isEmpty();

        casework.files().reopen(reference, version + 1, "manager-1", "manager-2", "Synthetic reason.");
        assertThat(casework.files().state(reference)).isEqualTo("open");
        assertThat(casework.files().closing(reference)).isEmpty();
        assertThat(casework.files().reopenedAt(reference)).isPresent();
        assertThat(casework.files().version(reference)).isEqualTo(version + 2);
        assertThat(casework.files().holder(reference)).contains("manager-1");
        assertThat(casework.files().mayRead(reference, new Reader("advocate-1", Set.of()))).as("whose place had not ended").isTrue();
        for (int ended : new int[] {1, 3}) {
            assertThat(casework.files().mayRead(reference, practitioner(ended))).isFalse();
        }
        assertThat(casework.files().mayRead(reference, Casework.DUTY_WORKER)).isFalse();
        assertThat(casework.read(reference).chronology().get(0)).satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("manager-2");
            assertThat(entry.text()).contains("by practitioner-1; its outcome was recorded as “moved away”. Synthetic reason.");
        });
        assertThatIllegalStateException().isThrownBy(() -> casework.files().reopen(reference, version + 2, "manager-1", "manager-2", "Synthetic reason."))
                .withMessage("Case " + reference + " is open, not closed.");
        casework.files().close(reference, "manager-1", "other");
        assertThat(casework.files().state(reference)).as("it closes like any other").isEqualTo("closed");
    }

    @OnEachDatabase
    void erasedCaseIsNeverReopened(Database database) {
        var casework = database.casework();
        String reference = casework.caseHeldBy("practitioner-1", Map.of());
        casework.files().close(reference, "practitioner-1", "moved-away");
        assertThat(casework.files().isErased(reference)).isFalse();
        casework.db().sql("delete from waymark_keys.case_key where case_reference = :r").param("r", reference).update();
        assertThat(casework.files().isErased(reference)).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> casework.files().reopen(reference, casework.files().version(reference), "manager-1", "manager-1", "Synthetic reason."));
        assertThat(casework.files().state(reference)).isEqualTo("closed");
    }

    @OnEachDatabase
    void onlyOpenCasesThatOneHoldsAreCounted(Database database) {
        var casework = database.casework();
        casework.caseHeldBy("counted", Map.of());
        casework.caseHeldBy("counted", Map.of());
        casework.files().close(casework.caseHeldBy("counted", Map.of()), "counted", "goals-met");
        casework.files().propose(casework.files().open("duty-worker-1"), "counted", "manager-1");
        casework.files().handOver(casework.caseHeldBy("counted", Map.of()), "practitioner-2", "manager-1");

        assertThat(casework.files().openCasesOf("counted")).isEqualTo(2);
        assertThat(casework.files().openCasesOf("nobody")).isZero();
    }

    @OnEachDatabase
    void everyReadingIsLoggedOnceWithItsPurpose(Database database) {
        var casework = database.casework();
        String reference = casework.caseHeldBy("practitioner-1", Map.of("name", "Samuel T"));
        casework.files().read(reference, practitioner(1), "Review case");
        casework.files().mayRead(reference, practitioner(1));
        casework.files().version(reference);

        assertThat(casework.logOf(reference)).containsExactly("read practitioner-1");
        assertThat(casework.db().sql("select purpose from waymark.reading_log where case_reference = :r").param("r", reference)
                .query(String.class).single()).isEqualTo("Review case");
    }

    @OnEachDatabase
    void refusalIsLoggedAlthoughTheTransactionRollsBack(Database database) {
        var casework = database.casework();
        String reference = casework.caseHeldBy("practitioner-1", Map.of("name", "Samuel T"));

        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> casework.transaction().executeWithoutResult(tx -> {
            casework.files().record(reference, "practitioner-2", "Review", Map.of("name", "Overwritten"), Map.of());
            casework.files().read(reference, practitioner(2), "Review case");
        })).withMessage("You are not on the team of case " + reference + ". A manager can tell you who is.");

        assertThat(casework.logOf(reference)).containsExactly("refused practitioner-2");
        assertThat(casework.read(reference).facts()).isEqualTo(Map.of("name", "Samuel T"));
    }

    @OnEachDatabase
    void caseThatDoesNotExistIsRefusedLikeAnyOther(Database database) {
        var casework = database.casework();
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> casework.files().read("WM-1999-000001", Casework.MANAGER, "Curiosity"));
        assertThat(casework.logOf("WM-1999-000001")).isNotEmpty().containsOnly("refused manager-1");
        long before = casework.count("waymark.reading_log");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> casework.files().read("Samuel T", Casework.MANAGER, "Curiosity"))
                .withMessage("A case reference looks like WM-2026-000042.");
        assertThat(casework.count("waymark.reading_log")).as("what was typed may be a name").isEqualTo(before);
    }

    /** Not on H2, which has no triggers without Java code in the database. */
    @Test
    void postgresqlOnlyLetsTheLogGrow() {
        var casework = Database.POSTGRESQL.casework();
        var db = casework.db();
        casework.read(casework.caseOf(Map.of("name", "Samuel T")));
        for (String change : Set.of("update waymark.reading_log set reader = 'nobody'", "delete from waymark.reading_log",
                "truncate waymark.reading_log", "update waymark.fact set recorded_by = 'nobody'",
                "update waymark.entry set recorded_by = 'nobody'")) {
            assertThatExceptionOfType(DataAccessException.class).as(change).isThrownBy(() -> db.sql(change).update())
                    .withMessageContaining("rows here are only added");
        }
    }
}
