package org.waymark.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finding a case by name. What was asked is kept only as keyed tokens. Who is not on a case's team learns that the case
 * exists and whom to ask, and nothing about the person; of restricted cases, only that there may be one. When two names may be the same person: {@link BlindIndex}.
 */
@Service
@Transactional
public class Searches {

    private final JdbcClient db;
    private final BlindIndex index;
    private final CaseFiles files;
    private final CasePages pages;
    private final ReadingLog log;
    private final Clock clock;

    Searches(JdbcClient db, BlindIndex index, CaseFiles files, CasePages pages, ReadingLog log, Clock clock) {
        this.db = db;
        this.index = index;
        this.files = files;
        this.pages = pages;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Searches now and keeps what was found under a reference such as SR-2026-000007.
     *
     * @param claimedYearOfBirth null when not known
     */
    public String search(String name, Integer claimedYearOfBirth, Reader reader) {
        var asked = index.tokensOf(name, claimedYearOfBirth == null ? null : "%04d".formatted(claimedYearOfBirth));
        long number = db.sql("select nextval('waymark.search_number')").query(Long.class).single();
        String search = "SR-%04d-%06d".formatted(LocalDate.now(clock).getYear(), number);
        db.sql("insert into waymark.search (reference, searched_at, searched_by) values (:search, :now, :by)")
                .param("search", search).param("now", OffsetDateTime.now(clock)).param("by", reader.userId())
                .update();
        index.keepSearch(search, asked);
        int place = 0;
        for (String hit : index.matching(asked)) {
            db.sql("insert into waymark.search_hit (search_reference, place, case_reference) values (:search, :place, :hit)")
                    .param("search", search).param("place", place++).param("hit", hit)
                    .update();
        }
        log.searched(reader, search);
        return search;
    }

    /**
     * What a search came upon, the likeliest first; logged case by case. Names are as they are now.
     *
     * @throws AccessRefused to anybody but the searcher
     */
    public List<Finding> findings(String searchReference, Reader reader) {
        Optional<String> searcher = db.sql("select searched_by from waymark.search where reference = :search")
                .param("search", searchReference).query(String.class).optional();
        if (searcher.isEmpty()) {
            throw new IllegalArgumentException("There is no such search.");
        }
        if (!searcher.get().equals(reader.userId())) {
            log.refused(reader, null, "Search " + searchReference);
            throw new AccessRefused("Only the person who searched may see what was found.");
        }
        return show(db.sql("select case_reference from waymark.search_hit where search_reference = :search order by place")
                .param("search", searchReference).query(String.class).list(), reader, "Search " + searchReference);
    }

    /**
     * Whether the person of this file may have another case. Tells nothing about either, so it needs no reader.
     */
    @Transactional(readOnly = true)
    public boolean mayBeKnown(String reference) {
        return !otherMatches(reference).isEmpty();
    }

    /**
     * Other open or closed cases whose person may be the person of this file, the likeliest first; logged case by case.
     *
     * @throws AccessRefused to anybody who may not read the file itself
     */
    public List<Finding> possibleMatches(String reference, Reader reader) {
        if (!files.mayRead(reference, reader)) {
            log.refused(reader, CaseFiles.REFERENCE.matcher(reference).matches() ? reference : null, "Comparing with known cases");
            throw new AccessRefused("You are not on the team of this case. A manager can tell you who is.");
        }
        return show(otherMatches(reference), reader, "Comparing with " + reference);
    }

    /** The references of the open ones among {@link #possibleMatches}, told to nobody and so not logged; none that is hidden from the reader. */
    @Transactional(readOnly = true)
    public List<String> openMatches(String reference, Reader reader) {
        return otherMatches(reference).stream().filter(match -> files.state(match).equals("open") && !hides(match, reader)).toList();
    }

    private List<String> otherMatches(String reference) {
        return index.matching(index.of(reference)).stream().filter(match -> !match.equals(reference)).toList();
    }

    /** Whether among them is a case that only named people may see, and this is none of them: that is all they are told. */
    private boolean hides(String reference, Reader reader) {
        return files.isRestricted(reference) && !files.mayRead(reference, reader);
    }

    private List<Finding> show(List<String> references, Reader reader, String purpose) {
        var findings = new ArrayList<Finding>();
        boolean hidden = false;
        for (String reference : references) {
            if (hides(reference, reader)) {
                hidden = true;
                log.found(reader, reference, purpose);
                continue;
            }
            String state = files.state(reference);
            String holder = files.holder(reference).orElse("");
            if (files.mayRead(reference, reader)) {
                var facts = pages.currentFacts(reference);
                findings.add(new Finding(reference, true, value(facts.get("name")), value(facts.get("claimedDateOfBirth")), state, holder));
                log.shown(reader, reference, purpose);
            } else {
                findings.add(new Finding(reference, false, "", "", state, holder));
                log.found(reader, reference, purpose);
            }
        }
        if (hidden) {
            findings.add(Finding.RESTRICTED);
        }
        return findings;
    }

    private static String value(FactVersion fact) {
        return fact == null ? "" : fact.value();
    }

    /** Deletes what was asked and found. That somebody searched stays, and so does the log. */
    public void forget(String searchReference) {
        for (String table : List.of("search_token", "search_hit")) {
            db.sql("delete from waymark." + table + " where search_reference = :search").param("search", searchReference).update();
        }
        db.sql("update waymark.search set forgotten_at = :now where reference = :search and forgotten_at is null")
                .param("now", OffsetDateTime.now(clock)).param("search", searchReference).update();
    }
}
