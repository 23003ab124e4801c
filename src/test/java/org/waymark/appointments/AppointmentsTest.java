package org.waymark.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casework.AccessRefused;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Database;
import org.waymark.casework.OnEachDatabase;
import org.waymark.casework.Reader;
import org.waymark.casework.CaseworkBeans;

class AppointmentsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), London.ZONE);
    private static final Reader HOLDER = new Reader("practitioner-1", Set.of("practitioner"));
    private static final Reader STRANGER = new Reader("practitioner-2", Set.of("practitioner"));
    private static final CaseworkBeans BEANS = new CaseworkBeans(() -> CLOCK, "org.waymark.appointments");

    private Appointments appointments;
    private CalendarFeeds feeds;
    private CaseFiles files;
    private JdbcClient db;
    private String reference;

    private void on(Database database) {
        appointments = BEANS.get(database, Appointments.class);
        feeds = BEANS.get(database, CalendarFeeds.class);
        files = BEANS.get(database, CaseFiles.class);
        db = BEANS.get(database, JdbcClient.class);
        reference = held("practitioner-1");
    }

    private String held(String holder) {
        String opened = files.open("duty-worker-1");
        files.handOver(opened, holder, "manager-1");
        return opened;
    }

    private static OffsetDateTime at(String day, String time) {
        return London.at(LocalDate.parse(day), LocalTime.parse(time));
    }

    private static Plan hearing(String day, String time) {
        return new Plan("hearing", at(day, time), null, null, "needed", "Synthetic Street 7", "Synthetic judge", "Bring the blue folder", "Synthetic dialect", null);
    }

    @OnEachDatabase
    void whatIsPlannedIsReadAgainAndIsSealed(Database database) {
        on(database);
        Appointment planned = appointments.plan(reference, hearing("2026-12-01", "10:00"), HOLDER);
        assertThat(appointments.ofCase(reference)).containsExactly(planned);
        assertThat(planned.place()).isEqualTo("Synthetic Street 7");
        assertThat(planned.bookedWith()).isEmpty();
        assertThat(planned.startsAt()).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(planned.toString()).doesNotContain("Synthetic");
        byte[] place = db.sql("select place from waymark.appointment where id = :id").param("id", planned.id()).query(byte[].class).single();
        assertThat(new String(place, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("Synthetic");
    }

    @OnEachDatabase
    void aMoveKeepsTheOldTimeWhoAndWhy(Database database) {
        on(database);
        Appointment planned = appointments.plan(reference, hearing("2026-12-01", "10:00"), HOLDER);
        Appointment moved = appointments.move(planned.id(), planned.version(), at("2026-12-08", "14:00"), at("2026-12-08", "15:00"), "Synthetic reason", HOLDER);

        assertThat(moved.startsAt()).isEqualTo("2026-12-08T14:00:00Z");
        assertThat(moved.version()).isEqualTo(planned.version() + 1);
        AppointmentChange change = appointments.changesOf(reference).get(1);
        assertThat(change.startsBefore()).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(change.by()).isEqualTo("practitioner-1");
        assertThat(change.why()).isEqualTo("Synthetic reason");
        assertThatThrownBy(() -> appointments.move(planned.id(), planned.version(), at("2026-12-09", "14:00"), null, "x", HOLDER))
                .isInstanceOf(AppointmentOutdated.class).hasMessageContaining("Someone changed");
        assertThatThrownBy(() -> appointments.move(planned.id(), moved.version(), moved.startsAt(), moved.endsAt(), "x", HOLDER)).hasMessageContaining("the time it has already");
        assertThatThrownBy(() -> appointments.move(planned.id(), moved.version(), at("2026-12-10", "14:00"), null, " ", HOLDER)).hasMessageContaining("why");
    }

    /** Whoever interprets was booked for the time before. */
    @OnEachDatabase
    void aMoveAsksForTheInterpreterAnew(Database database) {
        on(database);
        Appointment planned = appointments.plan(reference, hearing("2026-12-01", "10:00"), HOLDER);
        Appointment booked = appointments.interpreter(planned.id(), planned.version(), "booked", "Synthetic dialect", "Synthetic agency", HOLDER);
        Appointment moved = appointments.move(planned.id(), booked.version(), at("2026-12-08", "14:00"), null, "Synthetic reason", HOLDER);
        assertThat(moved.interpreter()).isEqualTo("needed");
        assertThat(moved.language() + ", " + moved.bookedWith()).isEqualTo("Synthetic dialect, Synthetic agency");
        Appointment without = appointments.interpreter(planned.id(), moved.version(), "not-needed", "", "", HOLDER);
        assertThat(appointments.move(planned.id(), without.version(), at("2026-12-09", "14:00"), null, "Synthetic reason", HOLDER).interpreter()).isEqualTo("not-needed");
    }

    @OnEachDatabase
    void whatMakesNoSenseIsRefusedAndNothingIsSaved(Database database) {
        on(database);
        refused(hearing("2026-11-25", "09:59"), "has passed");
        refused(hearing("2036-11-26", "10:00"), "10 years");
        refused(new Plan("hearing", at("2026-12-01", "10:00"), at("2026-12-01", "10:00"), null, "needed", null, null, null, null, null), "before the beginning");
        refused(new Plan("party", at("2026-12-01", "10:00"), null, null, "needed", null, null, null, null, null), "choose one of");
        refused(new Plan("hearing", at("2026-12-01", "10:00"), null, null, "perhaps", null, null, null, null, null), "choose one of");
        refused(new Plan("hearing", at("2026-12-01", "10:00"), null, null, "needed", "x".repeat(2001), null, null, null, null), "too long");
        assertThat(appointments.ofCase(reference)).isEmpty();
        assertThat(appointments.plan(reference, hearing("2036-11-25", "10:00"), HOLDER).startsAt()).isEqualTo("2036-11-25T10:00:00Z");
    }

    private void refused(Plan plan, String because) {
        assertThatThrownBy(() -> appointments.plan(reference, plan, HOLDER)).isInstanceOf(AppointmentRefused.class).hasMessageContaining(because);
    }

    @OnEachDatabase
    void onlyTheTeamOfAnOpenCaseChangesAnything(Database database) {
        on(database);
        Appointment planned = appointments.plan(reference, hearing("2026-12-01", "10:00"), HOLDER);
        assertThatThrownBy(() -> appointments.plan(reference, hearing("2026-12-01", "10:00"), STRANGER)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> appointments.cancel(planned.id(), 0, "cancelled-by-us", "x", STRANGER)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> appointments.accompany(planned.id(), 0, "x", STRANGER)).isInstanceOf(AccessRefused.class);
        files.close(reference, "practitioner-1", "other");
        Reader manager = new Reader("manager-1", Set.of("manager"));
        assertThatThrownBy(() -> appointments.cancel(planned.id(), 0, "cancelled-by-us", "x", manager)).hasMessageContaining("closed");
    }

    /** Time and again, because the gap in which the second sees what the first has not yet saved is short. */
    @OnEachDatabase
    void ofThoseWhoChangeItInTheSameMomentOneIsThereInTime(Database database) {
        on(database);
        UUID id = appointments.plan(reference, hearing("2026-12-01", "10:00"), HOLDER).id();
        for (int version = 0; version < 10; version++) {
            int shown = version;
            List<CompletableFuture<Boolean>> movers = IntStream.range(0, 6).mapToObj(mover -> CompletableFuture.supplyAsync(() -> {
                try {
                    appointments.move(id, shown, at("2026-12-02", "1" + mover + ":0" + shown), null, "Synthetic reason", HOLDER);
                    return true;
                } catch (AppointmentOutdated e) {
                    return false;
                }
            })).toList();
            assertThat(movers.stream().map(CompletableFuture::join).filter(moved -> moved)).hasSize(1);
        }
        assertThat(appointments.get(id).version()).isEqualTo(10);
    }

    @OnEachDatabase
    void whatHasEndedStaysAsItIs(Database database) {
        on(database);
        Appointment planned = appointments.plan(reference, hearing("2026-12-01", "10:00"), HOLDER);
        assertThatThrownBy(() -> appointments.cancel(planned.id(), 0, "held", "x", HOLDER)).hasMessageContaining("choose one of");
        Appointment cancelled = appointments.cancel(planned.id(), 0, "cancelled-by-others", "Synthetic reason", HOLDER);
        assertThat(cancelled.state()).isEqualTo("cancelled-by-others");
        assertThatThrownBy(() -> appointments.move(planned.id(), 1, at("2026-12-09", "14:00"), null, "x", HOLDER)).hasMessageContaining("ended already");
        appointments.caseClosed(planned.id(), "waymark");
        appointments.interpreterIs(planned.id(), "booked", "practitioner-1");
        assertThat(appointments.get(planned.id()).state()).isEqualTo("cancelled-by-others");
        assertThatThrownBy(() -> appointments.record(planned.id(), "held", "practitioner-1")).hasMessageContaining("ended already");
        assertThat(appointments.get(planned.id()).interpreter()).as("nobody books for what is off").isEqualTo("needed");
    }

    @OnEachDatabase
    void whatWasOverWhenTheCaseClosedIsNotRecordedAndNeverPlanned(Database database) {
        on(database);
        Appointment planned = appointments.plan(reference, hearing("2026-12-01", "10:00"), HOLDER);
        db.sql("update waymark.appointment set starts_at = :past where id = :id").param("past", OffsetDateTime.now(CLOCK).minusHours(1)).param("id", planned.id()).update();
        appointments.caseClosed(planned.id(), "waymark");
        assertThat(appointments.get(planned.id()).state()).isEqualTo("not-recorded");
        assertThat(appointments.changesOf(reference)).extracting(AppointmentChange::change).containsExactly("planned", "recorded");
        assertThatThrownBy(() -> db.sql("update waymark.appointment_change set state = 'held'").update()).isInstanceOf(DataAccessException.class);
    }

    @OnEachDatabase
    void anInterpreterIsNeededBookedOrForgotten(Database database) {
        on(database);
        Appointment planned = appointments.plan(reference, hearing("2026-12-01", "10:00"), HOLDER);
        Appointment booked = appointments.interpreter(planned.id(), 0, "booked", "Synthetic dialect", "Synthetic agency", HOLDER);
        assertThat(booked.bookedWith()).isEqualTo("Synthetic agency");
        Appointment none = appointments.interpreter(planned.id(), 1, "not-needed", "Synthetic dialect", "Synthetic agency", HOLDER);
        assertThat(none.language() + none.bookedWith()).isEmpty();
        assertThat(appointments.accompany(planned.id(), 2, "advocate-1", HOLDER).companion()).isEqualTo("advocate-1");
        assertThat(appointments.changesOf(reference)).extracting(AppointmentChange::change).containsExactly("planned", "interpreter", "interpreter", "companion");
    }

    @OnEachDatabase
    void upcomingIsWhatSomebodyIsCloseToAndMayRead(Database database) {
        on(database);
        String other = held("practitioner-2");
        Appointment mine = appointments.plan(reference, hearing("2026-12-01", "10:00"), HOLDER);
        appointments.plan(other, hearing("2026-12-02", "10:00"), STRANGER);
        OffsetDateTime from = OffsetDateTime.now(CLOCK);
        Reader named = new Reader("advocate-1", Set.of("advocate"));
        Reader manager = new Reader("manager-1", Set.of("manager"));

        assertThat(times(HOLDER, from)).containsExactly(reference);
        assertThat(times(manager, from)).as("may read every case and is close to none").isEmpty();
        assertThat(times(named, from)).isEmpty();
        files.join(reference, "advocate-1", "practitioner-1");
        assertThat(times(named, from)).containsExactly(reference);
        files.leave(reference, "advocate-1", "practitioner-1");
        assertThat(times(named, from)).isEmpty();

        appointments.accompany(mine.id(), 0, "advocate-1", HOLDER);
        assertThat(times(named, from)).as("goes along, and is not on the team any more").isEmpty();
        appointments.accompany(mine.id(), 1, "manager-1", HOLDER);
        assertThat(times(manager, from)).containsExactly(reference);
        assertThat(appointments.upcoming(HOLDER, from, at("2026-12-01", "10:00"))).as("until before that moment")
                .noneMatch(each -> each.caseReference().equals(reference));
        files.handOver(reference, "practitioner-2", "manager-1");
        assertThat(times(HOLDER, from)).as("who left gets nothing from that moment").isEmpty();
    }

    private List<String> times(Reader reader, OffsetDateTime from) {
        // the cases of other tests are there too
        return appointments.upcoming(reader, from, from.plusYears(1)).stream().map(AppointmentTime::caseReference)
                .filter(each -> each.compareTo(reference) >= 0).toList();
    }

    @OnEachDatabase
    void eachPersonHasOneAddressOfWhichOnlyAHashIsKept(Database database) {
        on(database);
        String first = feeds.renew("practitioner-1");
        assertThat(first).matches("[A-Za-z0-9_-]{43}");
        assertThat(feeds.ownerOf(first)).contains("practitioner-1");
        String second = feeds.renew("practitioner-1");
        assertThat(feeds.ownerOf(first)).isEmpty();
        assertThat(feeds.ownerOf(second)).contains("practitioner-1");
        assertThat(feeds.ownerOf("")).isEmpty();
        assertThat(feeds.since("practitioner-1")).isPresent();
        assertThat(db.sql("select token_hash from waymark.calendar_feed").query(byte[].class).single()).hasSize(32);
        feeds.revoke("practitioner-1");
        assertThat(feeds.ownerOf(second)).isEmpty();
        assertThat(feeds.since("practitioner-1")).isEmpty();
    }

    @Test
    void inTheNightsOfTheClocksATimeIsRefusedOrSaid() {
        assertThatThrownBy(() -> at("2027-03-28", "01:30")).hasMessage("There is no 01:30 on Sunday 28 March 2027: the clocks go forward from 01:00 to 02:00 "
                + "that night. Please choose another time.");
        assertThat(at("2027-03-28", "02:00")).isEqualTo("2027-03-28T01:00:00Z");
        OffsetDateTime twice = at("2027-10-31", "01:30");
        assertThat(twice).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(London.whichOfTwo(twice)).contains("01:30 comes twice", "first", "British Summer Time");
        assertThat(London.whichOfTwo(twice.plusHours(1))).contains("second", "Greenwich");
        assertThat(London.whichOfTwo(at("2027-10-31", "02:00"))).isEmpty();
    }
}
