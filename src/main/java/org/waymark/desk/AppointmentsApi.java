package org.waymark.desk;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.appointments.Appointment;
import org.waymark.appointments.AppointmentChange;
import org.waymark.appointments.AppointmentOutdated;
import org.waymark.appointments.AppointmentRefused;
import org.waymark.appointments.Appointments;
import org.waymark.appointments.London;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Member;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Words;
import org.waymark.engine.AppointmentMessages;
import org.waymark.people.Staff;

/** The appointments of a case, for its team. What becomes of one is said here and to its process in one transaction. */
@RestController
@RequestMapping(path = Desk.CASE + "/appointments", produces = MediaType.APPLICATION_JSON_VALUE)
class AppointmentsApi {

    private static final String PROCESS = "keep-appointment";
    private static final String PURPOSE = "Appointments";
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");

    private final Appointments appointments;
    private final AppointmentMessages messages;
    private final CaseFiles files;
    private final Staff staff;
    private final FormService forms;
    private final RepositoryService repository;
    private final Desk desk;
    private final TransactionTemplate transaction;

    AppointmentsApi(Appointments appointments, AppointmentMessages messages, CaseFiles files, Staff staff, FormService forms, RepositoryService repository, Desk desk,
                    PlatformTransactionManager transactions) {
        this.appointments = appointments;
        this.messages = messages;
        this.files = files;
        this.staff = staff;
        this.forms = forms;
        this.repository = repository;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param open whether the case is, so that something can be planned; {@code team} may go along */
    record Page(boolean open, List<String> kinds, List<String> team, List<Shown> appointments) { }

    /**
     * @param at       when it begins, in words
     * @param clocks   empty, or which of two hours of one name is meant
     * @param recordBy the task in which somebody writes down what happened, where it waits; null otherwise
     */
    record Shown(UUID id, long version, String kind, OffsetDateTime startsAt, OffsetDateTime endsAt, String at, String clocks, String state, String companion,
                 String interpreter, String language, String bookedWith, String place, String withWhom, String note, String plannedBy, Waiting recordBy,
                 List<Became> history) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Shown[" + id + ", " + state + "]";
        }
    }

    record Waiting(String task, String person) { }

    record Became(String what, Instant when, String by, String before, String why) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Became[" + when + "]";
        }
    }

    record Done(UUID id, String said) { }

    @GetMapping
    Page show(@PathVariable String reference, Principal caller) {
        files.enter(reference, desk.reader(caller), PURPOSE);
        List<AppointmentChange> changes = appointments.changesOf(reference);
        return new Page(files.state(reference).equals("open"), Appointment.KINDS, List.copyOf(team(reference)), appointments.ofCase(reference).stream().map(each -> new Shown(each.id(),
                each.version(), each.kind(), each.startsAt(), each.endsAt(), Words.moment(each.startsAt()), London.whichOfTwo(each.startsAt()), each.state(),
                each.companion(), each.interpreter(), each.language(), each.bookedWith(), each.place(), each.withWhom(), each.note(), each.plannedBy(),
                each.isPlanned() ? waiting(each) : null, changes.stream().filter(change -> change.appointment().equals(each.id())).map(AppointmentsApi::became).toList())).toList());
    }

    private Waiting waiting(Appointment appointment) {
        return messages.task(appointment.id(), "RecordWhatHappened").map((Task task) -> new Waiting(task.getId(), task.getAssignee())).orElse(null);
    }

    private static Became became(AppointmentChange change) {
        String what = switch (change.change()) {
            case "moved" -> "Moved to " + Words.moment(change.startsAt());
            case "interpreter" -> "Interpreter: " + change.interpreter().replace('-', ' ');
            case "companion" -> change.companion() == null ? "Nobody goes along" : change.companion() + " goes along";
            case "planned" -> "Planned for " + Words.moment(change.startsAt());
            default -> Character.toUpperCase(change.state().charAt(0)) + change.state().substring(1).replace('-', ' ');
        };
        return new Became(what, change.at(), change.by(), change.startsBefore() == null ? "" : Words.moment(change.startsBefore()), change.why());
    }

    /** Everybody on the team as it is today, the holder first. */
    private Set<String> team(String reference) {
        return files.team(reference).stream().filter(member -> !member.part().equals("proposed"))
                .flatMap((Member member) -> member.isRole() ? staff.withRole(member.id()).stream() : Stream.of(member.id())).filter(staff::exists)
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    record Planned(String kind, String day, String time, String ends, String companion, String interpreter, String language, String bookedWith, String place,
                   String withWhom, String note) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Planned[" + kind + "]";
        }
    }

    /** Starts the process through its own form, as the caller: what is checked there is checked here. */
    @PostMapping
    Done plan(@PathVariable String reference, @RequestBody Planned asked, Principal caller) {
        Reader by = desk.reader(caller);
        files.checkTeam(reference, by, PURPOSE);
        String companion = companion(reference, asked.companion());
        Map<String, Object> form = new HashMap<>();
        put(form, "caseReference", reference);
        put(form, "appointmentKind", asked.kind());
        put(form, "appointmentOn", asked.day());
        put(form, "appointmentTime", asked.time());
        put(form, "appointmentEnds", asked.ends());
        put(form, "appointmentInterpreter", asked.interpreter());
        put(form, "appointmentPlace", asked.place());
        put(form, "appointmentWith", asked.withWhom());
        put(form, "appointmentNote", asked.note());
        put(form, "interpreterLanguage", asked.language());
        put(form, "interpreterBookedWith", asked.bookedWith());
        form.put("whoGoesAlong", "open");
        String definition = desk.pastGrants(() -> repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).latestVersion().singleResult().getId());
        return done(() -> {
            Appointment planned = appointments.get(messages.startedBy(forms.submitStartForm(definition, form)));
            return companion == null ? planned : appointments.accompany(planned.id(), planned.version(), companion, by);
        }, "Planned for ");
    }

    private static void put(Map<String, Object> form, String field, String answer) {
        if (answer != null && !answer.isBlank()) {
            form.put(field, answer);
        }
    }

    record Moved(long version, String day, String time, String ends, String why) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Moved[" + version + "]";
        }
    }

    @PostMapping("/{id}/move")
    Done move(@PathVariable String reference, @PathVariable String id, @RequestBody Moved asked, Principal caller) {
        Appointment shown = found(reference, id, caller);
        return done(() -> {
            LocalDate day = day(asked.day());
            Appointment moved = appointments.move(shown.id(), asked.version(), London.at(day, time(asked.time())),
                    asked.ends() == null || asked.ends().isBlank() ? null : London.at(day, time(asked.ends())), asked.why(), desk.reader(caller));
            messages.changed(moved.id());
            return moved;
        }, shown.interpreter().equals("booked") ? "The interpreter was booked for the time before: book again. Moved to " : "Moved to ");
    }

    record Interpreter(long version, String interpreter, String language, String bookedWith) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Interpreter[" + interpreter + "]";
        }
    }

    @PostMapping("/{id}/interpreter")
    Done interpreter(@PathVariable String reference, @PathVariable String id, @RequestBody Interpreter asked, Principal caller) {
        Appointment shown = found(reference, id, caller);
        return done(() -> {
            Appointment now = appointments.interpreter(shown.id(), asked.version(), asked.interpreter(), asked.language(), asked.bookedWith(), desk.reader(caller));
            if (!now.interpreter().equals("needed")) {
                messages.interpreterIs(now.id(), now.interpreter());
            } else if (!shown.interpreter().equals("needed")) {
                messages.changed(now.id());
            }
            return now;
        }, "Saved for ");
    }

    record Companion(long version, String companion) { }

    @PostMapping("/{id}/companion")
    Done companion(@PathVariable String reference, @PathVariable String id, @RequestBody Companion asked, Principal caller) {
        Appointment shown = found(reference, id, caller);
        String companion = companion(reference, asked.companion());
        return done(() -> appointments.accompany(shown.id(), asked.version(), companion, desk.reader(caller)), "Saved for ");
    }

    record Cancelled(long version, String state, String why) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Cancelled[" + state + "]";
        }
    }

    @PostMapping("/{id}/cancel")
    Done cancel(@PathVariable String reference, @PathVariable String id, @RequestBody Cancelled asked, Principal caller) {
        Appointment shown = found(reference, id, caller);
        return done(() -> {
            Appointment cancelled = appointments.cancel(shown.id(), asked.version(), asked.state(), asked.why(), desk.reader(caller));
            messages.calledOff(cancelled.id());
            return cancelled;
        }, "Called off: ");
    }

    /** Whoever is not on the team learns nothing, not even whether there is such an appointment. */
    private Appointment found(String reference, String id, Principal caller) {
        files.checkTeam(reference, desk.reader(caller), PURPOSE);
        try {
            return appointments.find(UUID.fromString(id)).filter(each -> each.caseReference().equals(reference)).orElseThrow(AppointmentsApi::none);
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    private static NotThere none() {
        return new NotThere("There is no such appointment in this case.");
    }

    private String companion(String reference, String companion) {
        if (companion == null || companion.isBlank()) {
            return null;
        }
        if (!team(reference).contains(companion)) {
            throw new CannotAnswer("Whoever goes along has to be on the team of this case: choose somebody of the list, or ask the holder to add them first.");
        }
        return companion;
    }

    private Done done(Supplier<Appointment> change, String said) {
        try {
            Appointment now = transaction.execute(status -> change.get());
            return new Done(now.id(), (said + Words.moment(now.startsAt()) + ". " + London.whichOfTwo(now.startsAt())).strip());
        } catch (AppointmentOutdated e) {
            throw new Outdated(e.getMessage());
        } catch (AppointmentRefused e) {
            throw new CannotAnswer(e.getMessage());
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new CannotAnswer("The day is missing or not in the calendar: write it as 2026-11-30.");
        }
    }

    private static LocalTime time(String text) {
        try {
            if (text != null && TIME.matcher(text).matches()) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException e) {
            // the sentence below says what is wrong
        }
        throw new CannotAnswer("The time is missing or is none: write it by the 24-hour clock, as 09:30.");
    }
}
