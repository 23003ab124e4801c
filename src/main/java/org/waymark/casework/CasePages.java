package org.waymark.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseKeys.CaseKey;

/** Facts and entries, encrypted on the way in and decrypted on the way out. Rows are added and never changed. */
@Component
class CasePages {

    private final JdbcClient db;
    private final CaseKeys keys;

    CasePages(JdbcClient db, CaseKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    Map<String, FactVersion> currentFacts(String reference) {
        var key = keys.of(reference);
        var facts = new LinkedHashMap<String, FactVersion>();
        db.sql("""
                select id, fact_key, recorded_at, recorded_by, source, content from waymark.fact
                where number in (select max(number) from waymark.fact where case_reference = :reference group by fact_key)
                order by fact_key""")
                .param("reference", reference)
                .query((row, n) -> fact(key, row))
                .list()
                .forEach(fact -> facts.put(fact.key(), fact));
        return facts;
    }

    /** Every value of every fact, oldest first. */
    List<FactVersion> facts(String reference) {
        var key = keys.of(reference);
        return db.sql("""
                select id, fact_key, recorded_at, recorded_by, source, content from waymark.fact
                where case_reference = :reference order by number""")
                .param("reference", reference).query((row, n) -> fact(key, row)).list();
    }

    /** Empty where it was never said, or cleared. */
    String currentFact(String reference, String fact) {
        var key = keys.of(reference);
        return db.sql("""
                select id, fact_key, recorded_at, recorded_by, source, content from waymark.fact
                where number = (select max(number) from waymark.fact where case_reference = :reference and fact_key = :fact)""")
                .param("reference", reference).param("fact", fact).query((row, n) -> fact(key, row).value()).optional().orElse("");
    }

    private static FactVersion fact(CaseKey key, ResultSet row) throws SQLException {
        return new FactVersion(row.getString("fact_key"),
                key.open(row.getBytes("content"), "fact/" + row.getString("fact_key"), row.getObject("id", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"), row.getString("source"));
    }

    /** Newest first. */
    List<Entry> chronology(String reference) {
        var key = keys.of(reference);
        return db.sql("""
                select id, entry_key, recorded_at, recorded_by, source, content from waymark.entry
                where case_reference = :reference order by recorded_at desc, number desc""")
                .param("reference", reference)
                .query((row, n) -> new Entry(row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by"), row.getString("source"), row.getString("entry_key"),
                        key.open(row.getBytes("content"), "entry/" + row.getString("entry_key"), row.getObject("id", UUID.class))))
                .list();
    }

    /** When something was last written that bears this name as its source and as its key. */
    Optional<Instant> lastEntry(String reference, String name) {
        return db.sql("select recorded_at from waymark.entry where case_reference = :reference and entry_key = :name and source = :name order by recorded_at desc, number desc limit 1")
                .param("reference", reference).param("name", name).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    void add(String reference, long version, List<FactVersion> facts, List<Entry> entries) {
        var key = keys.of(reference);
        facts.forEach(fact -> insert("fact", key, version, fact.key(), fact.value(), fact.at(), fact.by(), fact.source()));
        entries.forEach(entry -> insert("entry", key, version, entry.what(), entry.text(), entry.at(), entry.by(), entry.source()));
    }

    private void insert(String kind, CaseKey caseKey, long version, String field, String text, Instant at, String by, String source) {
        var id = UUID.randomUUID();
        db.sql("insert into waymark." + kind + " (id, case_reference, " + kind + "_key, version, recorded_at, recorded_by, source, content) "
                + "values (:id, :reference, :field, :version, :at, :by, :source, :content)")
                .param("id", id).param("reference", caseKey.reference()).param("field", field).param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).param("source", source)
                .param("content", caseKey.seal(text, kind + "/" + field, id))
                .update();
    }

    /** Which of these facts got a new value after that version, and by whom. */
    Map<String, String> changedSince(String reference, Iterable<String> facts, long version) {
        var changed = new LinkedHashMap<String, String>();
        db.sql("""
                select fact_key, recorded_by from waymark.fact
                where case_reference = :reference and version > :version and fact_key in (:facts) order by number""")
                .param("reference", reference).param("version", version).param("facts", facts)
                .query(row -> { changed.put(row.getString("fact_key"), row.getString("recorded_by")); });
        return changed;
    }
}
