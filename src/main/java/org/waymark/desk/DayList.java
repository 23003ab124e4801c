package org.waymark.desk;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.appointments.Appointments;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.ClockKind;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Words;
import org.waymark.engine.CaseVariables;
import org.waymark.people.Staff;

/** What one person has to do by the end of a day, what cannot wait first: legal limits before all else of the same day. */
@Component
class DayList {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final int DAYS_AHEAD = 7;

    private final TaskService tasks;
    private final CaseFiles files;
    private final Clocks clocks;
    private final Appointments appointments;
    private final Staff staff;
    private final Desk desk;
    private final Clock clock;

    DayList(TaskService tasks, CaseFiles files, Clocks clocks, Appointments appointments, Staff staff, Desk desk, Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.clocks = clocks;
        this.appointments = appointments;
        this.staff = staff;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param offered what is offered to their teams, due by then and taken by nobody */
    record Page(String day, String printed, String by, CoverSheets.Rows work, CoverSheets.Rows offered) { }

    record Row(String when, boolean late, String what, String reference, String name) {

        /** Leaves the name out, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return "Row[" + reference + "]";
        }
    }

    private record Work(LocalDate day, int rank, Instant at, String when, String what, String reference) { }

    /** Appointments of that day, tasks that are due by its end, and deadlines to work to within the week after it; those that are late too. */
    Page of(Principal caller, LocalDate day) {
        Reader reader = desk.reader(caller);
        var work = new ArrayList<Work>();
        Set<String> held = files.heldBy(reader.userId());
        clocks.pressingIn(files.lookedAfterBy(reader.userId())).stream().filter(each -> !each.safeBy().isAfter(day.plusDays(DAYS_AHEAD)) && files.mayRead(each.caseReference(), reader)).forEach(each ->
                work.add(new Work(each.safeBy(), each.kind() == ClockKind.LIMIT ? 0 : 1, each.safeAt().toInstant(), when(each),
                        "Deadline: " + each.inWords() + (held.contains(each.caseReference()) ? "" : "; you cover for who holds the case"), each.caseReference())));
        appointments.upcoming(reader, day.atStartOfDay(LONDON).toOffsetDateTime(), day.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime()).stream().filter(each -> !each.isCancelled())
                .map(each -> appointments.get(each.id())).forEach(each -> work.add(new Work(day, 0, each.startsAt().toInstant(),
                        "at %s".formatted(TIME.format(each.startsAt().atZoneSameInstant(LONDON))), "Appointment: " + each.kind().replace('-', ' ')
                                + (each.interpreter().equals("needed") ? "; the interpreter is not booked" : ""), each.caseReference())));
        Instant end = day.plusDays(1).atStartOfDay(LONDON).toInstant();
        desk.pastGrants(() -> tasks.createTaskQuery().taskAssignee(reader.userId()).list()).stream()
                .filter(task -> task.getDueDate() != null && !task.getDueDate().toInstant().isAfter(end)).forEach(task -> {
                    String reference = reference(task);
                    if (reference.isEmpty() || files.mayRead(reference, reader)) {
                        work.add(of(task, reference));
                    }
                });
        var offered = new ArrayList<Work>();
        if (!reader.roles().isEmpty()) {
            // within the caller's grants, as Tasklist offers them
            tasks.createTaskQuery().taskCandidateGroupIn(List.copyOf(reader.roles())).taskUnassigned().dueBefore(Date.from(end.plusMillis(1))).list()
                    .forEach(task -> offered.add(of(task, reference(task))));
        }
        Map<String, String> names = new HashMap<>();
        return new Page(Words.date(day), CoverSheets.moment(clock.instant()), staff.nameOf(reader.userId()), rows(work, names, reader), rows(offered, names, reader));
    }

    private CoverSheets.Rows rows(List<Work> work, Map<String, String> names, Reader reader) {
        LocalDate today = LocalDate.now(clock);
        return CoverSheets.Rows.of(work.stream().sorted(Comparator.comparing(Work::day).thenComparing(Work::rank).thenComparing(Work::at))
                .map(each -> new Row(each.when(), each.day().isBefore(today), each.what(), each.reference(), names.computeIfAbsent(each.reference(), reference -> name(reference, reader)))).toList());
    }

    private static String when(org.waymark.deadlines.Clock deadline) {
        return deadline.state() == org.waymark.deadlines.Clock.State.MISSED ? "Missed: the last day was %s".formatted(Words.date(deadline.due()))
                : "work to %s; last day %s".formatted(Words.date(deadline.safeBy()), Words.date(deadline.due()));
    }

    private String reference(Task task) {
        Object reference = desk.pastGrants(() -> tasks.getVariable(task.getId(), CaseVariables.CASE_REFERENCE.name()));
        return reference == null ? "" : reference.toString();
    }

    private static Work of(Task task, String reference) {
        Instant due = task.getDueDate().toInstant();
        // due at the midnight that ends a day is due on that day
        LocalDate day = due.atZone(LONDON).minusNanos(1).toLocalDate();
        return new Work(day, 2, due, "by " + Words.date(day), task.getName(), reference);
    }

    /** Only of cases that they may read, which is logged. */
    private String name(String reference, Reader reader) {
        return !reference.isEmpty() && files.mayRead(reference, reader) ? files.read(reference, reader, "Day list").facts().getOrDefault("name", "") : "";
    }
}
