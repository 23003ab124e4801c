package org.waymark.moveon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clocks;

/** Day by day through the whole of a move-on period, and afterwards: who is asked what, and on which day. */
@ProcessTest
class MoveOnDiaryTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private TaskService tasks;

    private final Set<String> seen = new HashSet<>();
    private final List<String> diary = new ArrayList<>();
    private MovingOn them;
    private final Map<String, Integer> mails = new TreeMap<>();

    @BeforeEach
    void tuesday() {
        Office.itIs("2026-09-08T08:00");
        them = new MovingOn(office, clocks);
        office.runJobs();
        asked();
        sent();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    /** Each task that was not there before, and whose it is. */
    private Set<String> asked() {
        var asked = new TreeSet<String>();
        for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(them.reference).list()) {
            if (seen.add(task.getId())) {
                String whose = task.getAssignee() != null ? task.getAssignee() : tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(group -> group != null)
                        .sorted().collect(Collectors.joining(" or "));
                asked.add(whose + ": " + task.getName().replaceAll(".* · ", ""));
            }
        }
        return asked;
    }

    /** The mail server keeps them by person, not by time. */
    private Set<String> sent() {
        var counted = new TreeMap<String, Integer>();
        office.mails().forEach(mail -> counted.merge("mail to " + mail.to().replace("@waymark.example", "") + ": "
                + mail.text().lines().filter(line -> line.contains(them.reference)).findFirst().orElse("").replaceAll(".*WM-[0-9-]+:? *", "").strip(), 1, Integer::sum));
        var sent = new TreeSet<String>();
        counted.forEach((line, times) -> {
            if (times > mails.getOrDefault(line, 0)) {
                sent.add(line);
            }
        });
        mails.putAll(counted);
        return sent;
    }

    private void write(LocalDate day, String when) {
        office.runJobs();
        var lines = new ArrayList<>(asked());
        lines.addAll(sent());
        lines.forEach(line -> diary.add(DAY.format(day) + when + line));
    }

    /** Morning by morning, with what people do on some days. */
    private void live(String from, String until, Map<String, List<Runnable>> deeds) {
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(until)); day = day.plusDays(1)) {
            Office.itIs(day + "T09:00");
            office.runJobs();
            office.clockStarts("watch-deadlines");
            write(day, " | ");
            for (Runnable deed : deeds.getOrDefault(day.toString(), List.of())) {
                deed.run();
                write(day, " > ");
            }
        }
    }

    private static Map.Entry<String, List<Runnable>> on(String day, Runnable... deeds) {
        return Map.entry(day, List.of(deeds));
    }

    @Test
    void aSingleAdultWithALateLetterAGapAndNoHome() {
        var deeds = Map.<String, List<Runnable>>ofEntries(
                on("2026-09-08", them::begin, () -> them.answer("RecordDecision", MovingOn.decision("2026-09-08", Map.of())), () -> MovingOn.STEPS.forEach(them::done), () -> them.applied("2026-09-08")),
                on("2026-09-15", () -> them.claimed("2026-09-15")),
                on("2026-09-17", () -> them.answer("PlanForGap", Map.of("gapPlan", "x"))),
                on("2026-09-22", them::councilAccepts),
                on("2026-09-24", () -> them.answer("AskForExtension", CheckSupportLetterProcessTest.asked("2026-09-24"))),
                on("2026-09-25", () -> them.answer("RecordExtensionAnswer", Map.of("extensionAnswer", "granted", "aboutExtensionAnswer", "x")),
                        () -> them.letter("2026-09-25", "2026-10-23", Map.of())),
                on("2026-10-09", () -> them.answerAs("manager", "EscalateHome", Map.of("lawfulGround", "legal-duty", "homeEscalated", "x"))),
                on("2026-10-16", () -> them.answer("MakeEmergencyPlan", Map.of("emergencyPlan", "x"))),
                on("2026-10-22", them::paid, () -> them.answer("FindBed", Map.of("lawfulGround", "immediate-danger", "bed", "found", "aboutBed", "x"))),
                on("2026-10-24", () -> them.sleeps("temporary")),
                on("2026-11-02", () -> them.home("2026-11-03")),
                on("2026-11-06", () -> them.settled("yes")),
                on("2026-12-04", () -> them.settled("yes")));
        live("2026-09-08", "2026-12-05", deeds);
        assertThat(office.running(them.reference)).doesNotContain("move-on");
        assertThat(diary).as(String.join("\n", diary)).containsSubsequence(
                "Tue 8 September > practitioner: Record the decision",
                "Tue 8 September > housing-worker or practitioner: Apply as homeless",
                "Tue 8 September > housing-worker or practitioner: Find a home",
                "Tue 8 September > practitioner: Claim Universal Credit",
                "Tue 8 September > practitioner: Record a letter about support",
                "Tue 8 September > practitioner: Record what changed",
                "Tue 8 September > housing-worker or practitioner: Record the decision",
                "Fri 11 September | mail to manager: a step is late",
                "Tue 15 September > practitioner: Plan for the gap",
                "Tue 15 September > mail to manager: a step is due",
                "Thu 17 September > practitioner: Confirm the first payment",
                "Wed 23 September | practitioner: Ask for the extension",
                "Thu 24 September > practitioner: Record the answer",
                "Fri 25 September > practitioner: Record a letter about support",
                "Fri 9 October | manager: Escalate for a home",
                "Fri 16 October | housing-worker or manager or practitioner: Make an emergency plan",
                "Thu 22 October | duty-worker or housing-worker or manager or practitioner: Find a bed",
                "Sat 24 October | practitioner: Ask where they sleep",
                "Fri 6 November | practitioner: Check that they are settled",
                "Fri 4 December | practitioner: Check that they are settled");
    }
}
