package org.waymark.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.Sealing;

/** The rows of what left; each is added once and never changed. */
@Component
class LeftRows {

    private static final String NAME = "sharing/left-to";

    private final JdbcClient db;
    private final Sealing sealing;

    LeftRows(JdbcClient db, Sealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    void add(String reference, Left left) {
        db.sql("""
                insert into waymark.sharing_left (id, case_reference, step, recipient, recipient_name, purpose, data, ground, decision, left_at, left_by)
                values (:id, :reference, :step, :recipient, :name, :purpose, :data, :ground, :decision, :at, :by)""")
                .param("id", left.id()).param("reference", reference).param("step", left.step()).param("recipient", left.recipient().label())
                .param("name", sealing.seal(reference, NAME, left.id(), left.recipientName())).param("purpose", left.purpose().label())
                .param("data", left.data().stream().sorted().map(Choice::label).collect(Collectors.joining(" ")))
                .param("ground", left.ground().label()).param("decision", left.decision()).param("at", left.at().atOffset(ZoneOffset.UTC)).param("by", left.by())
                .update();
    }

    /** Newest first. */
    List<Left> ofCase(String reference) {
        return db.sql("select * from waymark.sharing_left where case_reference = :reference order by number desc")
                .param("reference", reference).query((row, number) -> read(reference, row)).list();
    }

    private Left read(String reference, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Set<Data> data = Arrays.stream(row.getString("data").split(" ")).map(label -> Choice.of(Data.class, label)).collect(Collectors.toUnmodifiableSet());
        return new Left(id, row.getString("step"), Choice.of(Recipient.class, row.getString("recipient")), sealing.open(reference, NAME, id, row.getBytes("recipient_name")),
                Choice.of(Purpose.class, row.getString("purpose")), data, Choice.of(Ground.class, row.getString("ground")),
                row.getObject("decision", UUID.class), row.getObject("left_at", OffsetDateTime.class).toInstant(), row.getString("left_by"));
    }
}
