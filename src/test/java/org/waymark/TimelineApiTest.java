package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Office.somebody;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Caller.Answer;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Clocks;

/** The timeline of a case, what it waits for, why a task is with somebody, and the cases of one's own, over HTTP. */
@AtTheDesk
class TimelineApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private CaseFiles files;
    @Autowired
    private Clocks clocks;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient db;

    @BeforeEach
    void morning() {
        Office.itIs("2026-11-23T10:00");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private Caller api(String person) {
        return Caller.rest(port, person).at("/api");
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private List<JsonNode> timeline(String reference) {
        Answer answer = api("manager").get("/cases/" + reference + "/timeline");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return list(answer.json().path("lines"));
    }

    private static String inWords(JsonNode line) {
        return line.path("kind").asText() + " | " + line.path("what").asText() + " | " + line.path("text").asText() + " | " + line.path("by").asText() + " | " + line.path("source").asText();
    }

    private List<String> told(String reference) {
        return timeline(reference).stream().map(TimelineApiTest::inWords).toList();
    }

    private String why(String person, String task) {
        return api(person).get("/tasks/" + task + "/why").json().path("why").asText();
    }

    @Test
    void tellsFactsContactsDecisionsAndTasksOfAllProcesses() {
        String name = somebody();
        String reference = office.openCase(name, "practitioner");
        office.start("therapist", "record-contact", Map.of("caseReference", reference, "contactOn", "2026-11-20", "contactKind", "call", "contactDirection", "from-them",
                "whatHappened", "Synthetic call"));
        files.record(reference, "practitioner", "Case page", Map.of("safeContact", "Synthetic aunt"), Map.of());

        assertThat(told(reference)).contains(
                "fact | Name, as they wish to be called | " + name + " | duty-worker | Referral",
                "fact | How can we reach them safely? | Synthetic aunt\nbefore: Through the school office | practitioner | Case page",
                "contact | What happened? | Synthetic call | therapist | Call, from the young person, on Friday 20 November 2026",
                "fact | What has happened, and what cannot wait? | Synthetic reason | duty-worker | Referral",
                "decision | What do they want, in their own words? | Synthetic words | practitioner | Record the first conversation",
                "task | Choose a practitioner: offered to everybody with the role Manager |  |  | Find who takes part",
                "task | Choose a practitioner: taken |  | manager | Find who takes part",
                "decision | Choose a practitioner: done | Who could stand beside them: practitioner | manager | Find who takes part",
                "task | Accept the case: asked of Practitioner (demo) |  |  | Find who takes part",
                "decision | Accept the case: done | Will you take the case: Yes, I will stand beside them | practitioner | Find who takes part",
                "task | Intake: begun |  | duty-worker | Intake",
                "task | Intake: ended |  |  | Intake",
                "task | Review the case: asked of Practitioner (demo) |  |  | Accompany");
    }

    @Test
    void tellsWhatWasWithdrawn() {
        String reference = office.refer(somebody());
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        Office.itIs("2026-12-04T10:00");
        office.runJobs();
        assertThat(told(reference)).anyMatch(line -> line.startsWith("task | Accept the case: withdrawn before it was answered"));
    }

    @Test
    void isNewestFirstAndComesInPortions() {
        String reference = office.openCase(somebody(), "practitioner");
        for (int day = 0; day < 200; day++) {
            Office.itIs("2026-%02d-%02dT10:00".formatted(1 + day / 28, 1 + day % 28));
            var entries = new LinkedHashMap<String, String>();
            for (int i = 0; i < 10; i++) {
                entries.put("Synthetic " + i, "Entry " + day + "/" + i);
            }
            files.record(reference, "practitioner", "Test", Map.of(), entries);
        }
        var seen = new ArrayList<String>();
        String before = "";
        int portions = 0;
        while (before != null) {
            long began = System.nanoTime();
            JsonNode portion = api("practitioner").get("/cases/" + reference + "/timeline?before=" + before).json();
            assertThat(System.nanoTime() - began).as("nanoseconds for one portion of a long case").isLessThan(10_000_000_000L);
            List<JsonNode> lines = list(portion.path("lines"));
            assertThat(lines.size()).isLessThanOrEqualTo(200);
            lines.forEach(line -> seen.add(line.path("at").asText() + inWords(line)));
            portions++;
            before = portion.path("older").isNull() ? null : portion.path("older").asText();
            assertThat(portion.path("total").asInt()).isGreaterThan(2000);
            if (before == null) {
                assertThat(seen).hasSize(portion.path("total").asInt());
            }
        }
        assertThat(portions).isGreaterThan(10);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(seen.stream().map(line -> line.substring(0, 10)).toList()).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(list(api("practitioner").get("/cases/" + reference + "/timeline?all=true").json().path("lines"))).hasSameSizeAs(seen);
        assertThat(api("practitioner").get("/cases/" + reference + "/timeline?before=Jane").status()).isEqualTo(400);
    }

    @Test
    void onlyTheTeamOfTodayReadsAndEachReadingIsLogged() {
        String reference = office.refer(somebody());
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "full"));
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        files.handOver(reference, "practitioner-3", "manager");
        for (String page : List.of("/timeline", "/waiting")) {
            assertThat(api("practitioner-3").get("/cases/" + reference + page).status()).isEqualTo(200);
            for (String other : List.of("practitioner-2", "practitioner", "therapist", "designer", "administrator", "policy-lead")) {
                Answer refused = api(other).get("/cases/" + reference + page);
                assertThat(refused.status()).as(other).isEqualTo(403);
                assertThat(refused.sentence()).contains("not on the team");
            }
        }
        String task = office.task(reference, "RecordFirstConversation").getId();
        for (String other : List.of("therapist", "designer", "administrator", "policy-lead")) {
            assertThat(api(other).get("/tasks/" + task + "/why").status()).as(other).isEqualTo(404);
        }
        assertThat(log(reference)).contains("practitioner-3 read: Timeline", "practitioner-3 read: Waiting for", "therapist refused: Timeline", "practitioner refused: Waiting for");
    }

    private List<String> log(String reference) {
        return db.sql("select reader, outcome, purpose from waymark.reading_log where case_reference = :reference order by id").param("reference", reference)
                .query((row, number) -> row.getString("reader") + " " + row.getString("outcome") + ": " + row.getString("purpose")).list();
    }

    @Test
    void saysWhyATaskIsWithSomebody() {
        String reference = office.refer(somebody());
        String choose = office.task(reference, "ChoosePractitioner").getId();
        assertThat(why("manager", choose)).isEqualTo("It is offered to everybody with the role Manager on the case's team. Whoever claims it has it.");
        office.claim("manager", office.task(reference, "ChoosePractitioner"));
        assertThat(why("manager", choose)).isEqualTo("You claimed it at 10:00 am on Monday 23 November 2026. It was offered to the role Manager.");
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        String accept = office.task(reference, "AcceptCase").getId();
        assertThat(why("practitioner-2", accept)).startsWith("You were asked to take this case on Monday 23 November 2026 by Manager (demo). What spoke for and against it then: holds ").endsWith("has not been asked.");
        assertThat(why("manager", accept)).startsWith("Practitioner 2 (demo) was asked to take this case on Monday 23 November 2026 by Manager (demo). What spoke for and against it then: holds ");
        assertThat(why("practitioner-3", accept)).as("not on the team").isEqualTo("The process “Find who takes part” gives it to Practitioner 2 (demo).");
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "accept"));
        Office.itIs("2026-11-24T10:00");
        String first = office.task(reference, "RecordFirstConversation").getId();
        assertThat(why("practitioner-2", first)).startsWith("You hold this case since Monday 23 November 2026. What spoke");
        assertThat(why("manager", first)).startsWith("It is assigned to Practitioner 2 (demo), who holds this case since Monday 23 November 2026. What spoke");
        assertThat(log(reference)).as("why somebody was asked tells of the case").contains("manager read: Why me", "practitioner-2 read: Why me").doesNotContain("practitioner-3 read: Why me");
        office.start("practitioner-2", "keep-deadline", Map.of("caseReference", reference));
        assertThat(why("practitioner-2", office.task(reference, "RecordDeadline").getId()))
                .isEqualTo("You began “Keep a deadline” on Tuesday 24 November 2026, and its next step comes to whoever began it.");
        assertThat(api("manager").get("/tasks/none/why").status()).isEqualTo(404);
    }

    @Test
    void saysWhatTheCaseWaitsForAndWhatIsStuck() {
        String reference = office.openCase(somebody(), "practitioner");
        office.start("therapist", "record-contact", Map.of("caseReference", reference, "contactOn", "2026-11-20", "contactKind", "call", "contactDirection", "from-them",
                "whatHappened", "Synthetic call"));
        List<JsonNode> waits = list(api("practitioner").get("/cases/" + reference + "/waiting").json());
        assertThat(waits).extracting(wait -> wait.path("kind").asText() + " | " + wait.path("what").asText() + " | " + wait.path("whose").asText()).contains(
                "task | Review the case | practitioner", "timer | Review fell due | ", "machine | Tell the holder | ");
        assertThat(waits).filteredOn(wait -> wait.path("what").asText().equals("Review the case")).singleElement().satisfies(wait -> {
            assertThat(wait.path("since").asText()).startsWith("2026-11-23");
            assertThat(wait.path("until").asText()).isNotEmpty();
        });
        office.mailServerIsDown();
        for (int attempt = 0; attempt < 6; attempt++) {
            office.runJobs();
            Office.itIs("2026-11-23T1%d:00".formatted(attempt + 1));
        }
        assertThat(list(api("practitioner").get("/cases/" + reference + "/waiting").json()))
                .extracting(wait -> wait.path("kind").asText() + " | " + wait.path("what").asText() + " | " + wait.path("whose").asText())
                .contains("stuck | Tell the holder | Manager").doesNotContain("machine | Tell the holder | ");
    }

    @Test
    void listsMyCasesWithTheNextDatesAndLogsEachName() {
        String name = somebody();
        String held = office.openCase(name, "practitioner-3");
        new Diary(office, clocks).keep("practitioner-3", held, Diary.appeal("2026-11-20", Map.of()));
        String asked = office.refer(somebody());
        office.answer("manager", asked, "ChoosePractitioner", Map.of("practitioner", "practitioner-3"));
        String named = office.openCase(somebody(), "practitioner");
        files.join(named, "practitioner-3", "practitioner");
        String others = office.openCase(somebody(), "practitioner");

        List<JsonNode> mine = list(api("practitioner-3").get("/me/cases").json());
        assertThat(mine).extracting(each -> each.path("reference").asText() + " " + each.path("part").asText()).contains(held + " holder", asked + " proposed", named + " named")
                .noneMatch(each -> each.startsWith(others));
        assertThat(mine).filteredOn(each -> each.path("reference").asText().equals(held)).singleElement().satisfies(each -> {
            assertThat(each.path("name").asText()).isEqualTo(name);
            assertThat(each.path("nextDeadline").path("due").asText()).isEqualTo("2026-12-04");
            assertThat(each.path("nextTask").path("name").asText()).isNotEmpty();
        });
        assertThat(log(held)).contains("practitioner-3 shown: Cases panel");
        files.leave(named, "practitioner-3", "practitioner");
        assertThat(api("practitioner-3").get("/me/cases").body()).doesNotContain(named);
        assertThat(api("designer").get("/me/cases").body()).isEqualTo("[]");
        assertThat(api("designer").get("/me").body()).isEqualTo("{\"userId\":\"designer\",\"roles\":[\"designer\"]}");
    }

    @Test
    void whatColleaguesAreCalledIsForThoseWhoWorkOnCases() {
        assertThat(api("practitioner").get("/me/colleagues").json().path("practitioner-2").asText()).isEqualTo("Practitioner 2 (demo)");
        assertThat(api("designer").get("/me/colleagues").body()).isEqualTo("{}");
    }

    @Test
    void aProcessThatADesignerDeploysAppearsWithNoCode() {
        String reference = office.openCase(somebody(), "practitioner");
        var parts = new LinkedHashMap<String, Object>();
        parts.put("deployment-name", "visit-school");
        parts.put("visit-school.bpmn", MODEL.getBytes(StandardCharsets.UTF_8));
        parts.put("what-school-says.form", FORM.getBytes(StandardCharsets.UTF_8));
        Answer deployed = Caller.rest(port, "designer").multipart("/deployment/create", parts);
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("practitioner");
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId("visit-school");
        List.of(Permissions.READ, Permissions.CREATE_INSTANCE, Permissions.READ_TASK, Permissions.TASK_WORK).forEach(grant::addPermission);
        engine.getAuthorizationService().saveAuthorization(grant);
        try {
            office.start("practitioner", "visit-school", Map.of("caseReference", reference));
            String task = office.task(reference, "AskSchool").getId();
            assertThat(list(api("practitioner").get("/cases/" + reference + "/waiting").json()))
                    .extracting(wait -> wait.path("process").asText() + ": " + wait.path("what").asText() + " | " + wait.path("whose").asText()).contains("Visit the school: Ask the school | practitioner");
            assertThat(why("practitioner", task)).contains("You began “Visit the school”");
            office.answer("practitioner", reference, "AskSchool", Map.of("nextStep", "continue", "schoolPlace", "Synthetic school", "schoolSays", "Synthetic answer"));
            assertThat(told(reference)).contains("fact | Which school is it? | Synthetic school | practitioner | Ask the school",
                    "decision | What does the school say? | Synthetic answer | practitioner | Ask the school",
                    "task | Ask the school: asked of Practitioner (demo) |  |  | Visit the school",
                    "decision | Ask the school: done | Do we go on: We go on | practitioner | Visit the school",
                    "task | Visit the school: begun |  | practitioner | Visit the school", "task | Visit the school: ended |  |  | Visit the school");
        } finally {
            engine.getAuthorizationService().deleteAuthorization(grant.getId());
            engine.getRepositoryService().deleteDeployment(deployed.json().path("id").asText(), true);
        }
    }

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
              <bpmn:process id="visit-school" name="Visit the school" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="DeadlineAskedFor" name="Visit asked for" camunda:initiator="recordedBy" camunda:formRef="deadline-asked-for" camunda:formRefBinding="latest"/>
                <bpmn:sequenceFlow id="a" sourceRef="DeadlineAskedFor" targetRef="AskSchool"/>
                <bpmn:userTask id="AskSchool" name="Ask the school" camunda:assignee="${recordedBy}" camunda:formRef="what-school-says" camunda:formRefBinding="latest"/>
                <bpmn:sequenceFlow id="b" sourceRef="AskSchool" targetRef="SchoolAsked"/>
                <bpmn:endEvent id="SchoolAsked" name="School asked"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String FORM = """
            {"id": "what-school-says", "type": "default", "schemaVersion": 16, "components": [
              {"type": "textfield", "id": "place", "key": "schoolPlace", "label": "Which school is it?", "properties": {"caseFile": "fact"}},
              {"type": "textarea", "id": "says", "key": "schoolSays", "label": "What does the school say?", "properties": {"caseFile": "entry"}},
              {"type": "radio", "id": "next", "key": "nextStep", "label": "Do we go on?", "validate": {"required": true},
               "values": [{"label": "We go on", "value": "continue"}, {"label": "We stop", "value": "close"}]}
            ]}
            """;
}
