package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Caller.Answer;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseTenants;

/**
 * A restricted case over real HTTP. What everybody is answered before there is the case is written down; once it is restricted,
 * whoever is not named must be answered the same to the letter, counts included, and nothing at all when they ask for it by id.
 */
@OverHttp
abstract class Restricted {

    private static final List<String> PEOPLE = List.of("duty-worker", "practitioner", "practitioner-2", "practitioner-3", "advocate", "advocate-2",
            "legal-representative", "safeguarding-lead", "housing-worker", "therapist", "manager", "deputy", "policy-lead", "designer",
            "data-protection-lead", "administrator", "new-here");
    private static final List<String> NO_APP = List.of("policy-lead", "new-here");
    /** Besides the lists that {@code locks.txt} names. */
    private static final List<String> COUNTS = List.of("/process-instance/count", "/execution/count", "/variable-instance/count", "/incident/count", "/job/count",
            "/event-subscription/count", "/external-task/count", "/history/process-instance/count", "/history/activity-instance/count", "/history/task/count",
            "/history/variable-instance/count", "/history/detail/count", "/history/identity-link-log/count", "/history/incident/count", "/history/job-log/count",
            "/history/decision-instance/count", "/history/user-operation/count", "/process-definition/statistics?failedJobs=true&incidents=true",
            "/history/decision-instance?includeInputs=true&includeOutputs=true", "/tenant/count", "/external-task/topic-names",
            "/history/process-definition/{intakedef}/statistics?canceled=true&finished=true&incidents=true", "/process-definition/{intakedef}/statistics?failedJobs=true&incidents=true");

    private static final Pattern NOT_ABOUT_CASES = Pattern.compile(" /(user|group|identity|authorization|metrics|telemetry|schema|engine|version|deployment|decision-definition|optimize"
            + "|process-definition(?!.*statistics)|filter|history/cleanup|api/(openapi|models|deadlines/(rules|what-if))|camunda/api/(admin|engine))");

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private CaseTenants tenants;
    @Autowired
    private JdbcClient db;

    @BeforeAll
    void newcomer() {
        User newcomer = engine.getIdentityService().newUser("new-here");
        newcomer.setPassword(Caller.PASSWORD);
        engine.getIdentityService().saveUser(newcomer);
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void aCaseThatIsRestrictedLaterIsAsIfItWereNotThereForAllWhoAreNotNamed() throws IOException {
        Office.itIs("2026-11-23T10:00");
        Map<String, Map<String, String>> before = everythingEverybodySees();
        String reference = richCase("practitioner");
        // each of these calls would tell of the case, or else its silence afterwards would prove nothing
        var told = new TreeSet<String>();
        for (String person : List.of("manager", "data-protection-lead")) {
            answers(Caller.rest(port, person), lists().stream().filter(call -> !call.contains(" /camunda") && !call.contains(" /api")).toList()).forEach((call, answer) -> {
                if (!answer.equals(before.get(person + " rest").get(call))) {
                    told.add(call);
                }
            });
        }
        assertThat(told).hasSizeGreaterThan(30).contains("GET /task/count", "GET /history/job-log/count", "GET /incident/count", "GET /history/user-operation/count", "GET /process-definition/statistics");

        caseFiles.restrict(reference, Set.of("safeguarding-lead", "advocate"), "manager");

        nobodySees(before, Set.of("practitioner", "safeguarding-lead", "advocate"));
        nobodyReaches(reference, Set.of("practitioner", "safeguarding-lead", "advocate"));
        Caller holder = Caller.rest(port, "practitioner");
        assertThat(holder.get("/task?processInstanceBusinessKey=" + reference).json()).isNotEmpty();
        assertThat(Caller.web(port, "practitioner", "tasklist").get("/task/count?processInstanceBusinessKey=" + reference).body()).isNotEqualTo("{\"count\":0}");
        assertThat(Caller.rest(port, "safeguarding-lead").get("/task?processInstanceBusinessKey=" + reference).json()).isNotEmpty();
        assertThat(tenants.checkAndRepair()).isEmpty();

        // mails, timers, messages and answers go on, and stay as hidden
        office.mailServerIsUp();
        engine.getManagementService().createJobQuery().noRetriesLeft().list().forEach(job -> engine.getManagementService().setJobRetries(job.getId(), 1));
        office.runJobs();
        Office.itIs("2027-03-01T10:00");
        office.runJobs();
        office.clockStarts("watch-deadlines");
        office.runJobs();
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "Synthetic", "reviewNote", "Synthetic", "nextStep", "continue"));
        assertThat(withoutTenant(reference)).isEmpty();
        assertThat(tenants.checkAndRepair()).isEmpty();
        nobodyReaches(reference, Set.of("practitioner", "safeguarding-lead", "advocate"));

        caseFiles.liftRestriction(reference, "safeguarding-lead");
        assertThat(Caller.rest(port, "manager").get("/history/process-instance?processInstanceBusinessKey=" + reference).json()).isNotEmpty();
        assertThat(engine.getIdentityService().createTenantQuery().list()).isEmpty();
        assertThat(tenants.checkAndRepair()).isEmpty();
    }

    @Test
    void aReferralThatIsRestrictedFromTheStartIsNeverSeenByAnybodyElse() throws IOException {
        Office.itIs("2026-11-23T10:00");
        List<String> calls = lists().stream().filter(call -> !call.contains(" /camunda") && !call.contains(" /api")).toList();
        var before = new HashMap<String, Map<String, String>>();
        List.of("manager", "data-protection-lead").forEach(person -> before.put(person, answers(Caller.rest(port, person), calls)));
        Map<String, Object> referral = Office.referral(Office.somebody());
        referral.put("onlyNamedPeople", true);
        referral.put("namedPeople", "duty-worker, safeguarding-lead");
        Answer started = Caller.web(port, "duty-worker", "tasklist").post("/process-definition/key/intake/submit-form", Caller.form(referral));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        String reference = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(started.json().path("id").asText()).singleResult().getBusinessKey();
        office.answer("safeguarding-lead", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        office.runJobs();

        before.forEach((person, answers) -> assertThat(answers(Caller.rest(port, person), calls)).as(person).isEqualTo(answers));
        nobodyReaches(reference, Set.of("duty-worker", "safeguarding-lead", "practitioner-2"));
        assertThat(withoutTenant(reference)).isEmpty();
        assertThat(Caller.rest(port, "practitioner-2").get("/task?processInstanceBusinessKey=" + reference).json()).hasSize(1);
        assertThat(office.mails()).noneMatch(mail -> mail.to().startsWith("manager") && mail.text().contains(reference));
        // declined, and out with the same step
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "full"));
        assertThat(Caller.rest(port, "practitioner-2").get("/task?processInstanceBusinessKey=" + reference).json()).isEmpty();
    }

    /** A form that the former holder still has open in the browser is refused in words, in a restricted case as in any. */
    @Test
    void aFormerHoldersOpenFormIsRefusedWithASentence() {
        Office.itIs("2026-11-23T10:00");
        for (boolean restricted : new boolean[] {false, true}) {
            String reference = office.openCase(Office.somebody(), "practitioner");
            if (restricted) {
                caseFiles.restrict(reference, Set.of("manager", "safeguarding-lead"), "manager");
            }
            Caller holder = Caller.web(port, "practitioner", "tasklist");
            String task = office.task(reference, "ReviewCase").getId();
            assertThat(holder.get("/task/" + task + "/form-variables").status()).isEqualTo(200);
            office.start("manager", "change-holder", Map.of("caseReference", reference, "handoverReason", "full"));
            office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-3"));

            Answer late = holder.post("/task/" + task + "/submit-form", Caller.form(Map.of("youngPersonsView", "Lost", "reviewNote", "Lost", "nextStep", "continue")));
            assertThat(late.status()).isBetween(400, 403);
            assertThat(late.sentence()).containsPattern("Someone else holds this task|Nothing of yours was saved");
            assertThat(holder.get("/task/" + task + "/form-variables").status()).isIn(403, 404);
            assertThat(holder.at("/api/cases/").get(reference).status()).isEqualTo(403);
            assertThat(office.task(reference, "ReviewCase").getAssignee()).isEqualTo("practitioner-3");
        }
    }

    /** Whoever holds the case does not open it to others, and the last who may decide in it is not taken off. */
    @Test
    void onlyThoseWhoDecideChangeTheTeamOfARestrictedCase() {
        Office.itIs("2026-11-23T10:00");
        String reference = office.openCase(Office.somebody(), "practitioner");
        caseFiles.restrict(reference, Set.of("safeguarding-lead", "advocate", "therapist"), "safeguarding-lead");
        Map<String, Object> join = Map.of("userId", "practitioner-2", "reason", "Synthetic");
        assertThat(Caller.rest(port, "practitioner").at("/api/cases/" + reference).post("/team/join", join).status()).isEqualTo(403);
        assertThat(Caller.rest(port, "advocate").at("/api/cases/" + reference).post("/team/join", join).status()).isEqualTo(403);
        Caller lead = Caller.rest(port, "safeguarding-lead").at("/api/cases/" + reference);
        Answer last = lead.post("/team/leave", Map.of("userId", "safeguarding-lead", "reason", "Synthetic"));
        assertThat(last.status()).isEqualTo(400);
        assertThat(last.sentence()).contains("name another manager or safeguarding lead first");
        assertThat(lead.post("/team/join", Map.of("userId", "manager", "reason", "Synthetic")).status()).isLessThan(300);
        assertThat(lead.post("/team/leave", Map.of("userId", "therapist", "reason", "Synthetic")).status()).isLessThan(300);
        assertThat(Caller.rest(port, "therapist").at("/api/cases/" + reference).get("").status()).isEqualTo(403);
    }

    /** Whoever is at work in the case at the moment it is restricted leaves nothing lying open. */
    @Test
    void whatIsWrittenWhileTheCaseIsBeingRestrictedIsHiddenToo() throws Exception {
        for (int round = 0; round < 5; round++) {
            Office.itIs("2026-11-23T10:00");
            String reference = office.openCase(Office.somebody(), "practitioner");
            office.start("therapist", "record-contact", Map.of("caseReference", reference, "contactOn", "2026-11-20", "contactKind", "call",
                    "contactDirection", "from-us", "whatHappened", "Synthetic"));
            var job = engine.getManagementService().createJobQuery().messages().list().get(0);
            var work = CompletableFuture.runAsync(() -> {
                try {
                    engine.getManagementService().executeJob(job.getId());
                } catch (RuntimeException overtaken) {
                    // the executor would try again
                }
            });
            var contact = CompletableFuture.runAsync(() -> Caller.rest(port, "therapist").post("/process-definition/key/record-contact/submit-form", Caller.form(Map.of("caseReference", reference,
                    "contactOn", "2026-11-20", "contactKind", "call", "contactDirection", "from-us", "whatHappened", "Synthetic"))));
            office.start("manager", "restrict-case", Map.of("caseReference", reference, "restriction", "restrict", "namedPeople", "safeguarding-lead, advocate", "whyRestriction", "Synthetic"));
            CompletableFuture.allOf(work, contact).join();
            office.runJobs();
            // the engine keeps the stack of a job that failed without a tenant; it is reached through the log of the job alone, which has one
            assertThat(withoutTenant(reference)).as("round " + round).allMatch(found -> found.startsWith("ACT_GE_BYTEARRAY "));
        }
    }

    @Test
    void whoLeavesTheTeamIsOutWithTheNextRequestOfTheirSession() {
        Office.itIs("2026-11-23T10:00");
        String reference = office.openCase(Office.somebody(), "practitioner");
        caseFiles.restrict(reference, Set.of("safeguarding-lead", "advocate", "manager"), "manager");
        String task = office.task(reference, "ReviewCase").getId();
        Caller manager = Caller.web(port, "manager", "tasklist");
        assertThat(manager.get("/task/" + task).status()).isEqualTo(200);

        caseFiles.leave(reference, "manager", "safeguarding-lead");

        assertThat(manager.get("/task/" + task).status()).isEqualTo(404);
        assertThat(Caller.rest(port, "manager").get("/task/" + task).status()).isEqualTo(404);
        engine.getIdentityService().deleteMembership("therapist", "therapist");
        try {
            assertThat(Caller.rest(port, "therapist").get("/task/count").body()).isEqualTo("{\"count\":0}");
        } finally {
            engine.getIdentityService().createMembership("therapist", "therapist");
        }
    }

    /** Everything of the engine that has a tenant and belongs to a process instance is hidden: a table that comes new with an upgrade is found. */
    @Test
    void everyTableThatHasATenantIsHiddenOrIsNotAboutACase() {
        Set<String> withTenant = db.sql("select distinct upper(table_name) from information_schema.columns where upper(column_name) = 'TENANT_ID_' and upper(table_name) like 'ACT%'")
                .query(String.class).list().stream().collect(Collectors.toCollection(TreeSet::new));
        withTenant.removeAll(tablesOfCases());
        // definitions, batches (granted to nobody), case management (switched off) and the memberships themselves
        assertThat(withTenant).allMatch(table -> table.startsWith("ACT_RE_") || table.startsWith("ACT_ID_") || table.contains("_CASE") || table.contains("BATCH") || table.equals("ACT_RU_JOBDEF"));
    }

    private Set<String> tablesOfCases() {
        Set<String> linked = new TreeSet<>(db.sql("select distinct upper(table_name) from information_schema.columns where upper(column_name) in "
                + "('PROC_INST_ID_', 'PROCESS_INSTANCE_ID_', 'ROOT_PROC_INST_ID_', 'TASK_ID_') and upper(table_name) like 'ACT%'").query(String.class).list());
        return linked;
    }

    /** A case with a bit of everything: ended and running processes, an incident, deadlines, a task that somebody took. */
    private String richCase(String holder) {
        String reference = office.openCase(Office.somebody(), holder);
        office.start("therapist", "record-contact", Map.of("caseReference", reference, "contactOn", "2026-11-20", "contactKind", "call",
                "contactDirection", "from-us", "whatHappened", "Synthetic"));
        office.runJobs();
        office.start(holder, "keep-deadline", new HashMap<>(Map.of("caseReference", reference)));
        office.answer(holder, reference, "RecordDeadline", Map.of("rule", "asylum-appeal", "nation", "england", "cohort", "any", "countFrom", "2026-11-23", "aboutDeadline", "Synthetic"));
        office.start("therapist", "record-contact", Map.of("caseReference", reference, "contactOn", "2026-11-20", "contactKind", "call",
                "contactDirection", "from-us", "whatHappened", "Synthetic"));
        office.mailServerIsDown();
        office.runJobs();
        engine.getManagementService().createJobQuery().withException().list().forEach(job -> engine.getManagementService().setJobRetries(job.getId(), 0));
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isPositive();
        return reference;
    }

    private List<String> withoutTenant(String reference) {
        var wrong = new ArrayList<String>();
        List<String> instances = engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream().map(each -> each.getId()).toList();
        Map<String, String> columns = new LinkedHashMap<>();
        db.sql("select upper(t.table_name) as t, upper(l.column_name) as l from information_schema.columns t join information_schema.columns l on l.table_name = t.table_name and l.table_schema = t.table_schema "
                + "where upper(t.column_name) = 'TENANT_ID_' and upper(l.column_name) in ('PROC_INST_ID_', 'PROCESS_INSTANCE_ID_', 'ROOT_PROC_INST_ID_') and upper(t.table_name) like 'ACT%'")
                .query((row, number) -> columns.put(row.getString("t") + " " + row.getString("l"), "")).list();
        columns.keySet().forEach(pair -> {
            String[] parts = pair.split(" ");
            long open = db.sql("select count(*) from " + parts[0] + " where " + parts[1] + " in (:instances) and TENANT_ID_ is null").param("instances", instances).query(Long.class).single();
            if (open > 0) {
                wrong.add(pair + " " + open);
            }
        });
        assertThat(columns.size()).isGreaterThan(20);
        return wrong;
    }

    // who sees what

    private Map<String, Map<String, String>> everythingEverybodySees() throws IOException {
        var seen = new TreeMap<String, Map<String, String>>();
        List<String> calls = lists();
        for (String person : PEOPLE) {
            seen.put(person + " rest", answers(Caller.rest(port, person), calls.stream().filter(call -> !call.contains(" /camunda") && !call.contains(" /api")).toList()));
            seen.put(person + " api", answers(Caller.rest(port, person).at(""), calls.stream().filter(call -> call.contains(" /api")).toList()));
            if (!NO_APP.contains(person)) {
                Caller web = Caller.web(port, person, person.equals("designer") || person.equals("data-protection-lead") ? "cockpit" : person.equals("administrator") ? "admin" : "tasklist");
                seen.put(person + " web", answers(web, calls.stream().filter(call -> !call.contains(" /camunda") && !call.contains(" /api")
                        && !call.contains("/optimize") && !call.contains(" /engine") && !call.contains("fetchAndLock")).toList()));
                seen.put(person + " plugins", answers(web.at(""), calls.stream().filter(call -> call.contains(" /camunda")).toList()));
            }
        }
        return seen;
    }

    private static Map<String, String> answers(Caller caller, List<String> calls) {
        var answers = new LinkedHashMap<String, String>();
        for (String call : calls) {
            String[] parts = call.split(" ", 3);
            Answer answer = caller.call(parts[0], parts[1], parts.length > 2 ? parts[2] : null);
            answers.put(call, answer.status() + " " + answer.body());
        }
        return answers;
    }

    private void nobodySees(Map<String, Map<String, String>> before, Set<String> named) throws IOException {
        Map<String, Map<String, String>> now = everythingEverybodySees();
        var differs = new ArrayList<String>();
        before.forEach((who, answers) -> {
            if (!named.contains(who.split(" ")[0])) {
                answers.forEach((call, answer) -> {
                    if (!now.get(who).get(call).equals(answer)) {
                        differs.add(who + ": " + call + " was " + answer + " and is " + now.get(who).get(call));
                    }
                });
            }
        });
        assertThat(differs).isEmpty();
    }

    /** Reading calls of {@code locks.txt} that ask for no single thing, and counts. */
    private List<String> lists() throws IOException {
        String intake = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("intake").latestVersion().singleResult().getId();
        String table = new ClassPathResource("org/waymark/locks.txt").getContentAsString(StandardCharsets.UTF_8);
        Stream<String> known = table.lines().filter(row -> !row.isBlank() && !row.startsWith("#")).map(row -> row.strip().split(" +", 18)[17])
                .filter(call -> call.startsWith("GET ") || call.matches("POST \\S*/(task|variable-instance|statistics|statistics-count|incident|process-instance|count)( .*)?"));
        return Stream.concat(known, COUNTS.stream().map(path -> "GET " + path)).map(call -> call.replace("{intakedef}", intake))
                .filter(call -> !call.matches("\\S+ \\S*\\{.*")).filter(call -> !NOT_ABOUT_CASES.matcher(call).find()).distinct().toList();
    }

    private void nobodyReaches(String reference, Set<String> named) {
        List<String> paths = byId(reference);
        for (String person : PEOPLE) {
            if (named.contains(person)) {
                continue;
            }
            List<Caller> doors = new ArrayList<>(List.of(Caller.rest(port, person)));
            if (!NO_APP.contains(person) && !person.equals("administrator")) {
                doors.add(Caller.web(port, person, person.equals("designer") ? "cockpit" : "tasklist"));
            }
            for (Caller caller : doors) {
                for (String path : paths) {
                    Answer answer = caller.get(path);
                    boolean nothing = answer.status() >= 400 || List.of("[]", "{}", "{\"count\":0}").contains(answer.body());
                    assertThat(nothing).as(person + " " + path + " " + answer.status() + " " + answer.body()).isTrue();
                    // a refusal may repeat what was asked for
                    assertThat(path.contains(reference) || !answer.body().contains(reference)).as(person + " " + path + " " + answer.body()).isTrue();
                }
            }
            Answer file = Caller.rest(port, person).at("/api/cases/").get(reference);
            assertThat(file.status()).as(person).isEqualTo(403);
        }
    }

    private List<String> byId(String reference) {
        var paths = new ArrayList<String>();
        engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).list().forEach(each -> {
            paths.addAll(List.of("/history/process-instance/" + each.getId(), "/process-instance/" + each.getId(), "/process-instance/" + each.getId() + "/variables",
                    "/process-instance/" + each.getId() + "/activity-instances", "/history/user-operation?processInstanceId=" + each.getId(),
                    "/history/activity-instance?processInstanceId=" + each.getId(), "/history/job-log?processInstanceId=" + each.getId(),
                    "/history/variable-instance?processInstanceId=" + each.getId(), "/history/detail?processInstanceId=" + each.getId(),
                    "/job?processInstanceId=" + each.getId(), "/incident?processInstanceId=" + each.getId(), "/history/incident?processInstanceId=" + each.getId()));
        });
        for (Task task : engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list()) {
            Stream.of("", "/form", "/deployed-form", "/form-variables", "/variables", "/identity-links", "/variables/practitioner").forEach(rest -> paths.add("/task/" + task.getId() + rest));
            paths.add("/history/identity-link-log?taskId=" + task.getId());
        }
        engine.getRuntimeService().createVariableInstanceQuery().list().stream().filter(each -> reference.equals(each.getValue())).forEach(each -> {
            paths.add("/variable-instance/" + each.getId());
            paths.add("/history/variable-instance/" + each.getId());
        });
        engine.getManagementService().createJobQuery().list().stream().filter(each -> reference.equals(each.getTenantId())).forEach(each -> {
            paths.add("/job/" + each.getId());
            paths.add("/job/" + each.getId() + "/stacktrace");
        });
        engine.getHistoryService().createHistoricJobLogQuery().list().stream().filter(each -> reference.equals(each.getTenantId())).limit(5).forEach(each -> paths.add("/history/job-log/" + each.getId()));
        engine.getRuntimeService().createIncidentQuery().list().stream().filter(each -> reference.equals(each.getTenantId())).forEach(each -> paths.add("/incident/" + each.getId()));
        paths.add("/task?processInstanceBusinessKey=" + reference);
        paths.add("/history/process-instance?processInstanceBusinessKey=" + reference);
        paths.add("/tenant/" + reference);
        paths.add("/history/user-operation?entityType=TenantMembership");
        return paths;
    }
}
