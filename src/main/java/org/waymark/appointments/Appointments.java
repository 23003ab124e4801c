package org.waymark.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.KeptWithCase;
import org.waymark.casework.Reader;
import org.waymark.casework.Sealing;

/**
 * The appointments of the cases. Whoever changes one is on the team of its case, and holds the case until the transaction ends;
 * whoever shows one has called {@link CaseFiles#enter} before. A change is added to the appointment's own history and never
 * replaces it.
 */
@Service
@Transactional
public class Appointments implements KeptWithCase {

    private static final String PURPOSE = "Appointments";
    private static final int FARTHEST_YEARS = 10;
    private static final int LONGEST_TEXT = 2000;

    private final JdbcClient db;
    private final CaseFiles files;
    private final Sealing sealing;
    private final Clock clock;

    Appointments(JdbcClient db, CaseFiles files, Sealing sealing, Clock clock) {
        this.db = db;
        this.files = files;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * @throws AppointmentRefused in a sentence: in the past, too far ahead, an end before the start, a word of no list, a closed case
     * @throws org.waymark.casework.AccessRefused when they are not on the team
     */
    public Appointment plan(String reference, Plan plan, Reader by) {
        enterToChange(reference, by);
        oneOf(Appointment.KINDS, plan.kind());
        oneOf(Appointment.INTERPRETER, plan.interpreter());
        checkTime(plan.startsAt(), plan.endsAt());
        UUID id = UUID.randomUUID();
        db.sql("""
                insert into waymark.appointment (id, case_reference, kind, starts_at, ends_at, state, companion, interpreter, place, with_whom, note, language,
                booked_with, version, planned_at, planned_by)
                values (:id, :reference, :kind, :starts, :ends, 'planned', :companion, :interpreter, :place, :withWhom, :note, :language, :bookedWith, 0, :now, :by)""")
                .param("id", id).param("reference", reference).param("kind", plan.kind()).param("starts", plan.startsAt()).param("ends", plan.endsAt())
                .param("companion", plan.companion()).param("interpreter", plan.interpreter())
                .param("place", seal(reference, "place", id, plan.place())).param("withWhom", seal(reference, "with-whom", id, plan.withWhom()))
                .param("note", seal(reference, "note", id, plan.note())).param("language", seal(reference, "language", id, plan.language()))
                .param("bookedWith", seal(reference, "booked-with", id, plan.bookedWith()))
                .param("now", OffsetDateTime.now(clock)).param("by", by.userId())
                .update();
        return changed(id, "planned", by.userId(), null, null);
    }

    /**
     * To another time; the old one stays in the history.
     *
     * @param version the one that was shown
     * @param why     what was said about it; sealed
     * @throws AppointmentOutdated when somebody changed it since, or it has ended
     */
    public Appointment move(UUID id, long version, OffsetDateTime startsAt, OffsetDateTime endsAt, String why, Reader by) {
        Appointment before = toChange(id, version, by);
        checkTime(startsAt, endsAt);
        needed(why, "why it was moved");
        if (startsAt.isEqual(before.startsAt()) && sameMoment(endsAt, before.endsAt())) {
            throw new AppointmentRefused("That is the time it has already.");
        }
        // an interpreter is booked for a time: who interprets at the new one has to be asked
        update(db.sql("update waymark.appointment set starts_at = :starts, ends_at = :ends, interpreter = case interpreter when 'booked' then 'needed' else interpreter end, version = version + 1 where id = :id and version = :version")
                .param("starts", startsAt).param("ends", endsAt), before);
        return changed(id, "moved", by.userId(), before.startsAt(), why);
    }

    /** @param interpreter whether one is needed or booked; where it is not needed, language and agency are forgotten */
    public Appointment interpreter(UUID id, long version, String interpreter, String language, String bookedWith, Reader by) {
        Appointment before = toChange(id, version, by);
        oneOf(Appointment.INTERPRETER, interpreter);
        boolean needed = !interpreter.equals("not-needed");
        update(db.sql("update waymark.appointment set interpreter = :interpreter, language = :language, booked_with = :bookedWith, version = version + 1 where id = :id and version = :version")
                .param("interpreter", interpreter).param("language", seal(before.caseReference(), "language", id, needed ? language : null))
                .param("bookedWith", seal(before.caseReference(), "booked-with", id, needed ? bookedWith : null)), before);
        return changed(id, "interpreter", by.userId(), null, null);
    }

    /** What a task says of the interpreter: whoever answered it has been checked, and names stand in the chronology. */
    public void interpreterIs(UUID id, String interpreter, String by) {
        oneOf(Appointment.INTERPRETER, interpreter);
        Appointment now = held(id);
        if (!now.isPlanned()) {
            return;
        }
        update(db.sql("update waymark.appointment set interpreter = :interpreter, version = version + 1 where id = :id and version = :version").param("interpreter", interpreter), now);
        changed(id, "interpreter", by, null, null);
    }

    /** @param companion a user id of the team, or null for nobody; whether they are on it, the caller has asked */
    public Appointment accompany(UUID id, long version, String companion, Reader by) {
        Appointment before = toChange(id, version, by);
        update(db.sql("update waymark.appointment set companion = :companion, version = version + 1 where id = :id and version = :version").param("companion", companion), before);
        return changed(id, "companion", by.userId(), null, null);
    }

    /** @param state cancelled-by-us or cancelled-by-others */
    public Appointment cancel(UUID id, long version, String state, String why, Reader by) {
        Appointment before = toChange(id, version, by);
        oneOf(List.of("cancelled-by-us", "cancelled-by-others"), state);
        needed(why, "why it was cancelled");
        end(before, state);
        return changed(id, "cancelled", by.userId(), null, why);
    }

    /** The case was closed: nobody comes any more to what is ahead, and of what is over nobody wrote down what became of it. */
    public void caseClosed(UUID id, String by) {
        Appointment now = held(id);
        if (!now.isPlanned()) {
            return;
        }
        boolean ahead = now.startsAt().toInstant().isAfter(clock.instant());
        end(now, ahead ? "cancelled-by-us" : "not-recorded");
        changed(id, ahead ? "cancelled" : "recorded", by, null, null);
    }

    /**
     * What became of it; the story is in the chronology. Whoever answered the task has been checked.
     *
     * @throws AppointmentOutdated when it has ended already
     */
    public void record(UUID id, String outcome, String by) {
        oneOf(Appointment.OUTCOMES, outcome);
        Appointment now = held(id);
        if (!now.isPlanned()) {
            throw new AppointmentOutdated("This appointment has ended already.");
        }
        end(now, outcome);
        changed(id, "recorded", by, null, null);
    }

    @Override
    public String inWords() {
        return "planned appointments";
    }

    @Override
    public boolean isKeptWith(String reference) {
        return db.sql("select count(*) from waymark.appointment where case_reference = :reference and state = 'planned'")
                .param("reference", reference).query(Long.class).single() > 0;
    }

    private void end(Appointment now, String state) {
        update(db.sql("update waymark.appointment set state = :state, version = version + 1 where id = :id and version = :version").param("state", state), now);
    }

    /** Nothing where another has been quicker: whoever waited for the case may still be shown what stood there before. */
    private static void update(JdbcClient.StatementSpec change, Appointment seen) {
        if (change.param("id", seen.id()).param("version", seen.version()).update() == 0) {
            throw changedSince();
        }
    }

    private static AppointmentOutdated changedSince() {
        return new AppointmentOutdated("Someone changed this appointment since you opened the page. Look at it again; nothing of yours was saved.");
    }

    /** @throws IllegalArgumentException when there is none */
    @Transactional(readOnly = true)
    public Appointment get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no such appointment."));
    }

    @Transactional(readOnly = true)
    public Optional<Appointment> find(UUID id) {
        return db.sql("select * from waymark.appointment where id = :id").param("id", id).query(this::opened).optional();
    }

    /** Earliest first. */
    @Transactional(readOnly = true)
    public List<Appointment> ofCase(String reference) {
        return db.sql("select * from waymark.appointment where case_reference = :reference order by starts_at, id").param("reference", reference)
                .query(this::opened).list();
    }

    /** What became of the appointments of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<AppointmentChange> changesOf(String reference) {
        return db.sql("""
                select c.* from waymark.appointment_change c join waymark.appointment a on a.id = c.appointment_id
                where a.case_reference = :reference order by c.number""").param("reference", reference)
                .query((row, number) -> new AppointmentChange(row.getObject("appointment_id", UUID.class), row.getString("change"),
                        moment(row, "at").toInstant(), row.getString("by_user"), moment(row, "starts_before"), moment(row, "starts_at"), row.getString("state"),
                        row.getString("interpreter"), row.getString("companion"), open(reference, "why", row.getObject("id", UUID.class), row.getBytes("why")))).list();
    }

    /**
     * What begins from one moment until before another, in the cases that somebody holds, is named in, or goes along to, as far
     * as they may read the case now. Times alone: nothing sealed is opened and nobody's reading is logged.
     */
    @Transactional(readOnly = true)
    public List<AppointmentTime> upcoming(Reader reader, OffsetDateTime from, OffsetDateTime until) {
        Set<String> near = new LinkedHashSet<>(files.closeTo(reader.userId()));
        var times = new ArrayList<AppointmentTime>();
        db.sql("""
                select id, case_reference, starts_at, ends_at, state, companion, version from waymark.appointment
                where starts_at >= :from and starts_at < :until and (companion = :user or case_reference in (:near)) order by starts_at, id""")
                .param("from", from).param("until", until).param("user", reader.userId()).param("near", near.isEmpty() ? Set.of("") : near)
                .query((row, number) -> times.add(new AppointmentTime(row.getObject("id", UUID.class), row.getString("case_reference"), moment(row, "starts_at"),
                        moment(row, "ends_at"), row.getString("state").startsWith("cancelled"), row.getLong("version")))).list();
        Set<String> readable = new LinkedHashSet<>();
        times.stream().map(AppointmentTime::caseReference).distinct().filter(reference -> files.mayRead(reference, reader)).forEach(readable::add);
        return times.stream().filter(each -> readable.contains(each.caseReference())).toList();
    }

    /** As it is once nobody else changes its case. */
    private Appointment held(UUID id) {
        files.hold(get(id).caseReference());
        return get(id);
    }

    private Appointment toChange(UUID id, long version, Reader by) {
        Appointment shown = find(id).orElseThrow(() -> new AppointmentOutdated("There is no such appointment."));
        enterToChange(shown.caseReference(), by);
        // once more, because whoever held the case before may have changed it
        Appointment now = get(id);
        if (!now.isPlanned()) {
            throw new AppointmentOutdated("This appointment has ended already.");
        }
        if (now.version() != version) {
            throw changedSince();
        }
        return now;
    }

    private void enterToChange(String reference, Reader by) {
        files.checkTeam(reference, by, PURPOSE);
        if (!files.state(reference).equals("open")) {
            throw new AppointmentOutdated("This case is closed.");
        }
        files.enterToChange(reference, by, PURPOSE);
    }

    private void checkTime(OffsetDateTime startsAt, OffsetDateTime endsAt) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (startsAt.isBefore(now)) {
            throw new AppointmentRefused("That time has passed. What has happened already is recorded as a contact.");
        }
        if (startsAt.isAfter(now.plusYears(FARTHEST_YEARS))) {
            throw new AppointmentRefused("That is more than " + FARTHEST_YEARS + " years ahead: please check the year.");
        }
        if (endsAt != null && !endsAt.isAfter(startsAt)) {
            throw new AppointmentRefused("The end comes before the beginning: please check the times.");
        }
    }

    private static void oneOf(List<String> choices, String choice) {
        if (choice == null || !choices.contains(choice)) {
            throw new AppointmentRefused("Please choose one of: " + String.join(", ", choices) + ".");
        }
    }

    private static void needed(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new AppointmentRefused("Please say " + what + ".");
        }
    }

    private static boolean sameMoment(OffsetDateTime one, OffsetDateTime other) {
        return one == null ? other == null : other != null && one.isEqual(other);
    }

    private Appointment changed(UUID id, String change, String by, OffsetDateTime startsBefore, String why) {
        Appointment now = get(id);
        UUID entry = UUID.randomUUID();
        db.sql("""
                insert into waymark.appointment_change (id, appointment_id, change, at, by_user, starts_before, starts_at, state, interpreter, companion, why)
                values (:entry, :id, :change, :now, :by, :before, :starts, :state, :interpreter, :companion, :why)""")
                .param("entry", entry).param("id", id).param("change", change).param("now", OffsetDateTime.now(clock)).param("by", by)
                .param("before", startsBefore).param("starts", now.startsAt()).param("state", now.state()).param("interpreter", now.interpreter())
                .param("companion", now.companion()).param("why", seal(now.caseReference(), "why", entry, why))
                .update();
        return now;
    }

    private byte[] seal(String reference, String field, UUID row, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            throw new AppointmentRefused("That is too long: " + LONGEST_TEXT + " characters fit.");
        }
        return sealing.seal(reference, "appointment/" + field, row, text.strip());
    }

    private String open(String reference, String field, UUID row, byte[] sealed) {
        return sealed == null ? "" : sealing.open(reference, "appointment/" + field, row, sealed);
    }

    private Appointment opened(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String reference = row.getString("case_reference");
        return new Appointment(id, reference, row.getString("kind"), moment(row, "starts_at"), moment(row, "ends_at"), row.getString("state"),
                row.getString("companion"), row.getString("interpreter"), open(reference, "place", id, row.getBytes("place")),
                open(reference, "with-whom", id, row.getBytes("with_whom")), open(reference, "note", id, row.getBytes("note")),
                open(reference, "language", id, row.getBytes("language")), open(reference, "booked-with", id, row.getBytes("booked_with")),
                row.getLong("version"), row.getString("planned_by"));
    }

    private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(London.ZONE).toOffsetDateTime();
    }
}
