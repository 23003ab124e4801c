package org.waymark.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Membership rows. Whoever calls a method that changes them has locked the case, so looking before adding is safe.
 */
@Component
class CaseTeam {

    /** Let in while they are asked to confirm something. */
    static final String ONLY_READS = "deputy";

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseTeam(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    boolean has(String reference, Reader reader) {
        return db.sql("""
                select count(*) from waymark.case_member
                where case_reference = :reference and until is null
                  and (kind = 'user' and member = :user or kind = 'role' and member in (:roles))""")
                .param("reference", reference)
                .param("user", reader.userId())
                .param("roles", reader.roles().isEmpty() ? Set.of("") : reader.roles())
                .query(Long.class).single() > 0;
    }

    /** Whoever was only asked, or let in to look, reads and does not change. */
    boolean mayChange(String reference, Reader reader) {
        return db.sql("""
                select count(*) from waymark.case_member
                where case_reference = :reference and until is null
                  and (kind = 'user' and member = :user and part <> 'proposed' or kind = 'role' and member in (:roles) and member <> :onlyReads)""")
                .param("reference", reference).param("user", reader.userId()).param("onlyReads", ONLY_READS)
                .param("roles", reader.roles().isEmpty() ? Set.of("") : reader.roles())
                .query(Long.class).single() > 0;
    }

    boolean hasRole(String reference, String role) {
        return db.sql("""
                select count(*) from waymark.case_member
                where case_reference = :reference and kind = 'role' and member = :role and until is null""")
                .param("reference", reference).param("role", role).query(Long.class).single() > 0;
    }

    Optional<String> holder(String reference) {
        return db.sql("select member from waymark.case_member where case_reference = :reference and part = 'holder' and until is null")
                .param("reference", reference).query(String.class).optional();
    }

    int openCasesOf(String userId) {
        return db.sql("""
                select count(*) from waymark.case_member m join waymark.case_file f on f.reference = m.case_reference
                where m.member = :user and m.part = 'holder' and m.until is null and f.state = 'open'""")
                .param("user", userId).query(Integer.class).single();
    }

    Set<String> heldBy(String userId) {
        return db.sql("""
                select m.case_reference from waymark.case_member m join waymark.case_file f on f.reference = m.case_reference
                where m.member = :user and m.part = 'holder' and m.until is null and f.state = 'open'""")
                .param("user", userId).query(String.class).set();
    }

    Set<String> lookedAfterBy(String userId) {
        return db.sql("""
                select m.case_reference from waymark.case_member m join waymark.case_file f on f.reference = m.case_reference
                where m.kind = 'user' and m.member = :user and m.part in ('holder', 'cover') and m.until is null and f.state = 'open'""")
                .param("user", userId).query(String.class).set();
    }

    Set<String> closeTo(String userId) {
        return db.sql("""
                select m.case_reference from waymark.case_member m join waymark.case_file f on f.reference = m.case_reference
                where m.kind = 'user' and m.member = :user and m.part in ('holder', 'named', 'cover') and m.until is null and f.state = 'open'""")
                .param("user", userId).query(String.class).set();
    }

    record Place(String reference, String part, Instant since) { }

    /** Those a user is on by name, not by role; who is holder and named at once is the holder. */
    List<Place> openCasesNaming(String userId) {
        var places = new LinkedHashMap<String, Place>();
        db.sql("""
                select m.case_reference, m.part, m.since from waymark.case_member m join waymark.case_file f on f.reference = m.case_reference
                where m.member = :user and m.kind = 'user' and m.until is null and f.state = 'open'
                order by case m.part when 'holder' then 0 when 'proposed' then 1 when 'named' then 2 else 3 end, m.case_reference""")
                .param("user", userId)
                .query((row, number) -> new Place(row.getString("case_reference"), row.getString("part"), row.getObject("since", OffsetDateTime.class).toInstant()))
                .list().forEach(place -> places.putIfAbsent(place.reference(), place));
        return List.copyOf(places.values());
    }

    List<String> casesWith(String userId) {
        return db.sql("""
                select distinct case_reference from waymark.case_member where kind = 'user' and member = :user and until is null order by case_reference""")
                .param("user", userId).query(String.class).list();
    }

    boolean everNamed(String userId) {
        return db.sql("select count(*) from waymark.case_member where kind = 'user' and lower(member) = lower(:user)").param("user", userId).query(Long.class).single() > 0;
    }

    Optional<String> lastHolder(String reference) {
        return db.sql("select member from waymark.case_member where case_reference = :reference and part = 'holder' order by number desc limit 1")
                .param("reference", reference).query(String.class).optional();
    }

    /** Those without an end. */
    List<Member> members(String reference) {
        return db.sql("""
                select kind, member, part, since, since_by from waymark.case_member where case_reference = :reference and until is null
                order by case part when 'holder' then 0 when 'cover' then 1 when 'named' then 2 when 'proposed' then 3 else 4 end, number""")
                .param("reference", reference)
                .query((row, number) -> member(row)).list();
    }

    /** With those that have ended, oldest first. */
    List<Membership> history(String reference) {
        return db.sql("""
                select kind, member, part, since, since_by, until, until_by from waymark.case_member
                where case_reference = :reference order by number""")
                .param("reference", reference)
                .query((row, number) -> new Membership(member(row), Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant).orElse(null), row.getString("until_by")))
                .list();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(row.getString("member"), row.getString("kind").equals("role"), row.getString("part"),
                row.getObject("since", OffsetDateTime.class).toInstant(), row.getString("since_by"));
    }

    /** Who covers for somebody in this case. */
    Optional<String> coverOf(String reference, String userId) {
        return db.sql("""
                select member from waymark.case_member
                where case_reference = :reference and part = 'cover' and covers = :user and until is null order by number limit 1""")
                .param("reference", reference).param("user", userId).query(String.class).optional();
    }

    List<String> coveredFor(String userId) {
        return db.sql("select distinct case_reference from waymark.case_member where covers = :user and until is null order by case_reference")
                .param("user", userId).query(String.class).list();
    }

    void addCover(String reference, String userId, String absent, String by) {
        if (coverOf(reference, absent).filter(userId::equals).isEmpty()) {
            db.sql("""
                    insert into waymark.case_member (case_reference, kind, member, part, covers, since, since_by)
                    values (:reference, 'user', :member, 'cover', :absent, :now, :by)""")
                    .param("reference", reference).param("member", userId).param("absent", absent)
                    .param("now", OffsetDateTime.now(clock)).param("by", by).update();
            changed(reference);
        }
    }

    void endCoverFor(String reference, String absent, String by) {
        end(reference, by, "covers = :one", absent);
    }

    void endCovers(String reference, String by) {
        end(reference, by, "part = :one", "cover");
    }

    void endCoverBy(String reference, String userId, String by) {
        end(reference, by, "part = 'cover' and member = :one", userId);
    }

    void endNamed(String reference, String userId, String by) {
        end(reference, by, "part = 'named' and member = :one", userId);
    }

    void addRole(String reference, String role, String by) {
        add(reference, "role", role, "role", by);
    }

    void addUser(String reference, String userId, String part, String by) {
        if (!isUser(reference, userId, part)) {
            add(reference, "user", userId, part, by);
        }
    }

    private boolean isUser(String reference, String userId, String part) {
        return db.sql("""
                select count(*) from waymark.case_member
                where case_reference = :reference and kind = 'user' and member = :user and part = :part and until is null""")
                .param("reference", reference).param("user", userId).param("part", part)
                .query(Long.class).single() > 0;
    }

    private void add(String reference, String kind, String member, String part, String by) {
        db.sql("""
                insert into waymark.case_member (case_reference, kind, member, part, since, since_by)
                values (:reference, :kind, :member, :part, :now, :by)""")
                .param("reference", reference).param("kind", kind).param("member", member).param("part", part)
                .param("now", OffsetDateTime.now(clock)).param("by", by)
                .update();
        changed(reference);
    }

    /** Ends what somebody was asked for or held. */
    void release(String reference, String userId, String by, String because) {
        db.sql("""
                update waymark.case_member set until = :now, until_by = :by, until_because = :because
                where case_reference = :reference and until is null and kind = 'user' and member = :user""")
                .param("now", OffsetDateTime.now(clock)).param("by", by).param("because", because)
                .param("reference", reference).param("user", userId).update();
        changed(reference);
    }

    /** Who was released, with the latest reason. */
    Map<String, String> released(String reference) {
        var released = new LinkedHashMap<String, String>();
        db.sql("""
                select member, until_because from waymark.case_member
                where case_reference = :reference and until_because is not null order by number""")
                .param("reference", reference)
                .query((row, number) -> released.put(row.getString("member"), row.getString("until_because"))).list();
        return released;
    }

    void endProposals(String reference, String by) {
        end(reference, by, "part = :one", "proposed");
    }

    void endProposal(String reference, String userId, String by) {
        end(reference, by, "part = 'proposed' and member = :one", userId);
    }

    void endHolder(String reference, String by) {
        end(reference, by, "part = :one", "holder");
    }

    void endHolderOtherThan(String reference, String userId, String by) {
        end(reference, by, "part = 'holder' and member <> :one", userId);
    }

    void endRole(String reference, String role, String by) {
        end(reference, by, "kind = 'role' and member = :one", role);
    }

    void endAll(String reference, String by) {
        end(reference, by, "member <> :one", "");
    }

    private void end(String reference, String by, String which, String one) {
        db.sql("update waymark.case_member set until = :now, until_by = :by "
                + "where case_reference = :reference and until is null and " + which)
                .param("reference", reference).param("now", OffsetDateTime.now(clock)).param("by", by).param("one", one)
                .update();
        changed(reference);
    }

    /** Whether only people on the team by name may see the case. */
    boolean isRestricted(String reference) {
        return db.sql("select count(*) from waymark.restriction where case_reference = :reference and until is null")
                .param("reference", reference).query(Long.class).single() > 0;
    }

    List<String> restricted() {
        return db.sql("select case_reference from waymark.restriction where until is null order by case_reference").query(String.class).list();
    }

    void restrict(String reference, String by) {
        db.sql("insert into waymark.restriction (case_reference, since, since_by) values (:reference, :now, :by)")
                .param("reference", reference).param("now", OffsetDateTime.now(clock)).param("by", by).update();
        changed(reference);
    }

    void lift(String reference, String by) {
        db.sql("update waymark.restriction set until = :now, until_by = :by where case_reference = :reference and until is null")
                .param("now", OffsetDateTime.now(clock)).param("by", by).param("reference", reference).update();
        changed(reference);
    }

    void changed(String reference) {
        events.publishEvent(new TeamChanged(reference));
    }
}
