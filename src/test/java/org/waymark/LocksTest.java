package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import org.waymark.Caller.Answer;

/**
 * Who gets which answer to which call, at both doors. The table is {@code locks.txt}; a line that changes is a lock that
 * changed, so it is looked at by a person before it is copied from {@code target/locks.txt}.
 */
@OverHttp
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:locks;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
class LocksTest {

    private static final String WEB = "/camunda/";
    private static final String OURS = "/api/";
    /** The demo's accounts in the order of the columns; the last has no role at all. practitioner-2 declined the case. */
    private static final List<String> PEOPLE = List.of("duty-worker", "practitioner", "practitioner-2", "practitioner-3", "advocate", "advocate-2",
            "legal-representative", "safeguarding-lead", "housing-worker", "therapist", "manager", "policy-lead", "designer",
            "data-protection-lead", "administrator", "new-here");
    private static final List<String> NO_APP = List.of("policy-lead", "new-here");

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private ProcessEngine engine;

    private final Map<String, String> ids = new TreeMap<>();
    private String reference;

    @BeforeAll
    void casesInDifferentStates() {
        Office.itIs("2026-11-23T10:00");
        User newcomer = engine.getIdentityService().newUser("new-here");
        newcomer.setPassword(Caller.PASSWORD);
        engine.getIdentityService().saveUser(newcomer);
        User scratch = engine.getIdentityService().newUser("scratch");
        engine.getIdentityService().saveUser(scratch);

        reference = office.refer("Qzmarker One");
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "full"));
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        String open = office.openCase("Qzmarker Two", "practitioner");
        String fresh = office.refer("Unlike Qzmarker");
        String contact = office.start("therapist", "record-contact", Map.of("caseReference", open, "contactOn", "2026-11-20", "contactKind", "call",
                "contactDirection", "from-us", "whatHappened", "Synthetic")).getId();
        // so that it has ended and could be restarted
        office.runJobs();
        String search = office.start("advocate", "find-case", Map.of("name", "Qzmarker")).getId();

        Task accept = office.task(reference, "AcceptCase");
        ids.put("reference", reference);
        ids.put("accept", accept.getId());
        ids.put("review", office.task(open, "ReviewCase").getId());
        ids.put("choose", office.task(fresh, "ChoosePractitioner").getId());
        ids.put("search", engine.getTaskService().createTaskQuery().processInstanceId(search).singleResult().getId());
        ids.put("inst", accept.getProcessInstanceId());
        ids.put("execution", accept.getExecutionId());
        ids.put("contact", contact);
        ids.put("intakedef", definition("intake"));
        ids.put("allocationdef", definition("allocation"));
        ids.put("contactdef", definition("record-contact"));
        ids.put("dep", engine.getRepositoryService().createDeploymentQuery().singleResult().getId());
        ids.put("resource", engine.getRepositoryService().getDeploymentResources(ids.get("dep")).get(0).getId());
        ids.put("dec", engine.getRepositoryService().createDecisionDefinitionQuery().latestVersion().list().get(0).getId());
        ids.put("job", engine.getManagementService().createJobQuery().timers().processInstanceId(ids.get("inst")).list().get(0).getId());
        ids.put("jobdef", engine.getManagementService().createJobDefinitionQuery().processDefinitionKey("intake").list().get(0).getId());
        ids.put("filter", engine.getFilterService().createTaskFilterQuery().filterName("Late").singleResult().getId());
        ids.put("variable", engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(ids.get("inst")).variableName("practitioner").singleResult().getId());
        ids.put("scratch", "scratch");
        // so that the administrators' own log has something in it
        assertThat(Caller.rest(port, "administrator").put("/user/scratch/profile", Map.of("id", "scratch", "firstName", "x")).status()).isEqualTo(204);
    }

    @AfterAll
    void clear() {
        office.clear();
    }

    private String definition(String key) {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getId();
    }

    @Test
    @Order(1)
    void atTheProgrammingInterface() throws IOException {
        Map<String, Caller> callers = new LinkedHashMap<>();
        callers.put("anonymous", Caller.anonymous(port));
        PEOPLE.forEach(person -> callers.put(person, Caller.rest(port, person)));
        compare("locks.txt", callers, call -> call.contains(" " + WEB) || call.contains(" " + OURS) ? null : call);
    }

    @Test
    @Order(2)
    void inTheWebApps() throws IOException {
        Map<String, Caller> callers = new LinkedHashMap<>();
        callers.put("anonymous", Caller.anonymousWeb(port));
        PEOPLE.stream().filter(person -> !NO_APP.contains(person)).forEach(person -> callers.put(person, Caller.web(port, person, app(person))));
        compare("locks.txt", callers, call -> call.contains(" " + WEB) || call.contains(" " + OURS) || notInTheWebApps(call) ? null : call);
    }

    @Test
    @Order(3)
    void inTheirPlugIns() throws IOException {
        Map<String, Caller> callers = new LinkedHashMap<>();
        callers.put("anonymous", Caller.anonymousWeb(port).at(""));
        PEOPLE.stream().filter(person -> !NO_APP.contains(person)).forEach(person -> callers.put(person, Caller.web(port, person, app(person)).at("")));
        compare("locks.txt", callers, call -> call.contains(" " + WEB) ? call : null);
    }

    @Test
    void atOurOwnInterfaceWithAPassword() throws IOException {
        Map<String, Caller> callers = new LinkedHashMap<>();
        callers.put("anonymous", Caller.anonymous(port).at(""));
        PEOPLE.forEach(person -> callers.put(person, Caller.rest(port, person).at("")));
        compare("locks.txt", callers, call -> call.contains(" " + OURS) ? call : null);
    }

    /** From the pages of the web apps, where nobody types a password a second time. */
    @Test
    void atOurOwnInterfaceWithTheSessionOfAWebApp() throws IOException {
        Map<String, Caller> callers = new LinkedHashMap<>();
        callers.put("anonymous", Caller.anonymousWeb(port).at(""));
        PEOPLE.stream().filter(person -> !NO_APP.contains(person)).forEach(person -> callers.put(person, Caller.web(port, person, app(person)).at("")));
        compare("locks.txt", callers, call -> call.contains(" " + OURS) ? call : null);
    }

    private static boolean notInTheWebApps(String call) {
        return call.contains(" /optimize") || call.contains(" /engine")
                // waits for work, which the web apps' servlet cannot: 500, and there is no such work
                || call.contains(" /external-task/fetchAndLock");
    }

    private static String app(String person) {
        return person.equals("designer") ? "cockpit" : person.equals("administrator") ? "admin" : "tasklist";
    }

    /** Answers, one column per person: the status; {@code o} nothing in it, {@code r} a case reference, {@code !} a person's name. */
    private void compare(String file, Map<String, Caller> callers, UnaryOperator<String> choose) throws IOException {
        String table = new ClassPathResource("org/waymark/" + file).getContentAsString(StandardCharsets.UTF_8);
        List<String> wrong = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (String row : table.lines().toList()) {
            if (row.isBlank() || row.startsWith("#")) {
                continue;
            }
            String[] cells = row.strip().split(" +", PEOPLE.size() + 2);
            String call = choose.apply(" " + cells[PEOPLE.size() + 1]);
            if (call == null) {
                continue;
            }
            var seen = new StringBuilder();
            var expected = new StringBuilder();
            for (int i = 0; i <= PEOPLE.size(); i++) {
                Caller caller = callers.get(i == 0 ? "anonymous" : PEOPLE.get(i - 1));
                boolean anonymousAppears = i == 0;
                String answer = caller == null ? cells[i] : answered(caller, call.strip());
                seen.append("%-5s".formatted(answer));
                expected.append("%-5s".formatted(anonymousAppears && !answer.equals(cells[i]) && answer.equals("403") ? answer : cells[i]));
            }
            actual.add(seen + call.strip());
            if (!seen.toString().equals(expected.toString())) {
                wrong.add("expected " + expected + call.strip() + "\n     was " + seen);
            }
        }
        Path written = Path.of("target", "locks-" + callers.size() + "-" + actual.size() + ".txt");
        Files.write(written, actual);
        assertThat(wrong).as("Compare %s", written).isEmpty();
    }

    private String answered(Caller caller, String call) {
        String[] parts = call.split(" ", 3);
        Answer answer = caller.call(parts[0], filled(parts[1]), parts.length > 2 ? filled(parts[2]) : null);
        String body = answer.body();
        assertThat(answer.status() < 400 || answer.status() == 401 || answer.status() == 404 || !answer.sentence().isBlank() || parts[1].startsWith(WEB) || parts[1].startsWith("/external-task/"))
                .as("a sentence for " + call).isTrue();
        // asked for plain text, the web apps' engine says its refusals with the place in the code
        assertThat(body).as(call).matches(text -> call.contains("/stacktrace") || !text.contains("\tat "));
        String what = answer.status() != 200 ? ""
                : body.contains("Qzmarker") ? "!"
                : List.of("[]", "{}", "{\"count\":0}").contains(body) ? "o"
                : body.contains("WM-2026-") ? "r" : "";
        return answer.status() + what;
    }

    private String filled(String text) {
        for (var id : ids.entrySet()) {
            text = text.replace("{" + id.getKey() + "}", id.getValue());
        }
        return text;
    }

    @Test
    void aTaskTakenByMistakeIsGivenBackButNotGivenAway() {
        String other = office.refer("Someone Else");
        String task = "/task/" + office.task(other, "ChoosePractitioner").getId();
        Caller manager = Caller.web(port, "manager", "tasklist");
        assertThat(manager.post(task + "/claim", Map.of("userId", "manager")).status()).isEqualTo(204);
        assertThat(manager.post(task + "/claim", Map.of("userId", "manager")).status()).isEqualTo(204);
        Answer away = manager.post(task + "/assignee", Map.of("userId", "practitioner"));
        assertThat(away.status()).isEqualTo(400);
        assertThat(away.sentence()).contains("not given to someone else");
        assertThat(Caller.rest(port, "practitioner").post(task + "/unclaim", null).status()).isEqualTo(403);
        assertThat(manager.post(task + "/unclaim", null).status()).isEqualTo(204);
        assertThat(office.task(other, "ChoosePractitioner").getAssignee()).isNull();

        String mine = "/task/" + ids.get("accept");
        Answer alone = Caller.rest(port, "practitioner").post(mine + "/unclaim", null);
        assertThat(alone.status()).isEqualTo(400);
        assertThat(alone.sentence()).contains("yours alone");
    }

    /** The engine counts a refused attempt as the job's own failure; the third would end its clock. */
    @Test
    void nobodyStopsADeadlineByTryingToRunIt() {
        int before = engine.getManagementService().createJobQuery().jobId(ids.get("job")).singleResult().getRetries();
        for (String person : List.of("new-here", "manager", "data-protection-lead", "administrator")) {
            assertThat(Caller.rest(port, person).post(filled("/job/{job}/execute"), Map.of()).status()).isEqualTo(403);
        }
        assertThat(engine.getManagementService().createJobQuery().jobId(ids.get("job")).singleResult().getRetries()).isEqualTo(before);
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
    }

    @Test
    void whoClosedACaseHasNothingLeftOfIt() {
        String closed = office.openCase("Qzclosed Person", "practitioner-3");
        Caller holder = Caller.rest(port, "practitioner-3");
        String review = office.task(closed, "ReviewCase").getId();
        assertThat(holder.get("/task/" + review + "/form-variables?deserializeValues=false").body()).contains("Qzclosed");
        assertThat(holder.post("/task/" + review + "/submit-form", Caller.form(Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"))).status()).isEqualTo(204);
        String close = office.task(closed, "CloseCase").getId();
        assertThat(holder.post("/task/" + close + "/submit-form", Caller.form(Map.of("closingOutcome", "goals-met", "closingReason", "x", "explained", "yes",
                "explainedNote", "x"))).status()).isEqualTo(204);
        office.answer("manager", closed, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));

        assertThat(holder.get("/task/" + review).status()).isEqualTo(404);
        assertThat(holder.get("/task/" + close + "/form-variables").status()).isEqualTo(400);
        assertThat(holder.get("/history/task?processInstanceBusinessKey=" + closed).body()).isEqualTo("[]");
        String findings = searchAs(holder, "Qzclosed");
        assertThat(findings).contains(closed, "You may not read this case").doesNotContain("Qzclosed");
        assertThat(searchAs(Caller.rest(port, "manager"), "Qzclosed")).contains("Qzclosed Person");
    }

    private String searchAs(Caller caller, String name) {
        Answer started = caller.post("/process-definition/key/find-case/submit-form", Caller.form(Map.of("name", name)));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        String task = caller.get("/task?processInstanceId=" + started.json().path("id").asText()).json().path(0).path("id").asText();
        Answer shown = caller.get("/task/" + task + "/form-variables?deserializeValues=false");
        assertThat(caller.post("/task/" + task + "/submit-form", Map.of("variables", Map.of())).status()).isEqualTo(204);
        return shown.body();
    }

    @Test
    void aSessionNeedsItsTokenAndALogInAnAppOneMayOpen() {
        Caller manager = Caller.web(port, "manager", "tasklist");
        assertThat(manager.with("X-XSRF-TOKEN", "wrong").post("/task", Map.of()).status()).isEqualTo(403);
        for (String person : NO_APP) {
            for (String app : List.of("tasklist", "cockpit", "admin")) {
                org.junit.jupiter.api.Assertions.assertThrows(AssertionError.class, () -> Caller.web(port, person, app));
            }
        }
    }

    @Test
    void atOurOwnInterfaceASessionChangesNothingWithoutItsToken() {
        Caller manager = Caller.web(port, "manager", "tasklist").at("/api/deadlines");
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            // with the token it gets as far as the address, which cannot be used so
            assertThat(manager.call(method, "/rules", null).status()).isEqualTo(405);
            for (String token : List.of("wrong", "")) {
                assertThat(manager.with("X-XSRF-TOKEN", token).call(method, "/rules", null).status()).isEqualTo(403);
            }
        }
        assertThat(manager.with("X-XSRF-TOKEN", "wrong").get("/rules").status()).isEqualTo(200);
        // a password needs no token: nothing but the caller sends it along
        assertThat(Caller.rest(port, "manager").at("/api/deadlines").post("/rules", Map.of()).status()).isEqualTo(405);
    }

    @Test
    void atOurOwnInterfaceAStrangersPageGetsNothing() {
        for (Caller manager : List.of(Caller.web(port, "manager", "tasklist"), Caller.rest(port, "manager"))) {
            Caller ours = manager.at("/api/deadlines");
            assertThat(ours.with("Sec-Fetch-Site", "cross-site").get("/rules").status()).isEqualTo(403);
            assertThat(ours.with("Sec-Fetch-Site", "same-site").get("/rules").status()).isEqualTo(403);
            assertThat(ours.with("Origin", "https://elsewhere.example").get("/rules").status()).isEqualTo(403);
            assertThat(ours.with("Sec-Fetch-Site", "same-origin").get("/rules").status()).isEqualTo(200);
        }
    }

    @Test
    void aSessionOpensOurOwnInterfaceOnlyWhileItAndTheAccountLast() {
        User leaver = engine.getIdentityService().newUser("leaver");
        leaver.setPassword(Caller.PASSWORD);
        engine.getIdentityService().saveUser(leaver);
        engine.getIdentityService().createMembership("leaver", "therapist");
        Caller session = Caller.web(port, "leaver", "tasklist").at("");
        Answer used = session.get("/api/deadlines/rules");
        assertThat(used.status()).isEqualTo(200);
        assertThat(used.whole().headers().firstValue("Set-Cookie")).isEmpty();
        // a password sent along is the one that counts
        assertThat(session.with("Authorization", "Basic bm9ib2R5Om5vYm9keQ==").get("/api/deadlines/rules").status()).isEqualTo(401);
        // the session is the web apps' and opens no other interface
        assertThat(session.get("/engine-rest/task").status()).isEqualTo(401);
        engine.getIdentityService().deleteUser("leaver");
        assertThat(session.get("/api/deadlines/rules").status()).isEqualTo(401);

        Caller manager = Caller.web(port, "manager", "tasklist").at("");
        assertThat(manager.get("/api/deadlines/rules").status()).isEqualTo(200);
        assertThat(manager.post("/camunda/api/admin/auth/user/default/logout", null).status()).isEqualTo(200);
        assertThat(manager.get("/api/deadlines/rules").status()).isEqualTo(401);
    }

    /** Recorded as gone, and not yet deleted: neither whoever left nor whoever gets a password from an administrator gets in. */
    @Test
    void theAccountOfSomebodyWhoLeftIsHandedToNobody() {
        User leaver = engine.getIdentityService().newUser("left-already");
        leaver.setPassword(Caller.PASSWORD);
        engine.getIdentityService().saveUser(leaver);
        engine.getIdentityService().createMembership("left-already", "practitioner");
        Caller administrator = Caller.rest(port, "administrator");
        Map<String, Object> credentials = Map.of("password", Caller.PASSWORD, "authenticatedUserPassword", Caller.PASSWORD);
        assertThat(administrator.put("/user/left-already/credentials", credentials).status()).isEqualTo(204);
        Caller session = Caller.web(port, "left-already", "tasklist").at("");
        assertThat(session.get("/api/me").status()).isEqualTo(200);

        office.start("manager", "staff-leaving", new HashMap<>(Map.of("leaverAccount", "left-already")));

        assertThat(session.get("/api/me").status()).isEqualTo(401);
        assertThat(session.post("/api/me/calendar", Map.of()).status()).isEqualTo(401);
        assertThat(Caller.rest(port, "left-already").at("").get("/api/me").status()).isEqualTo(401);
        for (Caller door : List.of(administrator, Caller.web(port, "administrator", "admin"))) {
            assertThat(door.put("/user/left-already/credentials", credentials).status()).isEqualTo(400);
            assertThat(door.put("/user/left-already/profile", Map.of("id", "left-already", "firstName", "Synthetic", "lastName", "Newcomer", "email", "new@waymark.example")).sentence())
                    .contains("has left: it can only be deleted");
            assertThat(door.put("/group/practitioner/members/left-already", Map.of()).status()).isEqualTo(400);
        }
        assertThat(Caller.rest(port, "left-already").at("").get("/api/me").status()).isEqualTo(401);
        assertThat(engine.getIdentityService().createGroupQuery().groupMember("left-already").count()).isZero();
        assertThat(administrator.delete("/user/left-already").status()).isEqualTo(204);
        assertThat(administrator.post("/user/create", Map.of("profile", Map.of("id", "left-already", "firstName", "Synthetic", "lastName", "Newcomer"),
                "credentials", Map.of("password", Caller.PASSWORD))).status()).isEqualTo(400);
    }

    @Test
    void aProfileCannotBecomeSomebodyElses() {
        Caller me = Caller.rest(port, "therapist");
        assertThat(me.put("/user/therapist/profile", Map.of("id", "manager", "firstName", "x", "lastName", "x", "email", "taken@waymark.example")).status()).isNotEqualTo(204);
        assertThat(engine.getIdentityService().createUserQuery().userId("manager").singleResult().getEmail()).isEqualTo("manager@waymark.example");
        assertThat(engine.getIdentityService().createUserQuery().userId("therapist").count()).isOne();
    }
}
