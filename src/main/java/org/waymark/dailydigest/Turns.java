package org.waymark.dailydigest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who had their turn on which day. A turn is given in the transaction that starts its mail: both stay, or neither does.
 */
@Component
class Turns {

    private static final int DAYS_KEPT = 31;

    private final JdbcClient db;

    Turns(JdbcClient db) {
        this.db = db;
    }

    /**
     * @return those of the people who have not had their turn on this day, and now have it. Whoever asks at the same moment,
     *         on whichever node, waits until this transaction ends and then gets the rest.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> give(LocalDate day, OffsetDateTime now, Collection<String> people) {
        // held before looking: PostgreSQL forgives no key that is there already, it ends the transaction
        db.sql("select one from waymark.digest_giver for update").query(Integer.class).single();
        db.sql("delete from waymark.digest where on_day < :day").param("day", day.minusDays(DAYS_KEPT)).update();
        Set<String> given = new LinkedHashSet<>(people);
        given.removeAll(db.sql("select user_id from waymark.digest where on_day = :day").param("day", day).query(String.class).set());
        given.forEach(userId -> db.sql("insert into waymark.digest (on_day, user_id, at) values (:day, :user, :now)")
                .param("day", day).param("user", userId).param("now", now).update());
        return given;
    }

    /** When somebody was given their turn on this day. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> on(LocalDate day, String userId) {
        return db.sql("select at from waymark.digest where user_id = :user and on_day = :day").param("user", userId).param("day", day).query(OffsetDateTime.class).optional();
    }

    /** When somebody was last given their turn before this day. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> before(LocalDate day, String userId) {
        return db.sql("select at from waymark.digest where user_id = :user and on_day < :day order by on_day desc fetch first 1 rows only")
                .param("user", userId).param("day", day).query(OffsetDateTime.class).optional();
    }
}
