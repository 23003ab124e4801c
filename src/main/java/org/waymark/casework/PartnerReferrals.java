package org.waymark.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which referrals partners have sent: a receipt for each, and keyed hashes by which the same one is known again. */
@Component
public class PartnerReferrals {

    private static final String REFERENCE = "partner-reference/";
    private static final String CONTENT = "partner-content/";

    private final JdbcClient db;
    private final BlindIndex index;
    private final Clock clock;

    PartnerReferrals(JdbcClient db, BlindIndex index, Clock clock) {
        this.db = db;
        this.index = index;
        this.clock = clock;
    }

    /** The receipt for what came in under a reference, and whether it was the very same. */
    public record Known(UUID receipt, boolean same) { }

    @Transactional(readOnly = true)
    public Optional<Known> find(UUID partner, String reference, String content) {
        return db.sql("select receipt, content_hash from waymark.partner_referral where partner_id = :partner and reference_hash = :reference")
                .param("partner", partner).param("reference", hash(REFERENCE, partner, reference))
                .query((row, number) -> new Known(row.getObject("receipt", UUID.class), row.getString("content_hash").equals(hash(CONTENT, partner, content)))).optional();
    }

    /**
     * Comes before the case is opened, so that of two at once the second fails here.
     *
     * @throws org.springframework.dao.DuplicateKeyException where something came in under this reference already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID keep(UUID partner, String reference, String content) {
        UUID receipt = UUID.randomUUID();
        db.sql("insert into waymark.partner_referral (receipt, partner_id, reference_hash, content_hash, at) values (:receipt, :partner, :reference, :content, :now)")
                .param("receipt", receipt).param("partner", partner).param("reference", hash(REFERENCE, partner, reference))
                .param("content", hash(CONTENT, partner, content)).param("now", OffsetDateTime.now(clock)).update();
        return receipt;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(UUID receipt, String caseReference) {
        db.sql("update waymark.partner_referral set case_reference = :case where receipt = :receipt").param("case", caseReference).param("receipt", receipt).update();
    }

    private String hash(String kind, UUID partner, String text) {
        return index.hash(kind + partner + "/", text);
    }
}
