package org.waymark.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case files. A file is opened under a reference, gathers facts (named, every value kept, the latest current) and a
 * chronology, and belongs to a team: whoever is on it today may read it, and every reading leaves a row in the log.
 *
 * <p>Writing is not checked against the team: who may submit which form is the engine's question, and anybody may have
 * something to add about a young person whose file they may not read.
 */
@Service
@Transactional
public class CaseFiles {

    public static final Pattern REFERENCE = Pattern.compile("WM-\\d{4}-\\d{6}");

    private static final Set<String> ROLES = Set.of("duty-worker", "manager", "safeguarding-lead");
    private static final int FEWEST_NAMED = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final String REOPENED = "Case reopened";
    private static final Set<String> INDEXED = Set.of("name", "otherNames", "claimedDateOfBirth", "claimedYearOfBirth");

    private final JdbcClient db;
    private final CaseKeys keys;
    private final CasePages pages;
    private final CaseTeam team;
    private final BlindIndex index;
    private final ReadingLog log;
    private final Clock clock;

    CaseFiles(JdbcClient db, CaseKeys keys, CasePages pages, CaseTeam team, BlindIndex index, ReadingLog log, Clock clock) {
        this.db = db;
        this.keys = keys;
        this.pages = pages;
        this.team = team;
        this.index = index;
        this.log = log;
        this.clock = clock;
    }

    private record CaseFile(String reference, String state, long version, String joinedInto) {
    }

    /** Opens an empty file and returns its reference. Numbers are never given twice; one may be left out. */
    public String open(String openedBy) {
        long number = db.sql("select nextval('waymark.case_number')").query(Long.class).single();
        String reference = "WM-%04d-%06d".formatted(LocalDate.now(clock).getYear(), number);
        db.sql("""
                insert into waymark.case_file (reference, state, version, opened_at, opened_by)
                values (:reference, 'open', 0, :now, :by)""")
                .param("reference", reference).param("now", OffsetDateTime.now(clock)).param("by", openedBy)
                .update();
        keys.create(reference);
        ROLES.forEach(role -> team.addRole(reference, role, openedBy));
        return reference;
    }

    /**
     * Adds to a file. A fact gets a new version when its value is another one; a blank value clears a fact that is there
     * and is otherwise nothing. Blank entries are nothing. What is recorded for a case that was joined goes to the case
     * that it was joined to, as {@link #joinInto} would have taken it there.
     *
     * @param source the plain name of the task or event, e.g. "First conversation"
     */
    public void record(String reference, String by, String source, Map<String, String> facts, Map<String, String> entries) {
        var file = lock(reference);
        Instant now = clock.instant();
        var newEntries = new ArrayList<Entry>();
        entries.forEach((what, text) -> {
            if (!isBlank(text)) {
                newEntries.add(new Entry(now, by, source, what, text.strip()));
            }
        });
        var current = file.joinedInto() == null ? pages.currentFacts(reference) : Map.<String, FactVersion>of();
        var newFacts = new ArrayList<FactVersion>();
        facts.forEach((key, value) -> {
            String stripped = isBlank(value) ? "" : value.strip();
            if (!stripped.equals(valueOf(current, key))) {
                newFacts.add(new FactVersion(key, stripped, now, by, source));
            }
        });
        if (file.joinedInto() == null) {
            add(file, newFacts, newEntries);
            indexNames(reference, newFacts);
        } else {
            addReferral(lockJoined(file), newFacts, newEntries);
        }
    }

    private void add(CaseFile file, List<FactVersion> facts, List<Entry> entries) {
        if (facts.isEmpty() && entries.isEmpty()) {
            return;
        }
        long version = file.version() + 1;
        db.sql("update waymark.case_file set version = :version where reference = :reference")
                .param("version", version).param("reference", file.reference()).update();
        pages.add(file.reference(), version, facts, entries);
    }

    /** A known case keeps its facts; what a referral says otherwise is told in the chronology. */
    private void addReferral(CaseFile known, List<FactVersion> referralFacts, List<Entry> referralEntries) {
        var current = pages.currentFacts(known.reference());
        var facts = new ArrayList<FactVersion>();
        var entries = new ArrayList<>(referralEntries);
        for (FactVersion fact : referralFacts) {
            String mine = valueOf(current, fact.key());
            if (mine.isEmpty()) {
                facts.add(fact);
            } else if (!mine.equals(fact.value())) {
                entries.add(new Entry(fact.at(), fact.by(), fact.source(), fact.key(), "Referral says: " + fact.value()));
            }
        }
        add(known, facts, entries);
        indexNames(known.reference(), referralFacts);
    }

    private void indexNames(String reference, List<FactVersion> added) {
        var values = new LinkedHashMap<String, String>();
        added.stream().filter(fact -> INDEXED.contains(fact.key())).forEach(fact -> values.put(fact.key(), fact.value()));
        if (!values.isEmpty()) {
            index.add(reference, index.tokensOf(
                    values.getOrDefault("name", "") + " " + values.getOrDefault("otherNames", ""),
                    values.getOrDefault("claimedDateOfBirth", values.getOrDefault("claimedYearOfBirth", ""))));
        }
    }

    /** Grows with every change; what a form shows is as of this version. */
    @Transactional(readOnly = true)
    public long version(String reference) {
        return find(reference, false).version();
    }

    /**
     * Which of these facts somebody changed after that version: fact key to the user id of who did. Locks the file until
     * the transaction ends, so that two people who submit at once are not both told "nothing changed".
     */
    public Map<String, String> changedSince(String reference, Set<String> facts, long version) {
        lock(reference);
        return facts.isEmpty() ? Map.of() : pages.changedSince(reference, facts, version);
    }

    /**
     * Reads a file for somebody on its team, and logs that once. Anybody else is refused, which is logged as well.
     *
     * @param purpose a plain phrase for the log without personal data, e.g. the task's name
     * @throws AccessRefused when the reader is not on the team, or there is no such case
     */
    public CaseView read(String reference, Reader reader, String purpose) {
        checkTeam(reference, reader, purpose);
        var file = find(reference, false);
        var facts = new LinkedHashMap<String, String>();
        pages.currentFacts(reference).values().stream().filter(fact -> !fact.value().isEmpty())
                .forEach(fact -> facts.put(fact.key(), fact.value()));
        log.read(reader, reference, purpose);
        return new CaseView(reference, file.state(), team.holder(reference).orElse(""), file.version(), facts,
                pages.chronology(reference));
    }

    /** Refuses, and logs that, whoever is not on the team; for what tells of a case without being its file. */
    public void checkTeam(String reference, Reader reader, String purpose) {
        checkLooksLikeReference(reference);
        if (!team.has(reference, reader)) {
            log.refused(reader, reference, purpose);
            throw new AccessRefused("You are not on the team of case " + reference + ". A manager can tell you who is.");
        }
    }

    /**
     * Opens part of a file to somebody on its team: documents, appointments, deadlines, the timeline. Checks as {@link #read}
     * does and logs the reading; what is then shown, the caller fetches.
     *
     * @param purpose a plain phrase for the log without personal data, e.g. {@code Documents}
     * @throws AccessRefused when the reader is not on the team, or there is no such case
     */
    public void enter(String reference, Reader reader, String purpose) {
        checkTeam(reference, reader, purpose);
        log.read(reader, reference, purpose);
    }

    /**
     * Lets somebody on the team change what belongs to the file, and nobody else until the transaction ends.
     *
     * @throws AccessRefused when they are not on the team
     * @throws CaseShut      when the case is closed or joined
     */
    public void enterToChange(String reference, Reader reader, String purpose) {
        checkTeam(reference, reader, purpose);
        if (!team.mayChange(reference, reader)) {
            log.refused(reader, reference, purpose);
            throw new AccessRefused("You may read this case while you are asked about it, and change nothing of it.");
        }
        lockOpen(reference);
    }

    /** A value that a fact had or has; {@code before} is empty where there was none, {@code value} where it was taken out. */
    public record FactChange(Instant at, String by, String source, String key, String value, String before) {

        /** Leaves the values out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "FactChange[" + at + ", " + by + ", " + source + ", " + key + "]";
        }
    }

    /** Everything that was ever written into a file, oldest first. */
    public record History(List<FactChange> facts, List<Entry> entries) { }

    /** Reads a file with all that it ever said; checks and logs as {@link #read} does, once. */
    public History history(String reference, Reader reader, String purpose) {
        enter(reference, reader, purpose);
        var last = new LinkedHashMap<String, String>();
        var changes = pages.facts(reference).stream().map(fact -> {
            String before = last.put(fact.key(), fact.value());
            return new FactChange(fact.at(), fact.by(), fact.source(), fact.key(), fact.value(), before == null ? "" : before);
        }).toList();
        var entries = new ArrayList<>(pages.chronology(reference));
        Collections.reverse(entries);
        return new History(changes, entries);
    }

    /**
     * An open case that somebody is on by name.
     *
     * @param part holder, named, cover or proposed
     * @param name as the young person wishes to be called; empty where nobody has written it down
     */
    public record MyCase(String reference, String part, Instant since, String name) {

        /** Leaves the name out, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return "MyCase[" + reference + ", " + part + "]";
        }
    }

    /** The open cases that somebody holds, is named on, covers or is asked to take; a name that is shown is logged for each. */
    public List<MyCase> casesOf(Reader reader, String purpose) {
        return team.openCasesNaming(reader.userId()).stream().map(each -> {
            log.shown(reader, each.reference(), purpose);
            return new MyCase(each.reference(), each.part(), each.since(), pages.currentFact(each.reference(), "name"));
        }).toList();
    }

    /** Who is on the team, holder first, then those named, asked, and roles; ended memberships are left out. */
    @Transactional(readOnly = true)
    public List<Member> team(String reference) {
        return team.members(reference);
    }

    /** Every place that somebody has or had on the team, oldest first. */
    @Transactional(readOnly = true)
    public List<Membership> memberships(String reference) {
        return team.history(reference);
    }

    /** Every value that each fact has or had, newest first. Whoever shows them has entered the case. */
    @Transactional(readOnly = true)
    public List<FactVersion> facts(String reference) {
        var facts = new ArrayList<>(pages.facts(reference));
        Collections.reverse(facts);
        return facts;
    }

    /** Puts somebody on the team by name until {@link #leave}. */
    public void join(String reference, String userId, String by) {
        lockOpen(reference);
        team.addUser(reference, userId, "named", by);
    }

    /** Somebody who was asked takes part from now on, beside whoever holds the case. */
    public void welcome(String reference, String userId, String by) {
        join(reference, userId, by);
        team.endProposal(reference, userId, by);
    }

    /**
     * Ends what {@link #join} began; a holder stays the holder.
     *
     * @throws IllegalStateException when a restricted case would be left with fewer people than it needs
     */
    public void leave(String reference, String userId, String by) {
        lock(reference);
        var named = named(reference);
        if (team.isRestricted(reference) && named.contains(userId) && named.size() <= FEWEST_NAMED) {
            throw new IllegalStateException("A restricted case needs " + FEWEST_NAMED + " named people: name somebody else first.");
        }
        team.endNamed(reference, userId, by);
    }

    /** Puts somebody on the team in the place of one who is away, until {@link #endCover}. */
    public void cover(String reference, String userId, String absent, String by) {
        lockOpen(reference);
        team.addCover(reference, userId, absent, by);
    }

    /** Ends what {@link #cover} began; a place of their own they keep. */
    public void endCover(String reference, String absent, String by) {
        lock(reference);
        team.endCoverFor(reference, absent, by);
    }

    /** Who covers for somebody in this case. */
    @Transactional(readOnly = true)
    public Optional<String> coverOf(String reference, String absent) {
        return team.coverOf(reference, absent);
    }

    /** Whoever does what somebody would do in this case: they, their cover, or the cover's cover. */
    @Transactional(readOnly = true)
    public String whoActsFor(String reference, String userId) {
        var asked = new LinkedHashSet<String>(Set.of(userId));
        String acts = userId;
        for (Optional<String> next = team.coverOf(reference, acts); next.isPresent() && asked.add(next.get()); next = team.coverOf(reference, acts)) {
            acts = next.get();
        }
        return acts;
    }

    /** The cases in which somebody is covered for. */
    @Transactional(readOnly = true)
    public List<String> coveredFor(String absent) {
        return team.coveredFor(absent);
    }

    /**
     * From now on only these people, whoever holds the case and whoever is asked to may see it; roles open nothing. Called
     * again, it changes who they are.
     *
     * @throws IllegalArgumentException when fewer are named than it takes for nobody to fall through
     */
    public void restrict(String reference, Set<String> named, String by) {
        lockOpen(reference);
        if (named.size() < FEWEST_NAMED) {
            throw new IllegalArgumentException("A restricted case needs at least " + FEWEST_NAMED + " named people.");
        }
        if (!team.isRestricted(reference)) {
            team.restrict(reference, by);
        }
        team.members(reference).stream().filter(Member::isRole).forEach(role -> team.endRole(reference, role.id(), by));
        named(reference).stream().filter(userId -> !named.contains(userId)).forEach(userId -> team.endNamed(reference, userId, by));
        team.members(reference).stream().filter(member -> member.part().equals("cover") && !named.contains(member.id())).forEach(member -> team.endCoverBy(reference, member.id(), by));
        named.stream().sorted().forEach(userId -> team.addUser(reference, userId, "named", by));
    }

    /** Roles open the case again, as they would have opened it; those who were named stay on the team. */
    public void liftRestriction(String reference, String by) {
        lockOpen(reference);
        if (!team.isRestricted(reference)) {
            throw new IllegalStateException("Case " + reference + " is not restricted.");
        }
        team.lift(reference, by);
        ROLES.stream().filter(role -> !role.equals("duty-worker") || team.holder(reference).isEmpty()).forEach(role -> team.addRole(reference, role, by));
    }

    /** Whether only named people may see the case; one that was joined to another is as open as that one. */
    @Transactional(readOnly = true)
    public boolean isRestricted(String reference) {
        return team.isRestricted(joinedInto(reference).orElse(reference));
    }

    /** The cases that only named people may see. */
    @Transactional(readOnly = true)
    public List<String> restricted() {
        return team.restricted();
    }

    /** Whether an account of this name, in whatever letters, was ever on a team. */
    @Transactional(readOnly = true)
    public boolean everNamed(String userId) {
        return team.everNamed(userId);
    }

    private Set<String> named(String reference) {
        return team.members(reference).stream().filter(member -> member.part().equals("named")).map(Member::id).collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public boolean mayRead(String reference, Reader reader) {
        return team.has(reference, reader);
    }

    @Transactional(readOnly = true)
    public boolean exists(String reference) {
        return db.sql("select count(*) from waymark.case_file where reference = :reference")
                .param("reference", reference).query(Long.class).single() > 0;
    }

    @Transactional(readOnly = true)
    public Optional<String> holder(String reference) {
        return team.holder(reference);
    }

    /** open, joined or closed */
    @Transactional(readOnly = true)
    public String state(String reference) {
        return find(reference, false).state();
    }

    /** The case that this one was joined to, in the end. */
    @Transactional(readOnly = true)
    public Optional<String> joinedInto(String reference) {
        CaseFile file = find(reference, false);
        while (file.joinedInto() != null) {
            file = find(file.joinedInto(), false);
        }
        return file.reference().equals(reference) ? Optional.empty() : Optional.of(file.reference());
    }

    @Transactional(readOnly = true)
    public int openCasesOf(String userId) {
        return team.openCasesOf(userId);
    }

    /** The open cases that somebody holds. */
    @Transactional(readOnly = true)
    public Set<String> heldBy(String userId) {
        return team.heldBy(userId);
    }

    /** The open cases that somebody holds or covers: what is due in them is theirs to see to. */
    @Transactional(readOnly = true)
    public Set<String> lookedAfterBy(String userId) {
        return team.lookedAfterBy(userId);
    }

    /** The open cases that somebody holds, is named in or covers. */
    @Transactional(readOnly = true)
    public Set<String> closeTo(String userId) {
        return team.closeTo(userId);
    }

    /** Every open case, by reference. */
    @Transactional(readOnly = true)
    public List<String> open() {
        return db.sql("select reference from waymark.case_file where state = 'open' order by reference").query(String.class).list();
    }

    /** The cases on whose team somebody is by name, in whatever part; closed ones too, since their files can still be read. */
    @Transactional(readOnly = true)
    public List<String> casesWith(String userId) {
        return team.casesWith(userId);
    }

    /** The open cases that nobody holds and that this person held last. */
    @Transactional(readOnly = true)
    public List<String> withoutHolderSince(String userId) {
        return open().stream().filter(reference -> team.holder(reference).isEmpty() && team.lastHolder(reference).filter(userId::equals).isPresent()).toList();
    }

    /** Who holds the case, or held it last. */
    @Transactional(readOnly = true)
    public Optional<String> lastHolder(String reference) {
        return team.lastHolder(reference);
    }

    /** Until the transaction ends nobody else changes this case; whoever comes second waits here, and then sees what the first did. */
    public void hold(String reference) {
        lock(reference);
    }

    /** Whoever is asked to take a case may read it until they answer. */
    public void propose(String reference, String userId, String by) {
        lockOpen(reference);
        team.addUser(reference, userId, "proposed", by);
    }

    /**
     * Somebody who was asked, or who held the case, is on its team no longer.
     *
     * @param because one word of the charity's own list, such as {@code full}; never a story
     */
    public void release(String reference, String userId, String by, String because) {
        lock(reference);
        team.release(reference, userId, by, because);
    }

    /** Who was asked to take the case, or held it, and does not: user id to the word that was given as the reason. */
    @Transactional(readOnly = true)
    public Map<String, String> released(String reference) {
        return team.released(reference);
    }

    /**
     * Lets everybody with the role read the file for as long as they are needed; {@link #dismiss} ends that. A restricted case
     * lets nobody in by a role.
     */
    public void admit(String reference, String role, String by) {
        lock(reference);
        if (!team.isRestricted(reference) && !team.hasRole(reference, role)) {
            team.addRole(reference, role, by);
        }
    }

    /** Ends what {@link #admit} began. */
    public void dismiss(String reference, String role, String by) {
        lock(reference);
        team.endRole(reference, role, by);
    }

    /** Makes somebody the holder; proposals, an earlier holder and the duty workers leave the team. */
    public void handOver(String reference, String userId, String by) {
        lockOpen(reference);
        team.endProposals(reference, by);
        team.endHolderOtherThan(reference, userId, by);
        team.endRole(reference, "duty-worker", by);
        team.addUser(reference, userId, "holder", by);
    }

    /**
     * Takes what a referral says into a case that is known already. A fact that the known case lacks becomes its fact; one
     * that differs becomes an entry "Referral says: …". The referral's own file stays as it is, and nobody reads it any more.
     */
    public void joinInto(String reference, String knownReference, String by) {
        // in one order for everybody: two referrals that are joined to each other at once would each wait for the other
        Stream.of(reference, knownReference).sorted().forEach(this::lock);
        var referral = lock(reference);
        var known = lockJoined(lock(knownReference));
        if (referral.joinedInto() != null && lockJoined(referral).reference().equals(known.reference())) {
            return;
        }
        if (reference.equals(known.reference())) {
            throw new IllegalArgumentException("A case cannot be joined to itself.");
        }
        checkOpen(referral);
        checkOpen(known);
        if (team.isRestricted(reference) && !team.isRestricted(known.reference())) {
            throw new IllegalStateException("What only named people may see cannot be joined to a case that more people see: restrict that case first.");
        }
        var facts = pages.currentFacts(reference).values().stream().filter(fact -> !fact.value().isEmpty()).toList();
        var entries = new ArrayList<>(pages.chronology(reference));
        // oldest first, as they were recorded
        Collections.reverse(entries);
        entries.add(new Entry(clock.instant(), by, "Referral joined", "joined", "Referral " + reference + " was joined to this case."));
        addReferral(known, facts, entries);
        index.add(known.reference(), index.of(reference));
        end(reference, "joined", by, null, known.reference());
        team.endAll(reference, by);
        team.changed(known.reference());
    }

    /** Closes a case; the holder leaves the team, managers and safeguarding leads stay. */
    public void close(String reference, String by, String outcome) {
        var file = lock(reference);
        if (file.state().equals("closed")) {
            return;
        }
        checkOpen(file);
        end(reference, "closed", by, outcome, null);
        team.endProposals(reference, by);
        team.endHolder(reference, by);
        team.endCovers(reference, by);
        team.endRole(reference, "duty-worker", by);
        team.endRole(reference, CaseTeam.ONLY_READS, by);
    }

    /** How a case was closed; empty where it is not. */
    public record Closing(Instant at, String by, String outcome) { }

    @Transactional(readOnly = true)
    public Optional<Closing> closing(String reference) {
        return db.sql("select ended_at, ended_by, closing_outcome from waymark.case_file where reference = :reference and state = 'closed'").param("reference", reference)
                .query((row, number) -> new Closing(row.getObject("ended_at", OffsetDateTime.class).toInstant(), row.getString("ended_by"), row.getString("closing_outcome"))).optional();
    }

    /** When a case was last opened again; a joined or closed one may have been, too. */
    @Transactional(readOnly = true)
    public Optional<Instant> reopenedAt(String reference) {
        return pages.lastEntry(reference, REOPENED);
    }

    /** Whether the key of the case is gone, so that nothing of it can be read or written any more. */
    @Transactional(readOnly = true)
    public boolean isErased(String reference) {
        return !keys.has(reference);
    }

    /**
     * Takes back what {@link #close} did: the case is open, and the time for which we keep a closed one no longer runs. From this
     * moment somebody holds it; nobody else gets back a place that ended. How it had been closed stays on the chronology.
     *
     * @param version of the file as it was when the closing was looked at
     * @param because a sentence for the chronology
     * @throws CaseShut              when the case is not closed
     * @throws IllegalStateException when the file has changed since, or was erased
     */
    public void reopen(String reference, long version, String holder, String by, String because) {
        var file = lock(reference);
        var closing = closing(reference).orElseThrow(() -> new CaseShut("Case " + reference + " is " + file.state() + ", not closed."));
        if (file.version() != version) {
            throw new IllegalStateException("The file of " + reference + " has changed since.");
        }
        db.sql("update waymark.case_file set state = 'open', ended_at = null, ended_by = null, closing_outcome = null where reference = :reference")
                .param("reference", reference).update();
        add(file, List.of(), List.of(new Entry(clock.instant(), by, REOPENED, REOPENED, "It had been closed on %s by %s; its outcome was recorded as “%s”. %s"
                .formatted(DAY.format(closing.at()), closing.by(), closing.outcome().replace('-', ' '), because))));
        team.addUser(reference, holder, "holder", by);
    }

    private void end(String reference, String state, String by, String outcome, String joinedInto) {
        db.sql("""
                update waymark.case_file set state = :state, ended_at = :now, ended_by = :by, closing_outcome = :outcome,
                joined_into = :joinedInto where reference = :reference""")
                .param("state", state).param("now", OffsetDateTime.now(clock)).param("by", by).param("outcome", outcome)
                .param("joinedInto", joinedInto).param("reference", reference)
                .update();
    }

    private CaseFile lock(String reference) {
        return find(reference, true);
    }

    private void lockOpen(String reference) {
        checkOpen(lock(reference));
    }

    private CaseFile lockJoined(CaseFile file) {
        while (file.joinedInto() != null) {
            file = lock(file.joinedInto());
        }
        return file;
    }

    private CaseFile find(String reference, boolean lock) {
        checkLooksLikeReference(reference);
        return db.sql("select reference, state, version, joined_into from waymark.case_file where reference = :reference"
                + (lock ? " for update" : ""))
                .param("reference", reference).query(CaseFile.class).optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no case " + reference + "."));
    }

    private static void checkOpen(CaseFile file) {
        if (!file.state().equals("open")) {
            throw new CaseShut("Case " + file.reference() + " is " + file.state() + ".");
        }
    }

    /** Does not repeat what was typed: it may be anything, even a name. */
    private static void checkLooksLikeReference(String reference) {
        if (reference == null || !REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("A case reference looks like WM-2026-000042.");
        }
    }

    private static String valueOf(Map<String, FactVersion> facts, String key) {
        return facts.containsKey(key) ? facts.get(key).value() : "";
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
