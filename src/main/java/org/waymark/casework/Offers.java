package org.waymark.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why somebody was asked to take part in a case, as it stood when they were asked: what is known of people changes, this does not. */
@Component
@Transactional
public class Offers {

    private static final String REASONS = "offer/reasons";

    private final JdbcClient db;
    private final Sealing sealing;
    private final Clock clock;

    Offers(JdbcClient db, Sealing sealing, Clock clock) {
        this.db = db;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** @param reasons what spoke for and against it, in words */
    public void note(String reference, String userId, String by, String reasons) {
        UUID id = UUID.randomUUID();
        db.sql("insert into waymark.offer (id, case_reference, member, reasons, asked_at, asked_by) values (:id, :reference, :member, :reasons, :now, :by)")
                .param("id", id).param("reference", reference).param("member", userId).param("reasons", sealing.seal(reference, REASONS, id, reasons))
                .param("now", OffsetDateTime.now(clock)).param("by", by).update();
    }

    /** What spoke for and against somebody when they were asked last. Whoever shows it has entered the case. */
    @Transactional(readOnly = true)
    public Optional<String> reasons(String reference, String userId) {
        return db.sql("select id, reasons from waymark.offer where case_reference = :reference and member = :member order by number desc limit 1")
                .param("reference", reference).param("member", userId)
                .query((row, number) -> sealing.open(reference, REASONS, row.getObject("id", UUID.class), row.getBytes("reasons"))).optional();
    }
}
