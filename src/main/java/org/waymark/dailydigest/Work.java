package org.waymark.dailydigest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.people.Staff;

/** How much there is for a person: numbers, by a fixed handful of questions to the database for each of them. */
@Component
class Work {

    private static final String MANAGER = "manager";

    private final TaskService tasks;
    private final HistoryService history;
    private final CaseFiles caseFiles;
    private final Clocks clocks;
    private final Deadlines deadlines;
    private final Staff staff;
    private final Turns turns;
    private final Clock clock;

    Work(TaskService tasks, HistoryService history, CaseFiles caseFiles, Clocks clocks, Deadlines deadlines, Staff staff, Turns turns, Clock clock) {
        this.tasks = tasks;
        this.history = history;
        this.caseFiles = caseFiles;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.staff = staff;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * @param late        tasks whose last day has passed: their own, and those offered to their roles that nobody has taken
     * @param dueToday    the same, with today as their last day
     * @param waiting     tasks offered to their roles that nobody has taken, whenever they are due
     * @param becameYours tasks that became theirs since {@code since} and are still theirs and open
     * @param reminders   running deadlines of cases they hold or cover that warn today or on a day since that of {@code since}
     * @param atRisk      running deadlines of cases they hold or cover, or of all cases, whose day to work to is today or past
     * @param since       their last turn before this one; the first time, the same hour of the last working day
     */
    record Counts(long late, long dueToday, long waiting, long becameYours, long reminders, long atRisk, boolean ofAllCases, OffsetDateTime since) {

        boolean anything() {
            return late + dueToday + waiting + becameYours + reminders + atRisk > 0;
        }
    }

    Counts of(String userId, LocalDate day) {
        Date now = Date.from(clock.instant());
        Date midnight = Date.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        List<String> roles = List.copyOf(staff.rolesOf(userId));
        OffsetDateTime since = since(userId, day);
        Set<String> held = caseFiles.lookedAfterBy(userId);
        Reader reader = new Reader(userId, Set.copyOf(roles));
        Map<Boolean, List<String>> named = caseFiles.restricted().stream().collect(Collectors.partitioningBy(reference -> caseFiles.mayRead(reference, reader)));
        List<String> restricted = named.get(true);
        boolean ofAllCases = roles.contains(MANAGER);
        long reminders = clocks.runningIn(held).stream()
                .filter(each -> each.warnings().stream().anyMatch(warning -> warning.on().isAfter(since.toLocalDate()) && !warning.on().isAfter(day))).count();
        return new Counts(
                own(userId).dueBefore(now).count() + offered(userId, roles, restricted, query -> query.dueBefore(now).count()),
                dueToday(own(userId), now, midnight) + offered(userId, roles, restricted, query -> dueToday(query, now, midnight)),
                offered(userId, roles, restricted, TaskQuery::count),
                becameTheirs(userId, since),
                reminders,
                ofAllCases ? clocks.atRisk(day) - atRisk(Set.copyOf(named.get(false)), day) : atRisk(held, day),
                ofAllCases, since);
    }

    private long atRisk(Set<String> references, LocalDate day) {
        return clocks.runningIn(references).stream().filter(each -> !each.safeBy().isAfter(day)).count();
    }

    private OffsetDateTime since(String userId, LocalDate day) {
        return turns.before(day, userId).map(at -> at.atZoneSameInstant(clock.getZone())).orElseGet(() -> {
            var turn = turns.on(day, userId).orElseGet(() -> OffsetDateTime.now(clock)).atZoneSameInstant(clock.getZone());
            return turn.with(deadlines.workingDayBefore(Nation.of(staff.nationOf(userId)), day));
        }).toOffsetDateTime();
    }

    private TaskQuery own(String userId) {
        return tasks.createTaskQuery().taskAssignee(userId);
    }

    private TaskQuery offered(List<String> roles) {
        return tasks.createTaskQuery().taskCandidateGroupIn(roles).taskUnassigned().withoutTenantId();
    }

    /** The same in the restricted cases that they may see. */
    private TaskQuery offeredByName(String userId, List<String> roles, List<String> restricted) {
        return tasks.createTaskQuery().or().taskCandidateGroupIn(roles).taskCandidateUser(userId).endOr().taskUnassigned().tenantIdIn(restricted.toArray(String[]::new));
    }

    private long offered(String userId, List<String> roles, List<String> restricted, ToLongFunction<TaskQuery> count) {
        return (roles.isEmpty() ? 0 : count.applyAsLong(offered(roles)))
                + (restricted.isEmpty() || roles.isEmpty() ? 0 : count.applyAsLong(offeredByName(userId, roles, restricted)));
    }

    /** What is due at this very moment is not late yet. */
    private static long dueToday(TaskQuery query, Date now, Date midnight) {
        return query.dueAfter(new Date(now.getTime() - 1)).dueBefore(midnight).count();
    }

    private long becameTheirs(String userId, OffsetDateTime since) {
        String[] given = history.createHistoricIdentityLinkLogQuery().userId(userId).type(IdentityLinkType.ASSIGNEE).operationType("add")
                .dateAfter(Date.from(since.toInstant())).list().stream().map(HistoricIdentityLinkLog::getTaskId).distinct().toArray(String[]::new);
        return given.length == 0 ? 0 : own(userId).taskIdIn(given).count();
    }
}
