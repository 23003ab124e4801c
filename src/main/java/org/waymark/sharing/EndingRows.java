package org.waymark.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.Sealing;

/** Recipients who are asked to delete, and what became of it; each row is added once and never changed. */
@Component
class EndingRows {

    private static final String NAME = "sharing/to-delete";

    private final JdbcClient db;
    private final Sealing sealing;

    EndingRows(JdbcClient db, Sealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    UUID add(String reference, UUID decision, Receipt to, Instant at, String by) {
        UUID id = UUID.randomUUID();
        db.sql("""
                insert into waymark.sharing_ending (id, case_reference, decision, recipient, recipient_name, begun_at, begun_by)
                values (:id, :reference, :decision, :recipient, :name, :at, :by)""")
                .param("id", id).param("reference", reference).param("decision", decision).param("recipient", to.recipient().label())
                .param("name", sealing.seal(reference, NAME, id, to.name())).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by)
                .update();
        return id;
    }

    void add(UUID ending, Ending.Step step) {
        db.sql("insert into waymark.sharing_ending_step (ending, step, on_day, recorded_at, recorded_by) values (:ending, :step, :on, :at, :by)")
                .param("ending", ending).param("step", step.what().label()).param("on", step.on()).param("at", step.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", step.recordedBy()).update();
    }

    /** Newest first. */
    List<Ending> ofCase(String reference) {
        return db.sql("select * from waymark.sharing_ending where case_reference = :reference order by number desc")
                .param("reference", reference).query((row, number) -> read(reference, row)).list();
    }

    private Ending read(String reference, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Ending(id, row.getObject("decision", UUID.class), new Receipt(Choice.of(Recipient.class, row.getString("recipient")),
                sealing.open(reference, NAME, id, row.getBytes("recipient_name"))), moment(row, "begun_at"), row.getString("begun_by"), steps(id));
    }

    private List<Ending.Step> steps(UUID ending) {
        return db.sql("select * from waymark.sharing_ending_step where ending = :ending order by number").param("ending", ending)
                .query((row, number) -> new Ending.Step(Choice.of(Asked.class, row.getString("step")), row.getObject("on_day", LocalDate.class),
                        moment(row, "recorded_at"), row.getString("recorded_by"))).list();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
