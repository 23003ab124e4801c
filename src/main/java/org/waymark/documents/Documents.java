package org.waymark.documents;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.KeptWithCase;
import org.waymark.casework.Reader;
import org.waymark.casework.Sealing;

/**
 * The documents of the cases. Whoever adds or changes one is checked against the team here; whoever shows one has called
 * {@link CaseFiles#enter} before. A file is taken in whole and looked at before a transaction begins, so that a slow line
 * holds no case.
 */
@Service
public class Documents implements KeptWithCase {

    static {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);
    private static final String PURPOSE = "Documents";
    private static final String KEY = "document/key";
    private static final int PIECE = 256 * 1024;

    private final JdbcClient db;
    private final CaseFiles files;
    private final Sealing sealing;
    private final Inspection inspection;
    private final Scanner scanner;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DataSize most;

    Documents(JdbcClient db, CaseFiles files, Sealing sealing, Inspection inspection, Scanner scanner, PlatformTransactionManager transactions, Clock clock,
              @Value("${waymark.documents.max-size:20MB}") String most) {
        this.db = db;
        this.files = files;
        this.sealing = sealing;
        this.inspection = inspection;
        this.scanner = scanner;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.most = DataSize.parse(most);
    }

    /** The most bytes that a document may have. */
    public long most() {
        return most.toBytes();
    }

    /** @throws DocumentRefused.TooLarge when a file of this many bytes is not taken */
    public void checkSize(long bytes) {
        if (bytes > most.toBytes()) {
            throw new DocumentRefused.TooLarge(tooLarge());
        }
    }

    @Override
    public String inWords() {
        return "documents";
    }

    @Override
    public boolean isKeptWith(String reference) {
        return db.sql("select count(*) from waymark.document where case_reference = :reference and state = 'kept'")
                .param("reference", reference).query(Long.class).single() > 0;
    }

    private String tooLarge() {
        return "The file is too large: at most %s MB are kept. A scan is smaller in grey or with 150 dots per inch.".formatted(Math.max(1, most.toMegabytes()));
    }

    /**
     * Keeps a file. Nothing is left of it when anything fails.
     *
     * @param by      must be on the team of the open case
     * @param content read to its end and not closed
     * @throws DocumentRefused                    when the file or what is said of it is not taken, or the content breaks off
     * @throws org.waymark.casework.AccessRefused when they are not on the team
     * @throws IllegalStateException              when the case is closed or joined
     * @throws DocumentRefused.NotNow             when the temporary folder does not take the file
     */
    public UUID add(String reference, Reader by, NewDocument meta, InputStream content) {
        files.checkTeam(reference, by, PURPOSE);
        if (Choices.SENT.equals(meta.kind())) {
            throw sentElsewhere();
        }
        return take(reference, by, meta, content, id -> { });
    }

    /**
     * Keeps the final version of a letter, together with the record that it was sent, or neither.
     *
     * @param record called in the transaction in which the file is kept, with the id of the document; what it throws undoes that
     * @throws DocumentRefused as {@link #add} does
     */
    public UUID addSent(String reference, Reader by, String title, String fileName, LocalDate on, InputStream content, Consumer<UUID> record) {
        files.checkTeam(reference, by, PURPOSE);
        return take(reference, by, NewDocument.written(Choices.SENT, title, fileName, on), content, record);
    }

    private static DocumentRefused sentElsewhere() {
        return new DocumentRefused("A letter that we sent is added where it is recorded as sent, under Letters: there it is checked whether it may be shared.");
    }

    private UUID take(String reference, Reader by, NewDocument meta, InputStream content, Consumer<UUID> record) {
        Said said = Said.of(meta, LocalDate.now(clock));
        UUID id = UUID.randomUUID();
        KeysetHandle key = newKey();
        try (Spool spool = Spool.of(content, cipher(key), place(reference, id), most.toBytes(), tooLarge())) {
            Kind kind = inspection.inspect(spool, meta.fileName());
            scanner.scan(spool);
            transaction.execute(status -> {
                files.enterToChange(reference, by, PURPOSE);
                keep(reference, id, said, FileName.clean(meta.fileName(), kind), kind, spool, key, by);
                record.accept(id);
                return null;
            });
        } catch (IOException e) {
            LOG.error("The temporary folder did not take a document on its way in: {}", e.getClass().getSimpleName());
            throw new DocumentRefused.NotNow("The file could not be taken just now, and nothing of it was kept. Please try again in a while, and tell an administrator if it happens again.");
        }
        return id;
    }

    private void keep(String reference, UUID id, Said said, String fileName, Kind kind, Spool spool, KeysetHandle key, Reader by) {
        db.sql("""
                insert into waymark.document (id, case_reference, version, state, kind, sender, dated, received, last_day, title, file_name, decides,
                  media_type, size, sha256, data_key, added_at, added_by)
                values (:id, :reference, 0, 'kept', :kind, :sender, :dated, :received, :lastDay, :title, :fileName, :decides,
                  :mediaType, :size, :sha256, :key, :now, :by)""")
                .param("id", id).param("reference", reference).param("kind", said.kind()).param("sender", said.sender())
                .param("dated", said.dated()).param("received", said.received()).param("lastDay", said.lastDay())
                .param("title", seal(reference, id, "title", said.title())).param("fileName", seal(reference, id, "fileName", fileName))
                .param("decides", seal(reference, id, "decides", said.decides()))
                .param("mediaType", kind.mediaType()).param("size", spool.size())
                // of a letter that others hold too, a plain sum would tell that it is here
                .param("sha256", seal(reference, id, "sha256", spool.sha256()))
                .param("key", sealing.sealKey(reference, KEY, id, key))
                .param("now", OffsetDateTime.now(clock)).param("by", by.userId())
                .update();
        try (InputStream sealed = spool.sealed()) {
            int place = 0;
            for (byte[] piece = sealed.readNBytes(PIECE); piece.length > 0; piece = sealed.readNBytes(PIECE)) {
                db.sql("insert into waymark.document_part (document_id, place, content) values (:id, :place, :content)")
                        .param("id", id).param("place", place++).param("content", piece).update();
            }
        } catch (IOException e) {
            throw new IllegalStateException("A document on its way in could not be read.", e);
        }
        if (said.replaces() != null && db.sql("update waymark.document set replaced_by = :id, version = version + 1 where id = :old and case_reference = :reference and replaced_by is null")
                .param("id", id).param("old", said.replaces()).param("reference", reference).update() == 0) {
            throw new DocumentRefused("The document that this one should replace is not there, or has been replaced already.");
        }
    }

    /** Those of a case, newest first, those withdrawn too. */
    public List<Document> ofCase(String reference) {
        return db.sql("select * from waymark.document where case_reference = :reference order by added_at desc, id")
                .param("reference", reference).query((row, n) -> document(reference, row)).list();
    }

    /** @throws DocumentRefused.NoSuchDocument when this case has no such document */
    public Document get(String reference, UUID id) {
        return db.sql("select * from waymark.document where id = :id and case_reference = :reference")
                .param("id", id).param("reference", reference).query((row, n) -> document(reference, row)).optional()
                .orElseThrow(() -> new DocumentRefused.NoSuchDocument("There is no such document in this case."));
    }

    /**
     * The file itself, fetched from the database piece by piece while it is read.
     *
     * @throws DocumentRefused.NoSuchDocument when this case has no such document, or it was withdrawn
     */
    public Content open(String reference, UUID id) {
        Document document = get(reference, id);
        byte[] sealed = db.sql("select data_key from waymark.document where id = :id").param("id", id).query(byte[].class).optional()
                .orElseThrow(Documents::withdrawn);
        try {
            return new Content(document, cipher(sealing.openKey(reference, KEY, id, sealed)).newDecryptingStream(new Parts(db, id), place(reference, id)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A document of " + reference + " does not open.", e);
        }
    }

    /**
     * Puts right what was said of a document; what stood there before is kept, with the reason.
     *
     * @param version the one that was shown to whoever corrects
     * @param reason  in their words, at most 500 characters
     */
    public void correct(String reference, Reader by, UUID id, long version, NewDocument meta, String reason) {
        Said said = Said.of(meta, LocalDate.now(clock));
        String why = Said.needed(reason, 500, "Say in a few words why you correct this.");
        transaction.executeWithoutResult(status -> {
            files.enterToChange(reference, by, PURPOSE);
            Document before = unchanged(reference, id, version);
            if (Choices.SENT.equals(said.kind()) && !Choices.SENT.equals(before.kind())) {
                throw sentElsewhere();
            }
            UUID row = UUID.randomUUID();
            db.sql("""
                    insert into waymark.document_correction (id, document_id, version, at, by_user, before, reason)
                    values (:row, :id, :version, :now, :by, :before, :reason)""")
                    .param("row", row).param("id", id).param("version", version + 1).param("now", OffsetDateTime.now(clock)).param("by", by.userId())
                    .param("before", sealing.seal(reference, "document_correction/before", row, Said.inWords(before)))
                    .param("reason", sealing.seal(reference, "document_correction/reason", row, why)).update();
            db.sql("""
                    update waymark.document set version = version + 1, kind = :kind, sender = :sender, dated = :dated, received = :received, last_day = :lastDay,
                      title = :title, decides = :decides where id = :id""")
                    .param("kind", said.kind()).param("sender", said.sender()).param("dated", said.dated()).param("received", said.received())
                    .param("lastDay", said.lastDay()).param("title", seal(reference, id, "title", said.title()))
                    .param("decides", seal(reference, id, "decides", said.decides())).param("id", id).update();
        });
    }

    /** One correction: what stood there before it, and why it was made. */
    public record Correction(long version, OffsetDateTime at, String by, String before, String reason) {

        @Override
        public String toString() {
            return "Correction[" + version + ", " + at + ", " + by + "]";
        }
    }

    /** The corrections of a document, newest first. */
    public List<Correction> corrections(String reference, UUID id) {
        get(reference, id);
        return db.sql("select * from waymark.document_correction where document_id = :id order by version desc").param("id", id)
                .query((row, n) -> new Correction(row.getLong("version"), row.getObject("at", OffsetDateTime.class), row.getString("by_user"),
                        sealing.open(reference, "document_correction/before", row.getObject("id", UUID.class), row.getBytes("before")),
                        sealing.open(reference, "document_correction/reason", row.getObject("id", UUID.class), row.getBytes("reason")))).list();
    }

    /**
     * Takes away a document that should not be here: its content and the key of it are destroyed, and that it was here stays.
     *
     * @param by   must hold the case or be a manager
     * @param why  one of {@link Choices#WITHDRAWN}
     * @param note in their words, at most 500 characters
     */
    public void withdraw(String reference, Reader by, UUID id, long version, String why, String note) {
        if (why == null || !Choices.WITHDRAWN.containsKey(why)) {
            throw new DocumentRefused("Choose why it is withdrawn.");
        }
        String words = Said.needed(note, 500, "Say in a few words why it is withdrawn.");
        transaction.executeWithoutResult(status -> {
            files.enterToChange(reference, by, PURPOSE);
            if (!mayWithdraw(reference, by)) {
                throw new DocumentRefused.NotYours("Only who holds the case, or a manager, withdraws a document. Ask one of them.");
            }
            unchanged(reference, id, version);
            db.sql("delete from waymark.document_part where document_id = :id").param("id", id).update();
            db.sql("""
                    update waymark.document set version = version + 1, state = 'withdrawn', data_key = null, withdrawn_at = :now, withdrawn_by = :by,
                      withdrawn_why = :why, withdrawn_note = :note where id = :id""")
                    .param("now", OffsetDateTime.now(clock)).param("by", by.userId()).param("why", why)
                    .param("note", seal(reference, id, "withdrawn", words)).param("id", id).update();
        });
    }

    /** Whether somebody on the team may take away its documents. */
    public boolean mayWithdraw(String reference, Reader by) {
        return by.roles().contains("manager") || files.holder(reference).equals(Optional.of(by.userId()));
    }

    /**
     * Remembers that a deadline was started, changed or looked at by the dates that this letter has now; that the deadline is
     * one of this case, the caller knows.
     */
    public void restsOn(String reference, Reader by, UUID id, UUID clockId) {
        transaction.executeWithoutResult(status -> {
            files.enterToChange(reference, by, PURPOSE);
            if (!get(reference, id).isKept()) {
                throw withdrawn();
            }
            db.sql("delete from waymark.document_clock where document_id = :id and clock_id = :clock").param("id", id).param("clock", clockId).update();
            db.sql("""
                    insert into waymark.document_clock (document_id, clock_id, dated, received, last_day)
                    select id, :clock, dated, received, last_day from waymark.document where id = :id""").param("id", id).param("clock", clockId).update();
        });
    }

    /** The deadlines of a case that rest on a letter whose dates were put right since. */
    public Set<UUID> behind(String reference) {
        return ofCase(reference).stream().filter(Document::isKept).flatMap(each -> each.rests().stream()).filter(Document.Rests::behind).map(Document.Rests::clock)
                .collect(Collectors.toSet());
    }

    /** The case is locked by now: nobody else changes its documents. */
    private Document unchanged(String reference, UUID id, long version) {
        Document document = get(reference, id);
        if (!document.isKept()) {
            throw withdrawn();
        }
        if (document.version() != version) {
            throw new DocumentRefused.Changed("Somebody changed this document while you looked at it. Nothing was saved: look again, then change what is still wrong.");
        }
        return document;
    }

    private static DocumentRefused.NoSuchDocument withdrawn() {
        return new DocumentRefused.NoSuchDocument("This document was withdrawn; its content is gone.");
    }

    private Document document(String reference, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Document.Withdrawal withdrawn = row.getString("state").equals("kept") ? null
                : new Document.Withdrawal(row.getObject("withdrawn_at", OffsetDateTime.class).toInstant(), row.getString("withdrawn_by"), row.getString("withdrawn_why"),
                        open(reference, id, "withdrawn", row.getBytes("withdrawn_note")));
        return new Document(id, row.getLong("version"), row.getString("kind"), Optional.ofNullable(row.getString("sender")).orElse(""),
                open(reference, id, "title", row.getBytes("title")), open(reference, id, "fileName", row.getBytes("file_name")), row.getString("media_type"),
                row.getLong("size"), row.getObject("dated", LocalDate.class), row.getObject("received", LocalDate.class), row.getObject("last_day", LocalDate.class),
                open(reference, id, "decides", row.getBytes("decides")), row.getObject("added_at", OffsetDateTime.class).toInstant(), row.getString("added_by"),
                withdrawn, row.getObject("replaced_by", UUID.class), rests(id));
    }

    private List<Document.Rests> rests(UUID id) {
        return db.sql("""
                select r.clock_id, d.dated is distinct from r.dated or d.received is distinct from r.received or d.last_day is distinct from r.last_day as behind
                from waymark.document_clock r join waymark.document d on d.id = r.document_id where r.document_id = :id order by r.clock_id""").param("id", id)
                .query((row, n) -> new Document.Rests(row.getObject("clock_id", UUID.class), row.getBoolean("behind"))).list();
    }

    private byte[] seal(String reference, UUID id, String field, String text) {
        return text.isEmpty() ? null : sealing.seal(reference, "document/" + field, id, text);
    }

    private String open(String reference, UUID id, String field, byte[] sealed) {
        return sealed == null ? "" : sealing.open(reference, "document/" + field, id, sealed);
    }

    private static KeysetHandle newKey() {
        try {
            return KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made for a document.", e);
        }
    }

    private static StreamingAead cipher(KeysetHandle key) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of a document cannot be used.", e);
        }
    }

    private static byte[] place(String reference, UUID id) {
        return (reference + "/document/" + id).getBytes(StandardCharsets.UTF_8);
    }
}
