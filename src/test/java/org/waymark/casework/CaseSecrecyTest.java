package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseSecrecyTest {

    /** Every value that could tell who somebody is, marked. */
    private static final Map<String, String> FACTS = Map.of("name", "Zzmarkera", "otherNames", "Zzmarkerb Zzmarkerc",
            "claimedDateOfBirth", "2008-zzmarkerd", "languages", "zzmarkere", "whereTheyAre", "zzmarkerf");

    @OnEachDatabase
    void noColumnHoldsWhatWasRecordedOrSearched(Database database) {
        try (var pool = database.fresh()) {
            var casework = Casework.on(pool, MasterKey.generate());
            String reference = casework.caseOf(FACTS);
            casework.files().record(reference, "practitioner-1", "First conversation", Map.of("languages", "zzmarkerg"),
                    Map.of("ownWords", "zzmarkerh", "whatHappened", "zzmarkeri"));
            String referral = casework.caseOf(Map.of("name", "Zzmarkerj", "safeContact", "zzmarkerk"));
            casework.files().joinInto(referral, reference, "duty-worker-1");
            String search = casework.searches().search("Zzmarkera Zzmarkerb", 2008, Casework.MANAGER);
            assertThat(casework.searches().findings(search, Casework.MANAGER)).extracting(Finding::name).containsExactly("Zzmarkera");
            casework.read(reference);

            var cells = allCells(casework.db());
            assertThat(cells).as("the scan reads what is there").anyMatch(cell -> cell.contains("practitioner-1"));
            assertThat(cells).noneMatch(cell -> cell.toLowerCase().contains("zzmarker"));
            assertThat(cells).as("as they are normalised").noneMatch(cell -> cell.contains("zmarkara") || cell.contains("zmarkar"));
        }
    }

    private static List<String> allCells(JdbcClient db) {
        var cells = new ArrayList<String>();
        var tables = db.sql("select table_schema || '.' || table_name from information_schema.tables where lower(table_schema) in ('waymark', 'waymark_keys') "
                + "and table_name not like 'flyway%'").query(String.class).list();
        assertThat(tables).hasSizeGreaterThanOrEqualTo(10);
        for (String table : tables) {
            db.sql("select * from " + table).query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    Object cell = row.getObject(column);
                    cells.add(cell instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(cell));
                }
            });
        }
        return cells;
    }

    @OnEachDatabase
    void contentOpensOnlyWhereItWasWritten(Database database) {
        for (String move : List.of(
                // between fields of one case, between cases, between rows of one field, from a fact to an entry
                "insert into waymark.fact (id, case_reference, fact_key, version, recorded_at, recorded_by, source, content) "
                        + "select id2, case_reference, 'pronouns', version, recorded_at, recorded_by, source, content from (select f.*, cast(:new as uuid) as id2 from waymark.fact f where case_reference = :mine and fact_key = 'languages') t",
                "insert into waymark.fact (id, case_reference, fact_key, version, recorded_at, recorded_by, source, content) "
                        + "select cast(:new as uuid), cast(:mine as varchar), fact_key, version, recorded_at, recorded_by, source, content from waymark.fact where case_reference = :other and fact_key = 'languages'",
                "insert into waymark.fact (id, case_reference, fact_key, version, recorded_at, recorded_by, source, content) "
                        + "select cast(:new as uuid), case_reference, fact_key, version, recorded_at, recorded_by, source, content from waymark.fact where case_reference = :mine and fact_key = 'languages'",
                "insert into waymark.entry (id, case_reference, entry_key, version, recorded_at, recorded_by, source, content) "
                        + "select id, case_reference, fact_key, version, recorded_at, recorded_by, source, content from waymark.fact where case_reference = :mine and fact_key = 'languages'")) {
            var casework = database.casework();
            String mine = casework.caseOf(Map.of("languages", "Dari"));
            String other = casework.caseOf(Map.of("languages", "Pashto"));
            assertThat(casework.read(mine).facts()).isEqualTo(Map.of("languages", "Dari"));

            casework.db().sql(move).params(Map.of("new", UUID.randomUUID().toString(), "mine", mine, "other", other)).update();

            assertThatIllegalStateException().as(move).isThrownBy(() -> casework.read(mine))
                    .withMessage("Part of " + mine + " does not open with the key of the case: it was changed or moved outside Waymark.");
        }
    }

    @OnEachDatabase
    void keyOfOneCaseDoesNotStandInForAnother(Database database) {
        var casework = database.casework();
        String mine = casework.caseOf(Map.of("languages", "Dari"));
        String other = casework.caseOf(Map.of("languages", "Pashto"));
        casework.db().sql("update waymark_keys.case_key set wrapped = (select wrapped from waymark_keys.case_key where case_reference = :other) where case_reference = :mine")
                .param("other", other).param("mine", mine).update();

        assertThatIllegalStateException().isThrownBy(() -> casework.read(mine))
                .withMessage("The master key does not open the key of " + mine + ".");
    }

    @OnEachDatabase
    void caseWhoseKeyIsDestroyedIsUnreadableAtOnce(Database database) {
        var casework = database.casework();
        String reference = casework.caseOf(Map.of("languages", "Dari"));
        casework.read(reference);
        casework.db().sql("delete from waymark_keys.case_key where case_reference = :r").param("r", reference).update();

        assertThatIllegalStateException().isThrownBy(() -> casework.read(reference)).withMessageContaining("is gone");
    }

    @OnEachDatabase
    void wrongMasterKeyStopsTheStart(Database database) {
        try (var pool = database.fresh()) {
            Casework.on(pool, MasterKey.generate());
            assertThatExceptionOfType(BeanCreationException.class).isThrownBy(() -> Casework.on(pool, MasterKey.generate()))
                    .havingRootCause().withMessageContaining("waymark.keys.master is not the master key of this database");
        }
    }

    @OnEachDatabase
    void rightMasterKeyOpensWhatWasWrittenBefore(Database database) {
        try (var pool = database.fresh()) {
            String master = MasterKey.generate();
            String reference = Casework.on(pool, master).caseOf(Map.of("name", "Samuel T"));
            var restarted = Casework.on(pool, master);
            assertThat(restarted.read(reference).facts()).isEqualTo(Map.of("name", "Samuel T"));
            assertThat(restarted.searches().findings(restarted.searches().search("Samuel", null, Casework.MANAGER), Casework.MANAGER))
                    .as("found with the same index key").hasSize(1);
        }
    }

    @OnEachDatabase
    void caseFilesWithoutTheirKeysStopTheStart(Database database) {
        try (var pool = database.fresh()) {
            String master = MasterKey.generate();
            Casework.on(pool, master).files().open("duty-worker-1");
            JdbcClient.create(pool).sql("delete from waymark_keys.index_key").update();
            assertThatExceptionOfType(BeanCreationException.class).isThrownBy(() -> Casework.on(pool, master))
                    .havingRootCause().withMessageContaining("restore the schema waymark_keys");
        }
    }

    @Test
    void masterKeyIsBinaryOrJson() throws Exception {
        new MasterKey(MasterKey.generate());
        var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        new MasterKey(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void masterKeyThatIsNoneIsToldWithoutQuotingIt() {
        assertThatIllegalStateException().isThrownBy(() -> new MasterKey("")).withMessageContaining("set waymark.keys.master");
        for (String wrong : Set.of("not base64!", Base64.getEncoder().encodeToString("hunter2 is no keyset".getBytes(StandardCharsets.UTF_8)))) {
            assertThatIllegalStateException().isThrownBy(() -> new MasterKey(wrong)).withNoCause()
                    .withMessageContaining("is not a master key").withMessageNotContaining(wrong);
        }
    }

    @Test
    void printedRecordsDoNotTell() {
        assertThat(new Finding("WM-2026-000001", true, "Samuel", "2008-01-01", "open", "")).hasToString("Finding[WM-2026-000001, open]");
        assertThat(new CaseView("WM-2026-000001", "open", "", 1, FACTS, List.of()).toString()).doesNotContainIgnoringCase("zzmarker");
        assertThat(new Entry(Instant.EPOCH, "practitioner-1", "Review", "ownWords", "zzmarker").toString()).doesNotContain("zzmarker");
    }
}
