package org.waymark.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.Sealing;
import org.waymark.letters.Letter.Sent;

/** The rows; each is added once and never changed. */
@Component
class LetterRows {

    private static final String RECIPIENT = "letter/recipient";
    private static final String CONTENT = "letter/content";
    private static final String REASON = "letter-sent/reason";
    private static final String CORRECTION = "letter-sent/correction";
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private final JdbcClient db;
    private final Sealing sealing;

    LetterRows(JdbcClient db, Sealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    /** @param copy null for a letter that is a document */
    record Content(List<String> gaps, DecisionCopy copy) {
    }

    UUID add(String reference, String template, String recipientKind, String purpose, String recipient, UUID clock, UUID document, Content content, Instant at, String by) {
        UUID id = UUID.randomUUID();
        db.sql("""
                insert into waymark.letter (id, case_reference, template, recipient_kind, purpose, recipient, clock, document, content, drafted_at, drafted_by)
                values (:id, :reference, :template, :kind, :purpose, :recipient, :clock, :document, :content, :at, :by)""")
                .param("id", id).param("reference", reference).param("template", template).param("kind", recipientKind).param("purpose", purpose)
                .param("recipient", sealing.seal(reference, RECIPIENT, id, recipient)).param("clock", clock).param("document", document)
                .param("content", sealing.seal(reference, CONTENT, id, json(content))).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by)
                .update();
        return id;
    }

    /** The same letter in another case, with what was recorded of it; documents stayed where they were. */
    void copy(String reference, Letter letter) {
        UUID id = add(reference, letter.template(), letter.recipientKind(), letter.purpose(), letter.recipient(), null, null, new Content(letter.gaps(), letter.copy()),
                letter.draftedAt(), letter.draftedBy());
        letter.sent().forEach(sent -> add(reference, id, new Sent(sent.how(), sent.on(), null, sent.ground(), sent.decision(), sent.reason(), sent.correction(),
                sent.recordedAt(), sent.recordedBy())));
    }

    void add(String reference, UUID letter, Sent sent) {
        UUID id = UUID.randomUUID();
        db.sql("""
                insert into waymark.letter_sent (id, letter, how, sent_on, document, ground, decision, reason, correction, recorded_at, recorded_by)
                values (:id, :letter, :how, :on, :document, :ground, :decision, :reason, :correction, :at, :by)""")
                .param("id", id).param("letter", letter).param("how", sent.how().label()).param("on", sent.on()).param("document", sent.document())
                .param("ground", sent.ground().label()).param("decision", sent.decision()).param("reason", sealing.seal(reference, REASON, id, sent.reason()))
                .param("correction", sealing.seal(reference, CORRECTION, id, sent.correction())).param("at", sent.recordedAt().atOffset(ZoneOffset.UTC)).param("by", sent.recordedBy())
                .update();
    }

    List<Letter> ofCase(String reference, UnaryOperator<String> title) {
        var sent = new HashMap<UUID, List<Sent>>();
        db.sql("select s.* from waymark.letter_sent s join waymark.letter l on l.id = s.letter where l.case_reference = :reference order by s.number")
                .param("reference", reference)
                .query((row, number) -> sent.computeIfAbsent(row.getObject("letter", UUID.class), letter -> new ArrayList<>()).add(sent(reference, row))).list();
        return db.sql("select * from waymark.letter where case_reference = :reference order by number desc").param("reference", reference)
                .query((row, number) -> letter(reference, row, title, sent)).list();
    }

    private Letter letter(String reference, ResultSet row, UnaryOperator<String> title, HashMap<UUID, List<Sent>> sent) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Content content = read(sealing.open(reference, CONTENT, id, row.getBytes("content")));
        String template = row.getString("template");
        return new Letter(id, template, title.apply(template), row.getString("recipient_kind"), sealing.open(reference, RECIPIENT, id, row.getBytes("recipient")),
                row.getString("purpose"), row.getObject("document", UUID.class), content.gaps(), content.copy(),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(), row.getString("drafted_by"), sent.getOrDefault(id, List.of()));
    }

    private Sent sent(String reference, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Sent(word(How.class, row.getString("how")), row.getObject("sent_on", LocalDate.class), row.getObject("document", UUID.class),
                word(LawfulGround.class, row.getString("ground")), row.getObject("decision", UUID.class), sealing.open(reference, REASON, id, row.getBytes("reason")),
                sealing.open(reference, CORRECTION, id, row.getBytes("correction")), row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by"));
    }

    private static <E extends Enum<E>> E word(Class<E> list, String label) {
        return Enum.valueOf(list, label.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private static String json(Content content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letter could not be written down.");
        }
    }

    private static Content read(String json) {
        try {
            return JSON.readValue(json, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letter could not be read.");
        }
    }
}
