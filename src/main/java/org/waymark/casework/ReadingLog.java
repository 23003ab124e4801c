package org.waymark.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who saw what, when and why. Rows are only ever added. */
@Component
class ReadingLog {

    private final JdbcClient db;
    private final Clock clock;

    ReadingLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The file was read. */
    @Transactional
    void read(Reader reader, String reference, String purpose) {
        add(reader, reference, purpose, "read");
    }

    /** Name and date of birth were shown among findings. */
    @Transactional
    void shown(Reader reader, String reference, String purpose) {
        add(reader, reference, purpose, "shown");
    }

    /** Only that the case exists was shown, its state and its holder. */
    @Transactional
    void found(Reader reader, String reference, String purpose) {
        add(reader, reference, purpose, "found");
    }

    @Transactional
    void searched(Reader reader, String searchReference) {
        add(reader, null, "Search " + searchReference, "searched");
    }

    /** In a transaction of its own, because the refusal rolls the caller's back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(Reader reader, String reference, String purpose) {
        add(reader, reference, purpose, "refused");
    }

    private void add(Reader reader, String reference, String purpose, String outcome) {
        db.sql("""
                insert into waymark.reading_log (at, reader, case_reference, purpose, outcome)
                values (:at, :reader, :reference, :purpose, :outcome)""")
                .param("at", OffsetDateTime.now(clock))
                .param("reader", reader.userId())
                .param("reference", reference)
                .param("purpose", purpose)
                .param("outcome", outcome)
                .update();
    }
}
