package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.Caller.Answer;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Clocks;

/** The appointments of a case over HTTP, and the feed for a phone. */
@AtTheDesk
class AppointmentsApiTest {

    private static final Map<String, Object> HEARING = Map.of("kind", "hearing", "day", "2026-12-01", "time", "10:00", "ends", "11:30", "interpreter", "needed",
            "language", "Synthetic dialect", "place", "Synthetic Street 7", "withWhom", "Synthetic judge", "note", "Blue folder");

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private CaseFiles files;
    @Autowired
    private Clocks clocks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private IdentityService identities;
    @Autowired
    private JdbcTemplate database;

    private String reference;
    private Caller holder;

    @BeforeEach
    void aCase() {
        Office.itIs("2026-11-25T10:00");
        reference = office.openCase(Office.somebody(), "practitioner");
        holder = at("practitioner");
    }

    @AfterEach
    void clear() {
        office.clear();
        Office.itIs("2026-11-25T10:00");
    }

    @AfterAll
    void now() {
        office.clear();
    }

    private Caller at(String person) {
        return Caller.rest(port, person).at("/api/cases/" + reference + "/appointments");
    }

    private String plan(Map<String, Object> changes) {
        var asked = new HashMap<>(HEARING);
        asked.putAll(changes);
        Answer answer = holder.post("", asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asText();
    }

    private com.fasterxml.jackson.databind.JsonNode only() {
        return holder.get("").json().path("appointments").path(0);
    }

    @Test
    void whatIsPlannedIsShownToTheTeamAndStartsItsProcess() {
        plan(Map.of("companion", "manager"));
        var shown = only();
        assertThat(shown.path("place").asText()).isEqualTo("Synthetic Street 7");
        assertThat(shown.path("at").asText()).isEqualTo("10:00 am on Tuesday 1 December 2026");
        assertThat(shown.path("companion").asText()).isEqualTo("manager");
        assertThat(shown.path("history")).hasSize(2);
        assertThat(office.running(reference)).contains("keep-appointment");
        assertThat(office.tasks(reference)).contains("BookInterpreter");
        assertThat(database.queryForObject("select count(*) from waymark.reading_log where case_reference = ? and purpose = 'Appointments' and outcome = 'read'", Long.class, reference)).isPositive();
    }

    @Test
    void fourWrongPeopleAreRefusedEveryCallAndTheRefusalIsLogged() {
        String one = "/" + plan(Map.of());
        // no grant on the case, another team, a former holder, a designer
        files.handOver(reference, "practitioner-3", "manager");
        files.handOver(reference, "practitioner", "manager");
        for (String person : List.of("advocate", "practitioner-2", "practitioner-3", "designer")) {
            Caller caller = at(person);
            for (Answer answer : List.of(caller.get(""), caller.post("", HEARING), caller.post(one + "/move", Map.of("version", 0, "day", "2026-12-02", "time", "10:00", "why", "x")),
                    caller.post(one + "/interpreter", Map.of("version", 0, "interpreter", "booked")), caller.post(one + "/companion", Map.of("version", 0)),
                    caller.post(one + "/cancel", Map.of("version", 0, "state", "cancelled-by-us", "why", "x")))) {
                assertThat(answer.status()).as(person + " " + answer.body()).isEqualTo(403);
                assertThat(answer.body()).doesNotContain("Synthetic", "hearing");
            }
            assertThat(database.queryForObject("select count(*) from waymark.reading_log where case_reference = ? and reader = ? and outcome = 'refused'", Long.class, reference, person)).isEqualTo(6);
        }
        assertThat(only().path("version").asLong()).isZero();
    }

    @Test
    void aMoveWithdrawsAndBeginsAgainAndASecondOneIsTold() {
        String one = "/" + plan(Map.of());
        String before = office.task(reference, "BookInterpreter").getId();
        Map<String, Object> move = Map.of("version", 0, "day", "2026-12-15", "time", "14:00", "why", "Synthetic reason");
        assertThat(holder.post(one + "/move", move).json().path("said").asText()).isEqualTo("Moved to 2:00 pm on Tuesday 15 December 2026.");
        assertThat(office.task(reference, "BookInterpreter").getId()).isNotEqualTo(before);
        assertThat(only().path("history").path(1).path("before").asText()).isEqualTo("10:00 am on Tuesday 1 December 2026");
        assertThat(only().path("history").path(1).path("why").asText()).isEqualTo("Synthetic reason");
        Answer late = holder.post(one + "/move", move);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.sentence()).contains("Someone changed");
    }

    @Test
    void bookingAndCallingOffWithdrawTheTask() {
        String one = "/" + plan(Map.of());
        assertThat(holder.post(one + "/interpreter", Map.of("version", 0, "interpreter", "booked", "language", "x", "bookedWith", "Synthetic agency")).status()).isEqualTo(200);
        assertThat(office.maybeTask(reference, "BookInterpreter")).isEmpty();
        assertThat(only().path("bookedWith").asText()).isEqualTo("Synthetic agency");
        assertThat(holder.post(one + "/interpreter", Map.of("version", 1, "interpreter", "needed")).status()).isEqualTo(200);
        assertThat(office.maybeTask(reference, "BookInterpreter")).as("needed after all").isPresent();
        assertThat(holder.post(one + "/cancel", Map.of("version", 2, "state", "cancelled-by-others", "why", "Synthetic reason")).status()).isEqualTo(200);
        assertThat(office.running(reference)).doesNotContain("keep-appointment");
        assertThat(only().path("state").asText()).isEqualTo("cancelled-by-others");
    }

    @Test
    void whatIsOverLeadsToItsTask() {
        plan(Map.of("interpreter", "not-needed"));
        assertThat(only().path("recordBy").isNull()).isTrue();
        Office.itIs("2026-12-01T12:00");
        office.runJobs();
        assertThat(only().path("recordBy").path("task").asText()).isEqualTo(office.task(reference, "RecordWhatHappened").getId());
        assertThat(only().path("recordBy").path("person").asText()).isEqualTo("practitioner");
    }

    @Test
    void whatMakesNoSenseIsRefusedInASentenceAndNothingIsHalfSaved() {
        refused("", Map.of("day", "2026-11-24"), "past");
        refused("", Map.of("day", "2027-03-28", "time", "01:30", "ends", ""), "clocks go forward");
        refused("", Map.of("day", "2026-02-30"), "not a date");
        refused("", Map.of("time", "24:00"), "Begins at");
        refused("", Map.of("ends", "09:00"), "before the beginning");
        refused("", Map.of("kind", "party"), "on offer");
        refused("", Map.of("interpreter", ""), "must be filled in");
        refused("", Map.of("place", "x".repeat(501)), "too long");
        refused("", Map.of("companion", "practitioner-2"), "on the team");
        refused("", Map.of("companion", "Synthetic Person"), "on the team");
        assertThat(holder.get("").json().path("appointments")).isEmpty();
        assertThat(office.running(reference)).doesNotContain("keep-appointment");
        assertThat(holder.post("/nonsense/move", Map.of("version", 0)).status()).isEqualTo(404);
        String one = "/" + plan(Map.of());
        refused(one + "/move", Map.of("version", 0, "day", "soon", "time", "10:00", "why", "x"), "not in the calendar");
        refused(one + "/move", Map.of("version", 0, "day", "2026-12-02", "time", "9", "why", "x"), "24-hour clock");
        refused(one + "/cancel", Map.of("version", 0, "state", "held", "why", "x"), "choose one of");
        refused(one + "/cancel", Map.of("version", 0, "state", "cancelled-by-us", "why", "x".repeat(2001)), "too long");
        assertThat(only().path("version").asLong()).isZero();
        String other = office.openCase(Office.somebody(), "practitioner");
        assertThat(Caller.rest(port, "practitioner").at("/api/cases/" + other + "/appointments").post(one + "/cancel", Map.of("version", 0, "state", "cancelled-by-us", "why", "x")).status())
                .as("another case's appointment").isEqualTo(404);
        Answer twice = holder.post("", with(Map.of("day", "2027-10-31", "time", "01:30", "ends", "")));
        assertThat(twice.json().path("said").asText()).contains("comes twice", "first");
    }

    private static Map<String, Object> with(Map<String, Object> changes) {
        var asked = new HashMap<>(HEARING);
        asked.putAll(changes);
        return asked;
    }

    private void refused(String where, Map<String, Object> asked, String because) {
        Answer answer = holder.post(where, where.isEmpty() ? with(asked) : asked);
        assertThat(answer.status()).as(asked + answer.body()).isEqualTo(400);
        assertThat(answer.sentence()).contains(because).doesNotContain("Synthetic");
    }

    // the feed

    private String address(String person) {
        return URI.create(Caller.rest(port, person).at("/api/me/calendar").post("", null).json().path("address").asText()).getPath();
    }

    private Answer feed(String address) {
        return Caller.anonymous(port).at("").get(address);
    }

    private List<VEvent> events(String address) throws Exception {
        Answer answer = feed(address);
        assertThat(answer.status()).isEqualTo(200);
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        return calendar.<VEvent>getComponents("VEVENT").stream().filter(event -> value(event, Property.SUMMARY).startsWith(reference)).toList();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    @Test
    void theFeedTellsReferencesAndTimesAndNothingElse() throws Exception {
        String one = "/" + plan(Map.of());
        Diary diary = new Diary(office, clocks);
        diary.keep("practitioner", reference, Diary.appeal("2026-11-23", Map.of()));
        String address = address("practitioner");
        Answer answer = feed(address);
        assertThat(answer.whole().headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.whole().headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.whole().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.whole().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("Synthetic", "hearing", "Hearing", "interpreter", "folder", "DESCRIPTION", "LOCATION", "ORGANIZER", "ATTENDEE");
        assertThat(answer.body().lines()).as("folded").allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(answer.body()).contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London", "DTSTART;TZID=Europe/London:20261201T100000", "DTEND;TZID=Europe/London:20261201T113000",
                "DTSTAMP:20261125T100000Z");

        List<VEvent> before = events(address);
        assertThat(before).extracting(event -> value(event, Property.SUMMARY)).containsExactlyInAnyOrder(reference + " appointment", reference + " deadline: work to this day");
        assertThat(answer.body()).contains("DTSTART;VALUE=DATE:20261204");
        holder.post(one + "/move", Map.of("version", 0, "day", "2027-07-01", "time", "10:00", "why", "Synthetic reason"));
        VEvent moved = appointment(address);
        assertThat(value(moved, Property.UID)).isEqualTo(value(before.stream().filter(event -> value(event, Property.SUMMARY).endsWith("appointment")).findFirst().orElseThrow(), Property.UID));
        assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(moved, Property.DTSTART)).as("summer, by the clock on the wall").isEqualTo("20270701T100000");
        assertThat(value(moved, Property.STATUS)).isEqualTo("CONFIRMED");
        holder.post(one + "/cancel", Map.of("version", 1, "state", "cancelled-by-us", "why", "Synthetic reason"));
        assertThat(value(appointment(address), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(appointment(address), Property.SEQUENCE)).isEqualTo("2");
        assertThat(feed(address).body()).doesNotContain("Synthetic");
    }

    private VEvent appointment(String address) throws Exception {
        return events(address).stream().filter(event -> value(event, Property.SUMMARY).endsWith("appointment")).findFirst().orElseThrow();
    }

    @Test
    void whoLeavesTheTeamOrIsDeletedGetsNothingFromThatMoment() throws Exception {
        plan(Map.of("companion", "manager"));
        String held = address("practitioner");
        String along = address("manager");
        assertThat(events(held)).hasSize(1);
        assertThat(events(along)).hasSize(1);
        String named = address("advocate");
        assertThat(events(named)).isEmpty();
        files.join(reference, "advocate", "practitioner");
        assertThat(events(named)).hasSize(1);
        files.leave(reference, "advocate", "practitioner");
        assertThat(events(named)).isEmpty();
        files.handOver(reference, "practitioner-3", "manager");
        assertThat(events(held)).isEmpty();

        var leaver = identities.newUser("feed-leaver");
        leaver.setPassword(Caller.PASSWORD);
        identities.saveUser(leaver);
        String gone = address("feed-leaver");
        assertThat(feed(gone).status()).isEqualTo(200);
        identities.deleteUser("feed-leaver");
        assertThat(feed(gone).status()).isEqualTo(404);
    }

    @Test
    void anAddressIsRenewedAndTakenBack() {
        Caller me = Caller.rest(port, "practitioner-2").at("/api/me/calendar");
        assertThat(me.get("").json().path("since").isNull()).isTrue();
        String first = address("practitioner-2");
        assertThat(first).matches("/calendar/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(me.get("").body()).contains("2026-11-25").doesNotContain("calendar/");
        String second = address("practitioner-2");
        assertThat(feed(first).status()).isEqualTo(404);
        assertThat(feed(first).body()).isEmpty();
        assertThat(feed(second).status()).isEqualTo(200);
        assertThat(me.delete("").status()).isEqualTo(200);
        assertThat(feed(second).status()).isEqualTo(404);
        assertThat(Caller.anonymous(port).at("/api/me/calendar").post("", null).status()).isEqualTo(401);
        Long kept = database.queryForObject("select count(*) from waymark.calendar_feed where user_id = 'practitioner-2'", Long.class);
        assertThat(kept).isZero();
    }

    @Test
    void theProcessKnowsNeitherPlaceNorKind() {
        plan(Map.of());
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("keep-appointment").singleResult();
        assertThat(runtime.getVariables(instance.getId()).toString()).doesNotContain("Synthetic", "hearing");
    }
}
