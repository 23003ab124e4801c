package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseworkBeans;
import org.waymark.casework.Database;
import org.waymark.casework.OnEachDatabase;

class StaffDirectoryTest {

    private static final CaseworkBeans BEANS = new CaseworkBeans(() -> Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC), "org.waymark.casework");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private StaffDirectory directory;
    private String account;

    private void on(Database database) {
        directory = new StaffDirectory(BEANS.get(database, JdbcClient.class), new Languages());
        account = "practitioner-" + UUID.randomUUID();
    }

    @OnEachDatabase
    void whatIsRecordedIsReadAndChangedByVersion(Database database) {
        on(database);
        assertThat(directory.of(account)).isEqualTo(Profile.unknown(account));
        directory.save(account, 0, "woman", 12, List.of(new Spoken("Tigrinya", null), new Spoken("Kurdish", "Sorani")));
        assertThat(directory.of(account)).isEqualTo(new Profile(account, Gender.WOMAN, 12, 1, List.of(new Spoken("Kurdish", "Sorani"), new Spoken("Tigrinya", null)),
                List.of(), List.of()));

        directory.save(account, 1, "not-said", null, List.of());
        assertThat(directory.of(account)).isEqualTo(new Profile(account, Gender.NOT_SAID, null, 2, List.of(), List.of(), List.of()));
        for (long seen : new long[] {0, 1, 3}) {
            assertThatThrownBy(() -> directory.save(account, seen, "man", 1, List.of())).isInstanceOf(ProfileChanged.class);
        }
        assertThat(directory.of(account).gender()).isEqualTo(Gender.NOT_SAID);
    }

    @OnEachDatabase
    void absencesAndConflictsNeedNoProfile(Database database) {
        on(database);
        String reference = BEANS.get(database, CaseFiles.class).open("duty-worker-1");
        UUID away = directory.addAbsence(account, TODAY, TODAY.plusDays(1));
        UUID conflict = directory.addConflict(account, reference, "complaint", "manager-1");
        assertThat(directory.of(account).absence(TODAY.plusDays(1))).contains(new Profile.Absence(away, TODAY, TODAY.plusDays(1)));
        assertThat(directory.of(account).absence(TODAY.plusDays(2))).isEmpty();
        assertThat(directory.of(account).conflicts()).containsExactly(new Profile.Conflict(conflict, reference, ConflictReason.COMPLAINT, "manager-1"));
        refused("recorded already", () -> directory.addConflict(account, reference, "other", "manager-1"));

        directory.removeAbsence("somebody-else", away);
        assertThat(directory.of(account).absences()).hasSize(1);
        directory.removeAbsence(account, away);
        directory.removeConflict(account, conflict);
        assertThat(directory.of(account)).isEqualTo(Profile.unknown(account));
    }

    @OnEachDatabase
    void whatIsNotOnAListOrOutOfRangeIsRefused(Database database) {
        on(database);
        refused("gender", () -> directory.save(account, 0, "x", 1, List.of()));
        refused("gender", () -> directory.save(account, 0, null, 1, List.of()));
        refused("0 to 99", () -> directory.save(account, 0, "man", -1, List.of()));
        refused("0 to 99", () -> directory.save(account, 0, "man", 100, List.of()));
        refused("languages", () -> directory.save(account, 0, "man", 1, null));
        refused("none of them twice", () -> directory.save(account, 0, "man", 1, List.of(new Spoken("Dari", null), new Spoken("Dari", null))));
        refused("from the list", () -> directory.save(account, 0, "man", 1, List.of(new Spoken("Elvish", null))));
        refused("from the list", () -> directory.save(account, 0, "man", 1, List.of(new Spoken(null, null))));
        refused("from the list", () -> directory.save(account, 0, "man", 1, List.of(new Spoken("Dari", "Sorani"))));
        refused("in that order", () -> directory.addAbsence(account, TODAY, TODAY.minusDays(1)));
        refused("in that order", () -> directory.addAbsence(account, null, TODAY));
        refused("check the years", () -> directory.addAbsence(account, TODAY, TODAY.plusYears(30)));
        refused("check the years", () -> directory.addAbsence(account, LocalDate.of(26, 11, 25), LocalDate.of(26, 11, 26)));
        refused("reason", () -> directory.addConflict(account, "WM-2026-000001", "x", "manager-1"));
        assertThat(directory.all()).doesNotContainKey(account);
    }

    private static void refused(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ProfileRefused.class).hasMessageContaining(sentence);
    }
}
