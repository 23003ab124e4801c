package org.waymark.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agencies that send us referrals from their own programs. Each has one key; nobody logs in with it, and it reads nothing. */
@Component
public class Partners {

    /** No account can be called so: the ids of accounts have no colon. */
    private static final String ACCOUNT = "partner:";
    private static final int KEY_BYTES = 32;

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Partners(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** An agency, and whether its key still opens. */
    public record Partner(UUID id, String name, boolean active) {

        /** What stands in the records as who did it. */
        public String account() {
            return ACCOUNT + id;
        }
    }

    /** A key, which cannot be asked for again. */
    public record NewKey(Partner partner, String key) {

        /** Leaves the key out, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return "NewKey[" + partner.id() + "]";
        }
    }

    @Transactional
    public NewKey add(String name, String by) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var partner = new Partner(UUID.randomUUID(), name, true);
        OffsetDateTime now = OffsetDateTime.now(clock);
        db.sql("insert into waymark.partner (id, name, key_hash, active, created_at, created_by) values (:id, :name, :hash, true, :now, :by)")
                .param("id", partner.id()).param("name", name).param("hash", hash(key)).param("now", now).param("by", by).update();
        db.sql("insert into waymark.partner_calls (partner_id, in_minute, calls) values (:id, :minute, 0)")
                .param("id", partner.id()).param("minute", now.truncatedTo(ChronoUnit.MINUTES)).update();
        return new NewKey(partner, key);
    }

    /** @return the partner, whose key opens nothing from now on; empty where there is none */
    @Transactional
    public Optional<Partner> revoke(UUID id, String by) {
        db.sql("update waymark.partner set active = false, revoked_at = :now, revoked_by = :by where id = :id and active")
                .param("now", OffsetDateTime.now(clock)).param("by", by).param("id", id).update();
        return db.sql("select id, name, active from waymark.partner where id = :id").param("id", id).query(Partner.class).optional();
    }

    @Transactional(readOnly = true)
    public List<Partner> all() {
        return db.sql("select id, name, active from waymark.partner order by name, id").query(Partner.class).list();
    }

    /** Whose key it is. One hash and one look-up whatever is asked, so that the time it takes tells nothing of how near a guess was. */
    @Transactional(readOnly = true)
    public Optional<Partner> ofKey(String key) {
        return db.sql("select id, name, active from waymark.partner where key_hash = :hash and active").param("hash", hash(key)).query(Partner.class).optional();
    }

    /** @param account as {@link Partner#account} gives it */
    @Transactional(readOnly = true)
    public Optional<Partner> ofAccount(String account) {
        return db.sql("select id, name, active from waymark.partner where active").query(Partner.class).stream().filter(each -> each.account().equals(account)).findFirst();
    }

    /** Counts one more call of a partner, whatever becomes of it. @return how many there were in this minute of the clock */
    @Transactional
    public int count(UUID id) {
        db.sql("update waymark.partner_calls set calls = case when in_minute = :minute then calls + 1 else 1 end, in_minute = :minute where partner_id = :id")
                .param("minute", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES)).param("id", id).update();
        return db.sql("select calls from waymark.partner_calls where partner_id = :id").param("id", id).query(Integer.class).single();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
