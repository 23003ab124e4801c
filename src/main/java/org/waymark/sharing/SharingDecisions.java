package org.waymark.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.Sealing;

/** The rows; each is added once and never changed. */
@Component
class SharingDecisions {

    private static final String NAME = "sharing/recipient-name";
    private static final String NOTE = "sharing/note";

    private final JdbcClient db;
    private final Sealing sealing;

    SharingDecisions(JdbcClient db, Sealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    UUID add(String reference, String by, Instant at, NewDecision decision) {
        UUID id = UUID.randomUUID();
        db.sql("""
                insert into waymark.sharing_decision (id, case_reference, recipient, recipient_name, purpose, data, ground, answer, answered_by, capacity,
                interpreter, note, until_day, decided_at, decided_by)
                values (:id, :reference, :recipient, :name, :purpose, :data, :ground, :answer, :answeredBy, :capacity, :interpreter, :note, :until, :at, :by)""")
                .param("id", id).param("reference", reference).param("recipient", decision.recipient().label()).param("purpose", decision.purpose().label())
                .param("name", sealing.seal(reference, NAME, id, text(decision.recipientName())))
                .param("data", decision.data().stream().sorted().map(Choice::label).collect(Collectors.joining(" ")))
                .param("ground", decision.ground().label()).param("answer", decision.answer().label()).param("answeredBy", label(decision.answeredBy()))
                .param("capacity", label(decision.capacity())).param("interpreter", label(decision.interpreter()))
                .param("note", sealing.seal(reference, NOTE, id, text(decision.note())))
                .param("until", decision.until()).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by)
                .update();
        return id;
    }

    void withdraw(UUID id, Instant at, String by, Because because) {
        db.sql("insert into waymark.sharing_withdrawal (decision, withdrawn_at, withdrawn_by, because) values (:id, :at, :by, :because)")
                .param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).param("because", because.label())
                .update();
    }

    List<Decision> ofCase(String reference) {
        return db.sql("""
                select d.*, w.withdrawn_at, w.withdrawn_by, w.because
                from waymark.sharing_decision d left join waymark.sharing_withdrawal w on w.decision = d.id
                where d.case_reference = :reference order by d.number desc""")
                .param("reference", reference).query((row, number) -> read(reference, row)).list();
    }

    /** Of all cases: what holds on that day, has a last day, and nobody was asked to renew. */
    List<EndsSoon> toRenew(LocalDate today) {
        return db.sql("""
                select d.id as decision, d.case_reference as reference, d.until_day as "until", d.decided_by from waymark.sharing_decision d
                where d.until_day >= :today and (d.ground <> 'agreed' or d.answer = 'agreed')
                and not exists (select 1 from waymark.sharing_withdrawal w where w.decision = d.id)
                and not exists (select 1 from waymark.sharing_renewal r where r.decision = d.id) order by d.number""")
                .param("today", today).query((row, number) -> new EndsSoon(row.getObject("decision", UUID.class), row.getString("reference"),
                        row.getObject("until", LocalDate.class), row.getString("decided_by"))).list();
    }

    void renewalAsked(UUID id, Instant at) {
        db.sql("insert into waymark.sharing_renewal (decision, asked_at) values (:id, :at)").param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private Decision read(String reference, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Decision(id, Choice.of(Recipient.class, row.getString("recipient")), sealing.open(reference, NAME, id, row.getBytes("recipient_name")),
                Choice.of(Purpose.class, row.getString("purpose")), Arrays.stream(row.getString("data").split(" ")).map(label -> Choice.of(Data.class, label)).toList(),
                Choice.of(Ground.class, row.getString("ground")), Choice.of(Answer.class, row.getString("answer")),
                choice(AnsweredBy.class, row.getString("answered_by")), choice(Capacity.class, row.getString("capacity")),
                choice(Interpreter.class, row.getString("interpreter")), sealing.open(reference, NOTE, id, row.getBytes("note")),
                row.getObject("until_day", LocalDate.class), moment(row, "decided_at"), row.getString("decided_by"),
                moment(row, "withdrawn_at"), row.getString("withdrawn_by"), choice(Because.class, row.getString("because")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <C extends Enum<C> & Choice> C choice(Class<C> list, String label) {
        return label == null ? null : Choice.of(list, label);
    }

    private static String label(Choice choice) {
        return choice == null ? null : choice.label();
    }

    private static String text(String words) {
        return words == null ? "" : words.strip();
    }
}
