package org.waymark.casework;

import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the cases that were brought in were called in the charity's earlier records, as keyed hashes: enough to see that one
 * is there already. Capitals and spaces make no difference.
 */
@Component
@Transactional
public class FormerReferences {

    private static final String KIND = "former-reference/";

    private final JdbcClient db;
    private final BlindIndex index;
    private final Clock clock;

    FormerReferences(JdbcClient db, BlindIndex index, Clock clock) {
        this.db = db;
        this.index = index;
        this.clock = clock;
    }

    /**
     * From now on, until the transaction ends, nobody else brings cases in.
     *
     * @return whether the turn is the caller's; not while somebody else has it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeTurn() {
        return db.sql("select one from waymark.bringing_in for update skip locked").query(Integer.class).optional().isPresent();
    }

    /** Those that are there already: the reference as it was asked for, to the case that it became. */
    @Transactional(readOnly = true)
    public Map<String, String> known(Collection<String> formerReferences) {
        if (formerReferences.isEmpty()) {
            return Map.of();
        }
        var asked = new HashMap<String, String>();
        formerReferences.forEach(each -> asked.put(each, hash(each)));
        var cases = new HashMap<String, String>();
        db.sql("select former_reference, case_reference from waymark.brought_in where former_reference in (:asked)").param("asked", asked.values())
                .query((row, number) -> cases.put(row.getString("former_reference"), row.getString("case_reference"))).list();
        asked.values().retainAll(cases.keySet());
        asked.replaceAll((formerReference, hash) -> cases.get(hash));
        return asked;
    }

    /** A former reference as it is compared: two that are the same here are the same. */
    public static String normalised(String formerReference) {
        return Normalizer.normalize(formerReference, Normalizer.Form.NFKC).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    /** @throws org.springframework.dao.DuplicateKeyException where it is there already */
    public void keep(String formerReference, String caseReference, String by) {
        db.sql("insert into waymark.brought_in (former_reference, case_reference, at, by_user) values (:former, :case, :now, :by)")
                .param("former", hash(formerReference)).param("case", caseReference).param("now", OffsetDateTime.now(clock)).param("by", by).update();
    }

    private String hash(String formerReference) {
        return index.hash(KIND, normalised(formerReference));
    }
}
