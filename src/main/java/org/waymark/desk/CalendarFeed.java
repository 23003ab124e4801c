package org.waymark.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.appointments.AppointmentTime;
import org.waymark.appointments.Appointments;
import org.waymark.appointments.CalendarFeeds;
import org.waymark.appointments.London;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clocks;
import org.waymark.people.Staff;

/**
 * Somebody's appointments and days to work to, for the calendar on their phone. Whoever has the address gets references and
 * times and nothing else: no kind, place, name or text. What the person may not read at this moment is not there.
 *
 * <p>It opens no file, so it leaves no row in the reading log: a calendar asks every hour, and the log would tell nobody any more
 * who really read a case.
 */
@RestController
class CalendarFeed {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int MONTHS_BACK = 3;
    private static final int YEARS_AHEAD = 11;

    private final CalendarFeeds feeds;
    private final Appointments appointments;
    private final Clocks clocks;
    private final CaseFiles files;
    private final Staff staff;
    private final Clock clock;

    CalendarFeed(CalendarFeeds feeds, Appointments appointments, Clocks clocks, CaseFiles files, Staff staff, Clock clock) {
        this.feeds = feeds;
        this.appointments = appointments;
        this.clocks = clocks;
        this.files = files;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        return feeds.ownerOf(token).filter(staff::exists)
                .map(owner -> ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.noStore()).body(of(owner).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build());
    }

    private String of(String owner) {
        Reader reader = new Reader(owner, staff.rolesOf(owner));
        OffsetDateTime now = OffsetDateTime.now(clock);
        Calendar calendar = zone();
        Stream.concat(appointments.upcoming(reader, now.minusMonths(MONTHS_BACK), now.plusYears(YEARS_AHEAD)).stream().map(each -> appointment(each, now.toInstant())),
                held(reader).stream().map(each -> deadline(each, now.toInstant()))).forEach(calendar::add);
        try (StringWriter out = new StringWriter()) {
            new CalendarOutputter(false).output(calendar, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<org.waymark.deadlines.Clock> held(Reader reader) {
        Set<String> held = files.lookedAfterBy(reader.userId());
        return held.isEmpty() ? List.of() : clocks.runningIn(held).stream().filter(each -> files.mayRead(each.caseReference(), reader)).toList();
    }

    private static VEvent appointment(AppointmentTime appointment, Instant now) {
        VEvent event = event(appointment.id(), appointment.sequence(), appointment.caseReference() + " appointment", now);
        event.add(new DtStart<Temporal>(appointment.startsAt().atZoneSameInstant(London.ZONE)));
        if (appointment.endsAt() != null) {
            event.add(new DtEnd<Temporal>(appointment.endsAt().atZoneSameInstant(London.ZONE)));
        }
        event.add(new Status(appointment.isCancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return event;
    }

    /** A whole day, with the ledger's length as its sequence: every change of a deadline adds a line there. */
    private VEvent deadline(org.waymark.deadlines.Clock deadline, Instant now) {
        VEvent event = event(deadline.id(), clocks.ledger(deadline.id()).size(), deadline.caseReference() + " deadline: work to this day", now);
        event.add(new DtStart<Temporal>(deadline.safeBy()));
        event.add(new DtEnd<Temporal>(deadline.safeBy().plusDays(1)));
        event.add(new Status(Status.VALUE_CONFIRMED));
        return event;
    }

    private static VEvent event(UUID id, long sequence, String title, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(id + "@waymark.invalid"));
        event.add(new DtStamp(now));
        event.add(new Sequence(Math.toIntExact(sequence)));
        event.add(new Summary(title));
        event.add(new Clazz(Clazz.VALUE_PRIVATE));
        return event;
    }

    /** A calendar with nothing in it but the zone, whose short form every calendar understands. */
    private static Calendar zone() {
        try (InputStream zone = CalendarFeed.class.getResourceAsStream("/calendar/europe-london.ics")) {
            return new CalendarBuilder().build(zone);
        } catch (IOException | ParserException e) {
            throw new IllegalStateException("The calendar's time zone cannot be read.", e);
        }
    }
}
