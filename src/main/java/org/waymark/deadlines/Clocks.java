package org.waymark.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.deadlines.Clock.Position;
import org.waymark.deadlines.Clock.State;
import org.waymark.deadlines.Deadlines.Counting;
import org.waymark.deadlines.Deadlines.Standing;

/**
 * The register of deadlines. Every clock is a row that never changes and a ledger that is only added to: what holds is
 * what the last entry says, and what held before can always be read. Each change also changes the copies of the date in
 * running processes, in the same transaction.
 */
@Service
@Transactional
public class Clocks {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).disable(com.fasterxml.jackson.databind.DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE).build();

    /** The last entry of each ledger. */
    private static final String NOW = """
            select c.case_reference, c.rule, e.* from waymark.clock c join waymark.clock_entry e on e.clock_id = c.id
            where not exists (select 1 from waymark.clock_entry later where later.clock_id = e.clock_id and later.number > e.number)
            """;

    private final JdbcClient db;
    private final Deadlines deadlines;
    private final ObjectProvider<Copies> copies;
    private final java.time.Clock clock;

    Clocks(JdbcClient db, Deadlines deadlines, ObjectProvider<Copies> copies, java.time.Clock clock) {
        this.db = db;
        this.deadlines = deadlines;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * A clock whose date would be another one if it were counted today: the law's table or the calendar has changed.
     *
     * @param computed what the rule gives now
     * @param would the date that would count; where no row answers any more, the date there is
     * @param explanation how that date is counted, or that no row answers
     */
    public record Difference(Clock clock, LocalDate computed, LocalDate would, String explanation) { }

    /**
     * Starts a clock.
     *
     * @param letter the day printed in the letter that started it, or null: earlier than the computed date it counts, later it
     *               is kept beside
     * @throws NoSuchRule where no row answers
     */
    public Clock start(String caseReference, Basis basis, LocalDate letter, By by) {
        UUID id = UUID.randomUUID();
        Deadline computed = deadlines.due(basis);
        db.sql("insert into waymark.clock (id, case_reference, rule, opened_at) values (:id, :case, :rule, :now)")
                .param("id", id).param("case", caseReference).param("rule", computed.rule().ruleId()).param("now", OffsetDateTime.now(clock)).update();
        boolean letterCounts = letter != null && letter.isBefore(computed.due());
        Position start = Position.start(basis, letterCounts ? letter : null)
                .beside(letter != null && letter.isAfter(computed.due()) ? letter : null);
        return write(id, start, "started", by, null, null, true);
    }

    /**
     * Changes a clock and every copy of its date.
     *
     * @throws ChangeRefused when it makes no sense, or when it gives up part of a legal limit and only one person stands for it
     */
    public Clock change(UUID id, Change change, By by) {
        lock(id);
        Clock before = get(id);
        Position after = after(change, before);
        LocalDate computed = computed(change, before, after);
        if (takesTwo(change, before, after, computed) && (by.second() == null || by.second().equals(by.user()))) {
            throw new ChangeRefused("This is a legal limit: giving up time, or the limit itself, takes two different people.");
        }
        Clock now = write(id, after, change.word(before), by, change instanceof Change.Extend extension ? extension : null, before, countsAgain(change));
        copies.ifAvailable(each -> each.follow(now));
        return now;
    }

    /** Whether this change would have to be confirmed by a second person. */
    @Transactional(readOnly = true)
    public boolean takesTwo(UUID id, Change change) {
        Clock before = get(id);
        Position after = after(change, before);
        return takesTwo(change, before, after, computed(change, before, after));
    }

    /** The date that would count after the change; nothing is changed. */
    @Transactional(readOnly = true)
    public LocalDate dueAfter(UUID id, Change change) {
        Clock before = get(id);
        Position after = after(change, before);
        return after.standing().date(computed(change, before, after));
    }

    /** What the change makes of the clock; counted again, a letter that is now the later date no longer counts by itself. */
    private Position after(Change change, Clock before) {
        Position after = change.applyTo(before, today());
        Standing standing = after.standing();
        boolean letterIsLater = countsAgain(change) && standing.letter() != null && standing.letter().isAfter(deadlines.due(after.basis()).due());
        return letterIsLater ? after.with(new Standing(standing.lostDays(), standing.granted(), null)).beside(standing.letter()) : after;
    }

    private LocalDate computed(Change change, Clock before, Position after) {
        return countsAgain(change) ? deadlines.due(after.basis()).due() : before.computed();
    }

    private static boolean countsAgain(Change change) {
        return change instanceof Change.Correct || change instanceof Change.Recount;
    }

    private static boolean takesTwo(Change change, Clock before, Position after, LocalDate computed) {
        if (before.kind() != ClockKind.LIMIT) {
            return false;
        }
        boolean stops = after.state() == State.CANCELLED || after.state() == State.PAUSED && before.state() != State.PAUSED;
        boolean leavesEarlierDate = change instanceof Change.Keep keep && before.standing().date(keep.declined()).isBefore(before.due());
        // the two who paused it knew that its date would move
        return stops || leavesEarlierDate || !(change instanceof Change.Resume) && after.standing().date(computed).isAfter(before.due());
    }

    @Transactional(readOnly = true)
    public Clock get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no such deadline."));
    }

    @Transactional(readOnly = true)
    public Optional<Clock> find(UUID id) {
        return db.sql(NOW + " and c.id = :id").param("id", id).query(Clocks::clock).optional();
    }

    /** Those of a case, soonest first, ended ones last. */
    @Transactional(readOnly = true)
    public List<Clock> ofCase(String caseReference) {
        return db.sql(NOW + " and c.case_reference = :case order by case when e.state in ('running', 'paused') then 0 else 1 end, e.due, e.number")
                .param("case", caseReference).query(Clocks::clock).list();
    }

    /** Every clock of which some process holds a copy, missed ones too. */
    @Transactional(readOnly = true)
    public List<Clock> held() {
        return db.sql(NOW + " and exists (select 1 from waymark.clock_copy k where k.clock_id = c.id) order by e.due, e.number").query(Clocks::clock).list();
    }

    /** Every clock that runs or is paused, soonest first. */
    @Transactional(readOnly = true)
    public List<Clock> open() {
        return db.sql(NOW + " and e.state in ('running', 'paused') order by e.due, e.number").query(Clocks::clock).list();
    }

    /** The running clocks of these cases, soonest first. */
    @Transactional(readOnly = true)
    public List<Clock> runningIn(Set<String> caseReferences) {
        return caseReferences.isEmpty() ? List.of() : db.sql(NOW + " and e.state = 'running' and c.case_reference in (:cases) order by e.due, e.number")
                .param("cases", caseReferences).query(Clocks::clock).list();
    }

    /**
     * What presses in these cases, soonest first: the running clocks, and those that were missed and that a process still works
     * on, so that a limit which has passed does not go out of sight before somebody has dealt with it.
     */
    @Transactional(readOnly = true)
    public List<Clock> pressingIn(Set<String> caseReferences) {
        return caseReferences.isEmpty() ? List.of() : db.sql(NOW + """
                 and (e.state = 'running' or e.state = 'missed' and exists (select 1 from waymark.clock_copy copy where copy.clock_id = e.clock_id))
                 and c.case_reference in (:cases) order by e.due, e.number""")
                .param("cases", caseReferences).query(Clocks::clock).list();
    }

    /** How many clocks still run though the day to work to is this one or has passed, in all cases. */
    @Transactional(readOnly = true)
    public int atRisk(LocalDate day) {
        return db.sql("select count(*) from (" + NOW + " and e.state = 'running' and e.safe_by <= :day) as risky").param("day", day).query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    public List<LedgerEntry> ledger(UUID id) {
        return db.sql("select * from waymark.clock_entry where clock_id = :id order by number").param("id", id)
                .query((row, number) -> new LedgerEntry(row.getString("change"), row.getObject("at", OffsetDateTime.class), row.getString("by_user"),
                        row.getString("second_by"), row.getString("why"), row.getString("granted_by"), row.getString("evidence"), day(row, "due_before"),
                        day(row, "due"), day(row, "safe_by"), row.getString("state"), row.getString("explanation"))).list();
    }

    /** Why the date of its rule is that date, in pieces: one for each day that was weighed when it was counted. */
    public static List<Reasons> reasons(Clock clock) {
        return read(clock.reasons(), new TypeReference<>() { });
    }

    /**
     * The open clocks whose date would differ if they were counted today and about which nobody has decided yet. A rule that no
     * longer answers for one is told in the explanation, and its date then counts as unchanged.
     */
    @Transactional(readOnly = true)
    public List<Difference> differences() {
        return open().stream().flatMap(each -> difference(each).stream()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Difference> difference(Clock each) {
        if (!each.isOpen()) {
            return Optional.empty();
        }
        try {
            LocalDate now = deadlines.due(each.basis()).due();
            if (now.equals(each.computed()) || now.equals(each.declined())) {
                return Optional.empty();
            }
            Deadline would = deadlines.due(each.basis(), each.standing());
            return Optional.of(new Difference(each, now, would.due(), would.explanation()));
        } catch (NoSuchRule | IllegalArgumentException | IllegalStateException e) {
            // one row that cannot be used must not hide what has changed for all the others
            return each.computed().equals(each.declined()) ? Optional.empty() : Optional.of(new Difference(each, each.computed(), each.due(), e.getMessage()));
        }
    }

    /** The clocks whose date has passed without anybody recording that they were met. */
    @Transactional(readOnly = true)
    public List<Clock> passed() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return open().stream().filter(each -> each.state() == State.RUNNING && !each.dueAt().isAfter(now)).toList();
    }

    /**
     * Takes the escalations that are due and that managers have not heard of yet: each is given out once, on whichever node
     * asks first. A clock that somebody is acting on escalates no more.
     */
    public List<Clock> takeEscalations() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return open().stream().filter(each -> each.state() == State.RUNNING && !each.actedOn()).filter(each -> {
            boolean anew = false;
            for (Warning warning : each.warnings()) {
                if (warning.escalate() && !warning.on().isAfter(today())) {
                    anew |= note(each, warning, now);
                }
            }
            return anew;
        }).toList();
    }

    private boolean note(Clock each, Warning warning, OffsetDateTime now) {
        lock(each.id());
        boolean known = db.sql("select count(*) from waymark.clock_escalation where clock_id = :id and due = :due and warning = :warning")
                .param("id", each.id()).param("due", each.due()).param("warning", warning.words()).query(Long.class).single() > 0;
        if (!known) {
            db.sql("insert into waymark.clock_escalation (clock_id, entry, due, warning, told_at) "
                    + "select :id, max(number), :due, :warning, :now from waymark.clock_entry where clock_id = :id")
                    .param("id", each.id()).param("due", each.due()).param("warning", warning.words()).param("now", now).update();
        }
        return !known;
    }

    // copies in running processes

    /**
     * A variable of a process instance that holds a clock's date.
     *
     * @param part {@code due} for the legal date, {@code safe} for the day to work to, {@code state} for running, paused, met …
     */
    public record Copy(String instance, String variable, UUID clock, String part) { }

    /** From now on the variable follows the clock; what it held a copy of before, it no longer does. */
    public void addCopy(Copy copy) {
        db.sql("delete from waymark.clock_copy where instance = :instance and variable = :variable")
                .param("instance", copy.instance()).param("variable", copy.variable()).update();
        db.sql("insert into waymark.clock_copy (instance, variable, clock_id, part) values (:instance, :variable, :clock, :part)")
                .param("instance", copy.instance()).param("variable", copy.variable()).param("clock", copy.clock()).param("part", copy.part()).update();
    }

    @Transactional(readOnly = true)
    public List<Copy> copiesIn(String instance) {
        return copies("instance = :one", instance);
    }

    @Transactional(readOnly = true)
    public List<Copy> copiesOf(UUID clock) {
        return copies("clock_id = :one", clock);
    }

    private List<Copy> copies(String which, Object one) {
        return db.sql("select instance, variable, clock_id, part from waymark.clock_copy where " + which + " order by instance, variable").param("one", one)
                .query((row, number) -> new Copy(row.getString("instance"), row.getString("variable"), row.getObject("clock_id", UUID.class), row.getString("part"))).list();
    }

    /** An instance that has ended holds nothing. */
    public void forgetCopiesIn(String instance) {
        db.sql("delete from waymark.clock_copy where instance = :instance").param("instance", instance).update();
    }

    private Clock write(UUID id, Position position, String change, By by, Change.Extend extension, Clock before, boolean countedAgain) {
        Standing standing = position.standing();
        boolean sameDate = !countedAgain && before.standing().equals(standing);
        Counting counting = countedAgain ? deadlines.counting(position.basis()) : new Counting(before.computed(), before.counted(), rows(before));
        Deadline now = sameDate ? null : deadlines.due(position.basis(), standing, countedAgain ? null : counting);
        db.sql("""
                insert into waymark.clock_entry (clock_id, change, at, by_user, second_by, why, granted_by, evidence, due_before, state, kind, basis, computed,
                  lost_days, granted, letter, later_letter, paused_on, acted_on, declined, due, safe_by, due_at, counted, explanation, reasons, law, warnings)
                values (:id, :change, :at, :by, :second, :why, :grantedBy, :evidence, :dueBefore, :state, :kind, :basis, :computed,
                  :lostDays, :granted, :letter, :laterLetter, :pausedOn, :actedOn, :declined, :due, :safeBy, :dueAt, :counted, :explanation, :reasons, :law, :warnings)""")
                .param("id", id).param("change", change).param("at", OffsetDateTime.now(clock)).param("by", by.user()).param("second", by.second())
                .param("why", by.why()).param("grantedBy", extension == null ? null : extension.grantedBy())
                .param("evidence", extension == null ? null : extension.evidence()).param("dueBefore", before == null ? null : before.due())
                .param("state", position.state().label()).param("kind", countedAgain ? now.rule().clockKind().name() : before.kind().name())
                .param("basis", json(position.basis())).param("computed", counting.computed()).param("lostDays", standing.lostDays()).param("granted", standing.granted())
                .param("letter", standing.letter()).param("laterLetter", position.laterLetter()).param("pausedOn", position.pausedOn())
                .param("actedOn", position.actedOn()).param("declined", position.declined()).param("counted", counting.because())
                .param("due", sameDate ? before.due() : now.due()).param("safeBy", sameDate ? before.safeBy() : now.safeBy())
                .param("dueAt", sameDate ? before.dueAt() : now.dueAt()).param("explanation", sameDate ? before.explanation() : now.explanation())
                .param("reasons", countedAgain ? json(now.reasons()) : before.reasons()).param("law", countedAgain ? json(counting.rows()) : before.rows())
                .param("warnings", json(sameDate ? before.warnings() : now.warnings()))
                .update();
        return get(id);
    }

    private static List<Rule> rows(Clock clock) {
        return clock.rows() == null ? List.of() : read(clock.rows(), new TypeReference<>() { });
    }

    /** Two people who change a clock at once come one after the other. */
    private void lock(UUID id) {
        db.sql("select id from waymark.clock where id = :id for update").param("id", id).query(UUID.class).optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.LONDON));
    }

    private static Clock clock(ResultSet row, int number) throws SQLException {
        return new Clock(row.getObject("clock_id", UUID.class), row.getString("case_reference"), row.getString("rule"),
                State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)), ClockKind.valueOf(row.getString("kind")),
                read(row.getString("basis"), new TypeReference<Basis>() { }), day(row, "computed"), row.getInt("lost_days"), day(row, "granted"), day(row, "letter"),
                day(row, "later_letter"), day(row, "paused_on"), row.getBoolean("acted_on"), day(row, "declined"), day(row, "due"), day(row, "safe_by"),
                row.getObject("due_at", OffsetDateTime.class).atZoneSameInstant(Words.LONDON).toOffsetDateTime(), row.getString("counted"), row.getString("explanation"),
                row.getString("reasons"), row.getString("law"), read(row.getString("warnings"), new TypeReference<List<Warning>>() { }));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
