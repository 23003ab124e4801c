package org.waymark.appointments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret address of each person's calendar feed: one for each person, shown once and kept as a hash only. Whoever knows it
 * reads the feed, so that a calendar can fetch it without a password; a new one makes the old one worthless at once.
 */
@Service
@Transactional
public class CalendarFeeds {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return the token, which cannot be asked for again; the one before is worthless from now on */
    public String renew(String userId) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        revoke(userId);
        db.sql("insert into waymark.calendar_feed (user_id, token_hash, made_at) values (:user, :hash, :now)")
                .param("user", userId).param("hash", hash(token)).param("now", OffsetDateTime.now(clock)).update();
        return token;
    }

    public void revoke(String userId) {
        db.sql("delete from waymark.calendar_feed where user_id = :user").param("user", userId).update();
    }

    /** Since when somebody has an address. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> since(String userId) {
        return db.sql("select made_at from waymark.calendar_feed where user_id = :user").param("user", userId).query(OffsetDateTime.class).optional();
    }

    /** Whose it is. One hash and one look-up whatever is asked, so that the time it takes tells nothing of how near a guess was. */
    @Transactional(readOnly = true)
    public Optional<String> ownerOf(String token) {
        return db.sql("select user_id from waymark.calendar_feed where token_hash = :hash").param("hash", hash(token)).query(String.class).optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
