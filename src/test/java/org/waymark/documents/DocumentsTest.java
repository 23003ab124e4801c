package org.waymark.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.junit.jupiter.api.Test;
import org.waymark.casework.AccessRefused;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Database;
import org.waymark.casework.MasterKey;
import org.waymark.casework.OnEachDatabase;
import org.waymark.casework.Reader;

class DocumentsTest {

    private static final Reader HOLDER = new Reader("practitioner-1", Set.of("practitioner"));
    private static final Reader MANAGER = new Reader("manager-1", Set.of("manager"));
    private static final Reader LEAD = new Reader("lead-1", Set.of("safeguarding-lead"));
    private static final Reader STRANGER = new Reader("practitioner-9", Set.of("practitioner"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final NewDocument LETTER = new NewDocument("letter-received", "Refusal letter", "scan.pdf", TODAY.minusDays(5), TODAY.minusDays(2), "home-office",
            "Synthetic decision", TODAY.plusDays(9), null);

    private static final Map<Database, Archivist> SHARED = new EnumMap<>(Database.class);

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {
    }

    /** The two modules on a database, without the rest of the application. */
    private record Archivist(CaseFiles files, Documents documents, JdbcClient db) {

        static synchronized Archivist on(Database database) {
            return SHARED.computeIfAbsent(database, each -> on(each.fresh()));
        }

        private static Archivist on(DataSource source) {
            var context = new AnnotationConfigApplicationContext();
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test",
                    Map.of("waymark.keys.master", MasterKey.generate(), "waymark.documents.max-size", "1MB")));
            context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneId.of("Europe/London")));
            context.registerBean(DataSource.class, () -> source, bean -> bean.setDestroyMethodName(""));
            context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
            context.register(Transactions.class);
            context.scan("org.waymark.casework", "org.waymark.documents");
            context.refresh();
            return new Archivist(context.getBean(CaseFiles.class), context.getBean(Documents.class), context.getBean(JdbcClient.class));
        }

        String caseOfHolder() {
            String reference = files.open("duty-worker-1");
            files.handOver(reference, HOLDER.userId(), "manager-1");
            return reference;
        }

        UUID add(String reference, NewDocument meta, byte[] content) throws IOException {
            return documents.add(reference, HOLDER, meta, new ByteArrayInputStream(content));
        }

        byte[] content(String reference, UUID id) throws IOException {
            try (Content content = documents.open(reference, id)) {
                return content.stream().readAllBytes();
            }
        }

        long rows(String reference) {
            return db.sql("select count(*) from waymark.document where case_reference = :reference").param("reference", reference).query(Long.class).single();
        }

        long parts(UUID id) {
            return db.sql("select count(*) from waymark.document_part where document_id = :id").param("id", id).query(Long.class).single();
        }
    }

    private static NewDocument other(String title, String fileName) {
        return new NewDocument("other", title, fileName, null, null, null, null, null, null);
    }

    private static byte[] longPdf(int size) {
        byte[] content = Arrays.copyOf(Samples.pdf("x"), size);
        new Random(7).nextBytes(content);
        System.arraycopy(Samples.pdf("x"), 0, content, 0, 9);
        return content;
    }

    private static long temporaryFiles() throws IOException {
        try (var list = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return list.filter(file -> file.getFileName().toString().startsWith("waymark-" + ProcessHandle.current().pid() + "-") && file.toString().endsWith(".sealed")).count();
        }
    }

    @OnEachDatabase
    void aLetterIsKeptWithItsDatesAndComesBackAsItWas(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        byte[] content = Samples.pdf("Synthetic letter");
        UUID id = archivist.add(reference, LETTER, content);

        assertThat(archivist.documents().ofCase(reference)).singleElement().isEqualTo(new Document(id, 0, "letter-received", "home-office", "Refusal letter", "scan.pdf", "application/pdf",
                content.length, TODAY.minusDays(5), TODAY.minusDays(2), TODAY.plusDays(9), "Synthetic decision", Instant.parse("2026-11-25T10:00:00Z"), "practitioner-1", null, null, List.of()));
        assertThat(archivist.content(reference, id)).isEqualTo(content);
    }

    @OnEachDatabase
    void anySizeComesBackWhole(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        for (int size : new int[] {9, 4096, 262_143, 262_144, 700_001, 1_048_576}) {
            byte[] content = longPdf(size);
            UUID id = archivist.add(reference, other("x", "x.pdf"), content);
            assertThat(archivist.content(reference, id)).isEqualTo(content);
        }
    }

    @OnEachDatabase
    void nothingOfItStandsInTheTablesInPlain(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        UUID id = archivist.add(reference, LETTER, Samples.pdf("Synthetic letter"));
        for (String column : List.of("title", "file_name", "decides", "sha256", "data_key")) {
            byte[] sealed = archivist.db().sql("select " + column + " from waymark.document where id = :id").param("id", id).query(byte[].class).single();
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).as(column).doesNotContain("Refusal", "scan", "Synthetic");
        }
        byte[] part = archivist.db().sql("select content from waymark.document_part where document_id = :id").param("id", id).query(byte[].class).single();
        assertThat(new String(part, StandardCharsets.ISO_8859_1)).doesNotContain("Synthetic", "%PDF");
        assertThat(archivist.documents().get(reference, id).toString()).doesNotContain("Refusal", "scan", "Synthetic");
        assertThat(LETTER.toString()).doesNotContain("Refusal", "scan", "Synthetic");
    }

    @OnEachDatabase
    void whenTheKeyOfTheCaseIsGoneSoIsTheDocument(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        UUID id = archivist.add(reference, LETTER, Samples.pdf("x"));
        archivist.db().sql("delete from waymark_keys.case_key where case_reference = :reference").param("reference", reference).update();
        assertThatIllegalStateException().isThrownBy(() -> archivist.documents().open(reference, id)).withMessageContaining("was erased");
    }

    @OnEachDatabase
    void aDocumentOpensInItsOwnRowOnly(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        UUID one = archivist.add(reference, other("one", "one.pdf"), Samples.pdf("one"));
        UUID two = archivist.add(reference, other("two", "two.pdf"), Samples.pdf("two"));
        archivist.db().sql("update waymark.document set data_key = (select data_key from waymark.document where id = :two) where id = :one").param("one", one).param("two", two).update();
        assertThatIllegalStateException().isThrownBy(() -> archivist.documents().open(reference, one));

        UUID cut = archivist.add(reference, other("cut", "cut.pdf"), longPdf(600_000));
        archivist.db().sql("delete from waymark.document_part where document_id = :id and place = 2").param("id", cut).update();
        assertThatThrownBy(() -> archivist.content(reference, cut)).isInstanceOf(IOException.class);
    }

    @OnEachDatabase
    void onlyTheTeamAddsAndChanges(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        UUID id = archivist.add(reference, LETTER, Samples.pdf("x"));
        assertThatThrownBy(() -> archivist.documents().add(reference, STRANGER, LETTER, InputStream.nullInputStream())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> archivist.documents().correct(reference, STRANGER, id, 0, LETTER, "x")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> archivist.documents().withdraw(reference, STRANGER, id, 0, "duplicate", "x")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> archivist.documents().restsOn(reference, STRANGER, id, UUID.randomUUID())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> archivist.documents().withdraw(reference, LEAD, id, 0, "duplicate", "x")).isInstanceOf(DocumentRefused.NotYours.class);
        String another = archivist.caseOfHolder();
        assertThatThrownBy(() -> archivist.documents().open(another, id)).isInstanceOf(DocumentRefused.NoSuchDocument.class);
        assertThatThrownBy(() -> archivist.documents().withdraw(another, HOLDER, id, 0, "duplicate", "x")).isInstanceOf(DocumentRefused.NoSuchDocument.class);
        assertThat(archivist.content(reference, id)).isEqualTo(Samples.pdf("x"));
    }

    @OnEachDatabase
    void ofAClosedCaseNothingChanges(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        UUID id = archivist.add(reference, LETTER, Samples.pdf("x"));
        archivist.files().close(reference, HOLDER.userId(), "goals-met");
        assertThatThrownBy(() -> archivist.documents().add(reference, MANAGER, LETTER, new ByteArrayInputStream(Samples.pdf("x")))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> archivist.documents().withdraw(reference, MANAGER, id, 0, "duplicate", "x")).isInstanceOf(IllegalStateException.class);
        assertThat(archivist.rows(reference)).isOne();
        assertThat(archivist.content(reference, id)).isEqualTo(Samples.pdf("x"));
    }

    @OnEachDatabase
    void ofWhatFailsNothingIsLeft(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        long before = temporaryFiles();
        InputStream breaksOff = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 300_000) {
                    throw new IOException("cut");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> archivist.documents().add(reference, HOLDER, LETTER, breaksOff)).isInstanceOf(DocumentRefused.class).hasMessageContaining("broke off");
        assertThatThrownBy(() -> archivist.add(reference, LETTER, longPdf(1_048_577))).isInstanceOf(DocumentRefused.TooLarge.class).hasMessageContaining("1 MB");
        assertThatThrownBy(() -> archivist.add(reference, LETTER, Samples.text("<html>"))).isInstanceOf(DocumentRefused.class);
        assertThatThrownBy(() -> archivist.add(reference, new NewDocument("other", "x", "x", null, null, null, null, null, UUID.randomUUID()), Samples.pdf("x")))
                .isInstanceOf(DocumentRefused.class).hasMessageContaining("replace");
        assertThat(archivist.rows(reference)).isZero();
        assertThat(archivist.db().sql("select count(*) from waymark.document_part p where not exists (select 1 from waymark.document d where d.id = p.document_id)").query(Long.class).single()).isZero();
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @OnEachDatabase
    void manyAtOnceAreAllKept(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        var pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<UUID>> adds = IntStream.range(0, 12).mapToObj(i -> (Callable<UUID>) () -> archivist.add(reference, other("Number " + i, i + ".pdf"), longPdf(300_000 + i))).toList();
            for (var added : pool.invokeAll(adds)) {
                archivist.content(reference, added.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(archivist.documents().ofCase(reference)).hasSize(12).extracting(Document::size).doesNotHaveDuplicates();
    }

    @OnEachDatabase
    void whatWasSaidIsCheckedBeforeTheFileIsTaken(Database database) {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        record Wrong(NewDocument meta, String words) { }
        for (Wrong wrong : List.of(
                new Wrong(other("", "x.pdf"), "title"), new Wrong(other("x".repeat(201), "x.pdf"), "200"),
                new Wrong(new NewDocument(null, "x", "x", null, null, null, null, null, null), "kind"),
                new Wrong(new NewDocument("secret", "x", "x", null, null, null, null, null, null), "kind"),
                new Wrong(new NewDocument("letter-received", "x", "x", TODAY, TODAY, null, null, null, null), "from"),
                new Wrong(new NewDocument("letter-received", "x", "x", TODAY, TODAY, "aunt", null, null, null), "from"),
                new Wrong(new NewDocument("letter-received", "x", "x", null, TODAY, "court", null, null, null), "both days"),
                new Wrong(new NewDocument("letter-received", "x", "x", TODAY, TODAY.plusDays(1), "court", null, null, null), "still to come"),
                new Wrong(new NewDocument("letter-received", "x", "x", TODAY, TODAY, "court", null, TODAY.minusDays(1), null), "before the letter"),
                new Wrong(new NewDocument("other", "x", "x", LocalDate.of(226, 1, 1), null, null, null, null, null), "year"))) {
            assertThatThrownBy(() -> archivist.documents().add(reference, HOLDER, wrong.meta(), new InputStream() {
                @Override
                public int read() {
                    throw new AssertionError("read although what was said is wrong");
                }
            })).isInstanceOf(DocumentRefused.class).hasMessageContaining(wrong.words());
        }
    }

    @OnEachDatabase
    void aCorrectionKeepsWhatStoodThereAndRefusesTheSecond(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        UUID id = archivist.add(reference, LETTER, Samples.pdf("x"));
        var right = new NewDocument("letter-received", "Refusal letter", null, TODAY.minusDays(4), TODAY.minusDays(2), "tribunal", null, null, null);
        archivist.documents().correct(reference, LEAD, id, 0, right, "Misread the date");

        assertThat(archivist.documents().get(reference, id)).returns(1L, Document::version).returns(TODAY.minusDays(4), Document::dated).returns("tribunal", Document::sender).returns(null, Document::lastDay);
        assertThat(archivist.documents().corrections(reference, id)).singleElement().satisfies(one -> {
            assertThat(one.by()).isEqualTo("lead-1");
            assertThat(one.reason()).isEqualTo("Misread the date");
            assertThat(one.before()).contains("Home Office", "dated 2026-11-20", "last day 2026-12-04");
        });
        assertThatThrownBy(() -> archivist.db().sql("update waymark.document_correction set by_user = 'x'").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> archivist.documents().correct(reference, HOLDER, id, 0, right, "The same")).isInstanceOf(DocumentRefused.Changed.class);
        assertThatThrownBy(() -> archivist.documents().correct(reference, HOLDER, id, 1, right, " ")).isInstanceOf(DocumentRefused.class).hasMessageContaining("why");
        assertThat(archivist.content(reference, id)).isEqualTo(Samples.pdf("x"));
    }

    @OnEachDatabase
    void whatIsWithdrawnLosesItsContentAndLeavesATrace(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        UUID id = archivist.add(reference, LETTER, Samples.pdf("x"));
        assertThatThrownBy(() -> archivist.documents().withdraw(reference, HOLDER, id, 0, "because", "x")).isInstanceOf(DocumentRefused.class);
        archivist.documents().withdraw(reference, HOLDER, id, 0, "wrong-case", "Belongs elsewhere");

        assertThat(archivist.documents().ofCase(reference)).singleElement().returns(false, Document::isKept)
                .extracting(Document::withdrawn).returns("wrong-case", Document.Withdrawal::why).returns("Belongs elsewhere", Document.Withdrawal::note);
        assertThat(archivist.parts(id)).isZero();
        assertThatThrownBy(() -> archivist.documents().open(reference, id)).isInstanceOf(DocumentRefused.NoSuchDocument.class);
        assertThatThrownBy(() -> archivist.documents().withdraw(reference, HOLDER, id, 1, "duplicate", "x")).isInstanceOf(DocumentRefused.NoSuchDocument.class);
    }

    @OnEachDatabase
    void aNewerOneIsNamedAtTheOlder(Database database) throws Exception {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        UUID older = archivist.add(reference, LETTER, Samples.pdf("x"));
        UUID newer = archivist.add(reference, new NewDocument("other", "x", "x", null, null, null, null, null, older), Samples.pdf("y"));
        assertThat(archivist.documents().get(reference, older).replacedBy()).isEqualTo(newer);
        UUID elsewhere = archivist.add(archivist.caseOfHolder(), LETTER, Samples.pdf("x"));
        assertThatThrownBy(() -> archivist.add(reference, new NewDocument("other", "x", "x", null, null, null, null, null, elsewhere), Samples.pdf("y"))).isInstanceOf(DocumentRefused.class);
    }

    /** A process that is gone left it; one that runs still fills its own. */
    @Test
    void whatAKilledRunLeftOnItsWayInIsTakenAway() throws Exception {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        long runs = ProcessHandle.current().parent().orElseThrow().pid();
        Path left = Files.createFile(folder.resolve("waymark-%d-%s.sealed".formatted(Long.MAX_VALUE, UUID.randomUUID())));
        Path ofAnother = Files.createFile(folder.resolve("waymark-%d-%s.sealed".formatted(runs, UUID.randomUUID())));
        try {
            new LeftBehind().sweep();
            assertThat(left).doesNotExist();
            assertThat(ofAnother).exists();
        } finally {
            Files.delete(ofAnother);
        }
    }

    /** The folder is full, or gone. */
    @OnEachDatabase
    void aFaultOfTheTemporaryFolderIsSaidAndKeepsNothing(Database database) {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        String folder = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", folder + "/not-there-" + UUID.randomUUID());
        try {
            assertThatThrownBy(() -> archivist.add(reference, LETTER, Samples.pdf("x"))).isInstanceOf(DocumentRefused.NotNow.class).hasMessageContaining("nothing of it was kept");
        } finally {
            System.setProperty("java.io.tmpdir", folder);
        }
        assertThat(archivist.documents().ofCase(reference)).isEmpty();
    }

    @OnEachDatabase
    void daysThatCannotBeAreRefused(Database database) {
        var archivist = Archivist.on(database);
        String reference = archivist.caseOfHolder();
        assertThatThrownBy(() -> archivist.add(reference, letter(TODAY.minusDays(1), TODAY.minusDays(2)), Samples.pdf("x"))).hasMessageContaining("dated after the day it came");
        assertThatThrownBy(() -> archivist.add(reference, letter(TODAY.plusDays(1), TODAY), Samples.pdf("x"))).hasMessageContaining("date on it is still to come");
        assertThatThrownBy(() -> archivist.add(reference, letter(TODAY, TODAY.plusDays(1)), Samples.pdf("x"))).hasMessageContaining("day it came is still to come");
        assertThatThrownBy(() -> archivist.add(reference, new NewDocument("evidence", "x", "x.pdf", TODAY.plusDays(1), null, null, "", null, null), Samples.pdf("x")))
                .hasMessageContaining("date on it is still to come");
        assertThat(archivist.documents().ofCase(reference)).isEmpty();
    }

    private static NewDocument letter(LocalDate dated, LocalDate received) {
        return new NewDocument("letter-received", "x", "x.pdf", dated, received, "home-office", "", null, null);
    }
}
