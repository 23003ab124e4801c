package org.waymark;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestContextManager;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Refused;
import org.waymark.people.Spoken;
import org.waymark.people.StaffDirectory;

/**
 * How long the engine needs for a charity's year: 200 synthetic cases come in, are offered, taken or declined, heard, reviewed and
 * closed by people who are sometimes late, while the clock moves day by day. Each evening each open case must have an owner and a
 * next date, or the run fails. At the end it prints how the load was spread and how long each language waited to be heard. What people
 * do is drawn from a fixed seed: two runs are the same year.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class YearOfCasesBenchmark {

    private static final int CASES = 200;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST = FIRST.plusYears(1);
    private static final List<String> LANGUAGES = List.of("Tigrinya", "Tigrinya", "Arabic", "Arabic", "Arabic", "Kurdish", "Kurdish", "Pashto", "Pashto", "Dari", "Albanian",
            "Vietnamese", "Vietnamese", "Oromo", "English");
    private static final List<String> NATIONS = List.of("england", "england", "england", "wales", "scotland", "northern-ireland");
    private static final Set<String> AT_DAWN = Set.of("watch-deadlines", "watch-sharing", "daily-digest", "sweep-orphans");
    private static final ObjectMapper JSON = new ObjectMapper();

    @SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = {
            "spring.datasource.url=jdbc:h2:mem:year;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000",
            "waymark.demo.data=target/year",
            "camunda.bpm.job-execution.enabled=false"})
    @ActiveProfiles("demo")
    @Import({Office.class, Outbox.class})
    static class Charity {
    }

    /** A case as this benchmark knows it; null where it has not come to that. */
    private static final class Known {

        private final String language;
        private final LocalDate referredOn;
        private final LocalDate endsFrom;
        private LocalDate heardOn;

        private Known(String language, LocalDate referredOn, LocalDate endsFrom) {
            this.language = language;
            this.referredOn = referredOn;
            this.endsFrom = endsFrom;
        }
    }

    private ApplicationContext charity;
    private ProcessEngine engine;
    private CaseFiles caseFiles;
    private Office office;

    private final Random chance = new Random(CASES);
    private final Map<String, Known> cases = new LinkedHashMap<>();
    private final Map<String, Integer> mostHeld = new TreeMap<>();
    private final Map<String, Integer> given = new TreeMap<>();
    private final Set<String> leftOpen = new TreeSet<>();
    private final List<String> withoutOwnerOrDate = new ArrayList<>();

    @Setup
    public void open() {
        charity = new TestContextManager(Charity.class).getTestContext().getApplicationContext();
        engine = charity.getBean(ProcessEngine.class);
        caseFiles = charity.getBean(CaseFiles.class);
        office = charity.getBean(Office.class);
        var directory = charity.getBean(StaffDirectory.class);
        practitioner(directory, "practitioner", "Tigrinya");
        practitioner(directory, "practitioner-2", "Kurdish");
        practitioner(directory, "practitioner-3", "Pashto");
        practitioner(directory, "practitioner-4", "Arabic");
        practitioner(directory, "practitioner-5", "Albanian");
        practitioner(directory, "practitioner-6", "Arabic");
        practitioner(directory, "practitioner-7", "Dari");
        practitioner(directory, "practitioner-8", "Amharic");
    }

    private void practitioner(StaffDirectory directory, String account, String language) {
        if (engine.getIdentityService().createUserQuery().userId(account).count() == 0) {
            User user = engine.getIdentityService().newUser(account);
            user.setEmail(account + "@waymark.example");
            user.setPassword("synthetic-password");
            engine.getIdentityService().saveUser(user);
            engine.getIdentityService().createMembership(account, "practitioner");
        }
        directory.save(account, directory.of(account).version(), "not-said", 14, List.of(new Spoken(language, null)));
    }

    @Benchmark
    public int year() {
        Map<LocalDate, Integer> referrals = new HashMap<>();
        for (int each = 0; each < CASES; each++) {
            LocalDate day = FIRST.plusDays(chance.nextInt((int) ChronoUnit.DAYS.between(FIRST, LAST)));
            referrals.merge(isWorkingDay(day) ? day : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), 1, Integer::sum);
        }
        for (LocalDate today = FIRST; today.isBefore(LAST); today = today.plusDays(1)) {
            Office.itIs(today + "T07:30");
            AT_DAWN.forEach(office::clockStarts);
            office.runJobs();
            if (isWorkingDay(today)) {
                Office.itIs(today + "T10:00");
                for (int each = referrals.getOrDefault(today, 0); each > 0; each--) {
                    refer(today);
                }
                office.runJobs();
                work(today);
                office.runJobs();
            }
            Office.itIs(today + "T18:00");
            lookRound(today);
        }
        if (!withoutOwnerOrDate.isEmpty()) {
            throw new IllegalStateException("Cases without an owner or a next date: " + withoutOwnerOrDate);
        }
        return cases.size();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    private void refer(LocalDate today) {
        String language = oneOf(LANGUAGES);
        Map<String, Object> form = Office.referral(Office.somebody());
        form.putAll(Map.of("languages", language, "nation", oneOf(NATIONS), "interpreterNeeded", language.equals("English") ? "no" : "yes"));
        if (chance.nextInt(12) == 0) {
            form.putAll(Map.of("harmOrThreat", "yes", "actedFirst", "nothing-needed"));
        }
        cases.put(office.refer(form), new Known(language, today, today.plusDays(60 + chance.nextInt(200))));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private void work(LocalDate today) {
        engine.getTaskService().createTaskQuery().active().orderByTaskCreateTime().asc().list().forEach(task -> work(task, today));
    }

    private void work(Task task, LocalDate today) {
        String reference = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
        Known known = cases.get(reference);
        switch (task.getTaskDefinitionKey()) {
            case "CompareWithKnownCases" -> office.answer("duty-worker", task, Map.of("knownCase", "none"));
            case "ChoosePractitioner" -> choose(task);
            case "DecideWithoutMatch" -> office.answer("manager", task, Map.of("noMatchAnswer", chance.nextInt(10) < 7 ? "interpreter-route" : "keep-looking", "whyWithoutMatch", "Synthetic"));
            case "AcceptCase" -> accept(task);
            case "OfferAdvocate" -> office.answer(task.getAssignee(), task, Map.of("advocateAnswer", "not-now", "aboutAdvocate", "Synthetic"));
            case "UnblockFirstContact" -> {
                if (chance.nextInt(10) < 5) {
                    office.answer("manager", task, Map.of("lateContactAnswer", "other", "lateContactNote", "Synthetic note"));
                }
            }
            case "RecordFirstConversation" -> {
                if (chance.nextInt(10) < 6) {
                    hear(task, reference);
                    known.heardOn = today;
                }
            }
            case "ReviewCase" -> {
                if (!task.getDueDate().after(endOf(today)) && chance.nextInt(10) < 7) {
                    office.answer(task.getAssignee(), task, Map.of("youngPersonsView", "Synthetic view", "reviewNote", "Synthetic note",
                            "nextStep", known.endsFrom.isAfter(today) ? "continue" : "close"));
                }
            }
            case "CloseCase" -> office.answer(task.getAssignee(), task, Map.of("closingOutcome", "goals-met", "closingReason", "Synthetic reason", "explained", "yes", "explainedNote", "Synthetic"));
            case "LookAgainAtClosing" -> office.answer("manager", task, Map.of("closingAnswer", "agreed", "aboutClosing", "Synthetic"));
            case "AnswerRisk" -> office.answer("safeguarding-lead", task, Map.of("riskAnswer", "safe-for-now", "riskNote", "Synthetic note"));
            default -> leftOpen.add(task.getTaskDefinitionKey());
        }
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(ZoneId.of("Europe/London")).toInstant());
    }

    private void choose(Task task) {
        for (JsonNode candidate : json(task, "manager", "candidates")) {
            try {
                office.answer("manager", task, Map.of("practitioner", candidate.get("value").asText()));
                return;
            } catch (Refused full) {
                // the next on the list; when all are full the task waits for tomorrow
            }
        }
    }

    private JsonNode json(Task task, String reader, String variable) {
        try {
            return JSON.readTree(((SerializableValue) office.reads(reader, task).getValueTyped(variable)).getValueSerialized());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept(Task task) {
        int answer = chance.nextInt(10);
        if (answer == 0) {
            office.answer(task.getAssignee(), task, Map.of("acceptance", "decline", "declineReason", "another-field"));
        } else if (answer < 8) {
            office.answer(task.getAssignee(), task, Map.of("acceptance", "accept"));
            given.merge(task.getAssignee(), 1, Integer::sum);
        }
    }

    private void hear(Task task, String reference) {
        office.answer(task.getAssignee(), task, Map.of("ownWords", "Synthetic words", "spokeThrough", "interpreter-by-phone", "name", Office.somebody(), "safeContact", "Synthetic contact",
                "agreedNext", "Synthetic step", "caseFileVersion", office.version(task.getAssignee(), reference, task.getTaskDefinitionKey())));
    }

    private void lookRound(LocalDate today) {
        Map<String, List<String>> instances = engine.getRuntimeService().createProcessInstanceQuery().list().stream().filter(each -> each.getBusinessKey() != null)
                .collect(Collectors.groupingBy(ProcessInstance::getBusinessKey, Collectors.mapping(ProcessInstance::getId, Collectors.toList())));
        Map<String, List<Task>> tasks = engine.getTaskService().createTaskQuery().list().stream().collect(Collectors.groupingBy(Task::getProcessInstanceId));
        Set<String> waiting = engine.getManagementService().createJobQuery().timers().list().stream().map(job -> String.valueOf(job.getProcessInstanceId())).collect(Collectors.toSet());
        Map<String, Integer> held = new HashMap<>();
        cases.keySet().stream().filter(reference -> caseFiles.state(reference).equals("open")).forEach(reference -> {
            List<String> its = instances.getOrDefault(reference, List.of());
            List<Task> open = its.stream().flatMap(each -> tasks.getOrDefault(each, List.of()).stream()).toList();
            var holder = caseFiles.holder(reference);
            holder.ifPresent(each -> held.merge(each, 1, Integer::sum));
            boolean owned = holder.isPresent() || open.stream().anyMatch(task -> task.getDueDate() != null);
            boolean dated = open.stream().anyMatch(task -> task.getDueDate() != null) || its.stream().anyMatch(waiting::contains);
            if (!owned || !dated) {
                withoutOwnerOrDate.add(reference + " on " + today + " with " + open.stream().map(Task::getTaskDefinitionKey).toList());
            }
        });
        held.forEach((account, number) -> mostHeld.merge(account, number, Math::max));
    }

    @TearDown
    public void tell() {
        Map<String, Integer> atTheEnd = new TreeMap<>();
        cases.keySet().stream().filter(reference -> caseFiles.state(reference).equals("open"))
                .forEach(reference -> atTheEnd.merge(caseFiles.holder(reference).orElse("nobody yet"), 1, Integer::sum));
        System.out.printf("%n%d cases, %d still open%n%n%-16s %8s %12s %8s%n", cases.size(), atTheEnd.values().stream().mapToInt(Integer::intValue).sum(),
                "practitioner", "accepted", "most at once", "at end");
        Set<String> everybody = new TreeSet<>(mostHeld.keySet());
        everybody.addAll(atTheEnd.keySet());
        everybody.forEach(account -> System.out.printf("%-16s %8d %12d %8d%n", account, given.getOrDefault(account, 0), mostHeld.getOrDefault(account, 0), atTheEnd.getOrDefault(account, 0)));
        System.out.printf("%ndays from referral to the first conversation%n%-12s %6s %7s %6s %8s %10s%n", "language", "heard", "median", "90 %", "longest", "not heard");
        Map<String, List<Known>> byLanguage = cases.values().stream().collect(Collectors.groupingBy(known -> known.language, TreeMap::new, Collectors.toList()));
        byLanguage.forEach((language, known) -> {
            List<Long> days = known.stream().filter(each -> each.heardOn != null).map(each -> ChronoUnit.DAYS.between(each.referredOn, each.heardOn)).sorted().toList();
            System.out.printf("%-12s %6d %7s %6s %8s %10d%n", language, days.size(), share(days, 0.5), share(days, 0.9), share(days, 1), known.size() - days.size());
        });
        System.out.println("\ntasks that nobody in this year answers: " + leftOpen);
        office.clear();
    }

    private static String share(List<Long> sorted, double share) {
        return sorted.isEmpty() ? "-" : String.valueOf(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }
}
