package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Diary.appeal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Caller.Answer;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

/** The deadlines of a case over HTTP: what its team sees and does, and what nobody else does. */
@AtTheDesk
class CaseDeadlinesTest {

    private static final Map<String, Object> MORE_TIME = change("extend", Map.of("extendedTo", "2026-12-21", "grantedBy", "tribunal", "evidence", "order"));

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient db;

    private String reference;

    @BeforeEach
    void aCase() {
        Office.itIs("2026-11-25T10:00");
        reference = office.openCase(Office.somebody(), "practitioner");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private Caller as(String person) {
        return Caller.rest(port, person).at("/api/cases/" + reference + "/deadlines");
    }

    private static Map<String, Object> change(String change, Map<String, Object> further) {
        var answers = new HashMap<String, Object>(Map.of("deadlineChange", change, "changeReason", "other", "aboutChange", "Synthetic evidence"));
        answers.putAll(further);
        return answers;
    }

    private Clock clock(String rule) {
        return clocks.ofCase(reference).stream().filter(each -> each.rule().equals(rule)).findFirst().orElseThrow();
    }

    private Clock started() {
        Answer answer = as("practitioner").post("", appeal("2026-11-23", Map.of()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return clock("asylum-appeal");
    }

    private JsonNode shown(String person, Clock clock) {
        return StreamSupport.stream(as(person).get("").json().path("deadlines").spliterator(), false).filter(each -> each.path("id").asText().equals(clock.id().toString())).findFirst().orElseThrow();
    }

    /** Everything a change could leave behind: what runs, what waits, what is kept. */
    private List<Object> everything() {
        return List.of(office.running(reference), office.tasks(reference), clocks.ofCase(reference).stream().map(each -> clocks.ledger(each.id())).toList(),
                db.sql("select count(*) from waymark.entry where case_reference = ?").param(reference).query(Long.class).single(),
                engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).count());
    }

    @Test
    void aDeadlineFromALetterIsShownWithWhyAndHowLong() {
        Answer answer = as("practitioner").post("", appeal("2026-11-23", Map.of()));
        assertThat(answer.json().path("outcome").asText()).isEqualTo("done");
        assertThat(answer.sentence()).isEmpty();
        assertThat(answer.json().path("sentence").asText()).isEqualTo("Recorded. The last day is Monday 7 December 2026; work to Friday 4 December 2026.");

        JsonNode shown = shown("practitioner", clock("asylum-appeal"));
        assertThat(shown.path("name").asText()).isEqualTo("Asylum appeal");
        assertThat(shown.path("kind").asText()).startsWith("Legal limit");
        assertThat(shown.path("due").asText()).isEqualTo("2026-12-07");
        assertThat(shown.path("safeBy").asText()).isEqualTo("2026-12-04");
        assertThat(shown.path("left").asText()).isEqualTo("in 12 days");
        assertThat(shown.path("explanation").asText()).startsWith("The last day is Monday 7 December 2026");
        assertThat(shown.path("sources").path(0).asText()).isNotBlank();
        assertThat(shown.path("ledger")).hasSize(1);
        assertThat(shown.path("ledger").path(0).path("by").asText()).isEqualTo("practitioner");
        assertThat(shown.path("ledger").path(0).path("what").asText()).isEqualTo("Started: the last day is Monday 7 December 2026");
        assertThat(office.task(reference, "ActOnDeadline").getAssignee()).isEqualTo("practitioner");
        assertThat(db.sql("select count(*) from waymark.reading_log where case_reference = ? and purpose = 'Deadlines' and outcome = 'read'").param(reference).query(Long.class).single()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-06T10:00 tomorrow, risk", "2026-12-07T23:30 today, today", "2026-12-02T10:00 in 5 days, soon", "2026-11-25T10:00 in 12 days, ahead",
            "2026-12-08T00:30 yesterday: passed, and nothing was recorded, passed"})
    void howLongThereIsIsCountedInLondon(String expected) {
        Clock clock = started();
        Office.itIs(expected.substring(0, 16));
        JsonNode shown = shown("practitioner", clock);
        assertThat(shown.path("left").asText() + ", " + shown.path("urgency").asText()).isEqualTo(expected.substring(17));
    }

    @Test
    void whatWasMissedIsSaidUntilItIsRescuedAndThenFolded() {
        Clock clock = started();
        Office.itIs("2026-12-10T10:00");
        office.runJobs();
        JsonNode missed = shown("practitioner", clock);
        assertThat(missed.path("left").asText()).isEqualTo("3 days ago: missed");
        assertThat(missed.path("urgency").asText()).isEqualTo("missed");
        assertThat(missed.path("ended").asBoolean()).isFalse();
        assertThat(missed.path("ledger").path(0).path("by").asText()).as("the clock, nobody").isEmpty();
        office.answer("practitioner", reference, "RescueDeadline", Map.of("doneOn", "2026-12-10", "whatWasDone", "Synthetic rescue"));
        assertThat(shown("practitioner", clock).path("ended").asBoolean()).isTrue();
    }

    @Test
    void theSoonestIsFirstAndWhatEndedIsLast() {
        started();
        as("practitioner").post("", appeal("2026-11-20", Map.of()));
        var first = clocks.ofCase(reference).stream().filter(each -> each.due().toString().equals("2026-12-04")).findFirst().orElseThrow();
        assertThat(as("practitioner").get("").json().path("deadlines").path(0).path("id").asText()).isEqualTo(first.id().toString());
        assertThat(as("practitioner").post("/" + first.id() + "/changes", change("met", Map.of("changeOn", "2026-11-25"))).json().path("sentence").asText()).isEqualTo("Recorded. It was done in time.");
        JsonNode all = as("practitioner").get("").json().path("deadlines");
        assertThat(all.path(all.size() - 1).path("id").asText()).isEqualTo(first.id().toString());
        assertThat(all.path(all.size() - 1).path("ended").asBoolean()).isTrue();
    }

    @Test
    void moreTimeOnALimitWaitsForASecondPersonWhoIsNotTheFirst() {
        Clock clock = started();
        JsonNode asked = as("practitioner").post("/" + clock.id() + "/changes", MORE_TIME).json();
        assertThat(asked.path("outcome").asText()).isEqualTo("asked");
        assertThat(asked.path("sentence").asText()).isEqualTo("Nothing has changed yet. A second person has been asked: the task “Confirm the change” is with managers and deputies.");
        assertThat(clocks.get(clock.id()).due()).isEqualTo(clock.due());

        JsonNode waits = shown("practitioner", clock).path("waiting").path(0);
        assertThat(waits.path("question").asText()).isEqualTo("Extend it to Monday 21 December 2026?");
        assertThat(waits.path("askedBy").asText()).isEqualTo("practitioner");
        assertThat(waits.path("task").isNull()).as("no way to it for those who may not answer").isTrue();
        String task = shown("manager", clock).path("waiting").path(0).path("task").asText();
        assertThat(task).isEqualTo(office.task(reference, "ConfirmChange").getId());
        Map<String, Object> confirm = Caller.form(Map.of("confirmation", "confirm", "aboutConfirmation", "Synthetic look"));
        assertThat(Caller.rest(port, "practitioner").post("/task/" + task + "/claim", Map.of("userId", "practitioner")).status()).isEqualTo(403);
        assertThat(Caller.rest(port, "practitioner").post("/task/" + task + "/submit-form", confirm).status()).isEqualTo(403);
        assertThat(clocks.get(clock.id()).due()).isEqualTo(clock.due());

        assertThat(Caller.rest(port, "manager").post("/task/" + task + "/claim", Map.of("userId", "manager")).status()).isEqualTo(204);
        assertThat(shown("practitioner", clock).path("waiting").path(0).path("with").asText()).isEqualTo("Manager (demo)");
        assertThat(Caller.rest(port, "manager").post("/task/" + task + "/submit-form", confirm).status()).isEqualTo(204);
        JsonNode changed = shown("practitioner", clock);
        assertThat(changed.path("due").asText()).isEqualTo("2026-12-21");
        assertThat(changed.path("waiting")).isEmpty();
        JsonNode last = changed.path("ledger").path(0);
        assertThat(List.of(last.path("by").asText(), last.path("second").asText(), last.path("grantedBy").asText(), last.path("evidence").asText(), last.path("dueBefore").asText(), last.path("what").asText()))
                .containsExactly("practitioner", "manager", "Tribunal", "Order", "2026-12-07", "Extended: the last day is Monday 21 December 2026");
    }

    @Test
    void aPageThatIsOutOfDateChangesNothing() {
        Clock clock = started();
        int seen = shown("practitioner", clock).path("ledger").size();
        assertThat(as("manager").post("/" + clock.id() + "/changes", change("acted-on", Map.of("seen", seen))).status()).isEqualTo(200);
        Answer late = as("practitioner").post("/" + clock.id() + "/changes", change("met", Map.of("changeOn", "2026-11-25", "seen", seen)));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.sentence()).contains("since the page was opened");
        assertThat(clocks.ledger(clock.id())).hasSize(seen + 1);
        assertThat(as("practitioner").post("/" + clock.id() + "/changes", change("met", Map.of("changeOn", "2026-11-25", "seen", seen + 1))).status()).isEqualTo(200);
    }

    @Test
    void aManagerWhoProposesIsShownNoWayToConfirmIt() {
        Clock clock = started();
        as("manager").post("/" + clock.id() + "/changes", MORE_TIME);
        assertThat(shown("manager", clock).path("waiting").path(0).path("task").isNull()).isTrue();
        String task = office.task(reference, "ConfirmChange").getId();
        Caller manager = Caller.rest(port, "manager");
        assertThat(manager.post("/task/" + task + "/claim", Map.of("userId", "manager")).status()).isEqualTo(204);
        Answer own = manager.post("/task/" + task + "/submit-form", Caller.form(Map.of("confirmation", "confirm", "aboutConfirmation", "Synthetic look")));
        assertThat(own.status()).isEqualTo(400);
        assertThat(own.sentence()).contains("two different people");
        assertThat(clocks.get(clock.id()).due()).isEqualTo(clock.due());
    }

    @Test
    void whatGivesUpNothingIsDoneAtOnceAndALaterLetterIsDecidedAbout() {
        Clock clock = started();
        String changes = "/" + clock.id() + "/changes";
        assertThat(as("practitioner").post(changes, change("acted-on", Map.of())).json().path("outcome").asText()).isEqualTo("done");
        assertThat(shown("practitioner", clock).path("actedOn").asBoolean()).isTrue();
        assertThat(as("practitioner").post(changes, change("correct", Map.of("correctDay", "2026-11-20"))).json().path("sentence").asText()).contains("Friday 4 December 2026");
        assertThat(as("practitioner").post(changes, change("letter", Map.of("letterDate", "2026-12-02"))).json().path("sentence").asText()).contains("Wednesday 2 December 2026");
        JsonNode later = as("practitioner").post(changes, change("letter", Map.of("letterDate", "2026-12-10"))).json();
        assertThat(later.path("outcome").asText()).isEqualTo("done");
        assertThat(later.path("sentence").asText()).endsWith("Somebody has to decide: the task “Decide between two dates” is with managers.");
        assertThat(shown("practitioner", clock).path("laterLetter").asText()).isEqualTo("2026-12-10");
        assertThat(shown("manager", clock).path("waiting").path(0).path("question").asText()).isEqualTo("A letter prints a later date: which one counts?");
    }

    @Test
    void theDateIsShownBeforeAnybodyChangesIt() {
        Clock clock = started();
        List<Object> before = everything();
        JsonNode earlier = as("practitioner").get("/" + clock.id() + "/what-if?date=2026-11-20").json();
        assertThat(List.of(earlier.path("due").asText(), earlier.path("takesTwo").asText())).containsExactly("2026-12-04", "false");
        JsonNode later = as("practitioner").get("/" + clock.id() + "/what-if?date=2026-11-24").json();
        assertThat(List.of(later.path("due").asText(), later.path("takesTwo").asText())).containsExactly("2026-12-08", "true");
        for (String wrong : List.of("", "?date=", "?date=2026-02-30", "?date=tomorrow", "?date=1066-10-14", "?date=1990-01-01")) {
            Answer refused = as("practitioner").get("/" + clock.id() + "/what-if" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.sentence()).as(wrong).hasSizeGreaterThan(20);
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theChoicesAreTheRulesThereAreAndTheNationIsTheCases() {
        JsonNode offer = as("practitioner").get("/choices").json();
        assertThat(offer.path("nation").asText()).isEqualTo("england");
        var rules = StreamSupport.stream(offer.path("rules").spliterator(), false).toList();
        assertThat(rules).extracting(rule -> rule.path("rule").asText()).contains("asylum-appeal", "move-on", "age-assessment-judicial-review").doesNotHaveDuplicates();
        JsonNode moveOn = rules.stream().filter(rule -> rule.path("rule").asText().equals("move-on")).findFirst().orElseThrow();
        assertThat(moveOn.path("cohorts")).extracting(JsonNode::asText).contains("family", "any");
        JsonNode appeal = rules.stream().filter(rule -> rule.path("rule").asText().equals("asylum-appeal")).findFirst().orElseThrow();
        assertThat(appeal.path("cohorts")).isEmpty();
        assertThat(appeal.path("nations")).extracting(JsonNode::asText).contains("england");
        assertThat(appeal.path("countedFrom").asText()).isNotBlank();
    }

    @Test
    void whatMakesNoSenseIsRefusedInASentenceAndNothingIsHalfKept() {
        Clock clock = started();
        List<Object> before = everything();
        var wrong = new HashMap<String, Map<String, Object>>();
        wrong.put("unknown rule", appeal("2026-11-23", Map.of("rule", "no-such-rule")));
        wrong.put("unknown nation", appeal("2026-11-23", Map.of("nation", "atlantis")));
        wrong.put("text instead of a day", appeal("soon", Map.of()));
        wrong.put("no such day", appeal("2026-02-30", Map.of()));
        wrong.put("a day to come", appeal("2026-11-26", Map.of()));
        wrong.put("before the rule", appeal("1990-01-01", Map.of()));
        wrong.put("nothing said", appeal("2026-11-23", Map.of("aboutDeadline", " ")));
        wrong.put("too long", appeal("2026-11-23", Map.of("aboutDeadline", "x".repeat(100_000))));
        wrong.put("not in the form", appeal("2026-11-23", Map.of("practitioner", "therapist")));
        wrong.put("another case", appeal("2026-11-23", Map.of("caseReference", "WM-2026-000001")));
        wrong.put("a list", appeal("2026-11-23", Map.of("rule", List.of("asylum-appeal"))));
        wrong.put("an object", appeal("2026-11-23", Map.of("aboutDeadline", Map.of("x", "y"))));
        wrong.put("empty", Map.of());
        wrong.forEach((what, body) -> refused(what, as("practitioner").post("", body)));

        String changes = "/" + clock.id() + "/changes";
        var wrongChanges = new HashMap<String, Map<String, Object>>();
        wrongChanges.put("done tomorrow", change("met", Map.of("changeOn", "2026-11-26")));
        wrongChanges.put("text instead of a day", change("extend", Map.of("extendedTo", "next year", "grantedBy", "court", "evidence", "order")));
        wrongChanges.put("earlier than it is", change("extend", Map.of("extendedTo", "2026-12-01", "grantedBy", "court", "evidence", "order")));
        wrongChanges.put("no evidence", change("extend", Map.of("extendedTo", "2026-12-21", "grantedBy", "court")));
        wrongChanges.put("unknown granter", change("extend", Map.of("extendedTo", "2026-12-21", "grantedBy", "me", "evidence", "order")));
        wrongChanges.put("not paused", change("resume", Map.of("changeOn", "2026-11-25")));
        wrongChanges.put("unknown change", change("forget", Map.of()));
        wrongChanges.put("too long", change("acted-on", Map.of("aboutChange", "x".repeat(100_000))));
        wrongChanges.put("not in the form", change("acted-on", Map.of("takesTwo", false)));
        wrongChanges.put("empty", Map.of());
        wrongChanges.forEach((what, body) -> refused(what, as("practitioner").post(changes, body)));
        for (String body : List.of("", "[]", "null", "{", "\"x\"")) {
            refused(body, as("practitioner").post(changes, body));
            refused(body, as("practitioner").post("", body));
        }
        assertThat(everything()).isEqualTo(before);
    }

    private static void refused(String what, Answer answer) {
        assertThat(answer.status()).as(what + ": " + answer.body()).isEqualTo(400);
        assertThat(answer.sentence()).as(what).hasSizeBetween(20, 1000);
    }

    @Test
    void aDeadlineOfAnotherCaseIsNotThere() {
        Clock clock = started();
        String mine = reference;
        reference = office.openCase(Office.somebody(), "practitioner");
        started();
        for (String id : List.of(clock.id().toString(), "00000000-0000-0000-0000-000000000000", "------------------------------------")) {
            assertThat(as("practitioner").post("/" + id + "/changes", change("acted-on", Map.of())).status()).isEqualTo(404);
            assertThat(as("practitioner").get("/" + id + "/what-if?date=2026-11-20").status()).isEqualTo(404);
        }
        // nor can it be named in the body
        String own = clock("asylum-appeal").id().toString();
        as("practitioner").post("/" + own + "/changes", change("acted-on", Map.of("clock", clock.id().toString())));
        assertThat(clocks.get(clock.id()).actedOn()).isFalse();
        assertThat(clocks.get(clock.id()).caseReference()).isEqualTo(mine);
    }

    @Test
    void whoIsNotOnTheTeamSeesAndChangesNothing() {
        reference = office.refer(Office.somebody());
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "full"));
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.runJobs();
        office.answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        Clock clock = started();
        List<Object> before = everything();
        for (String stranger : List.of("therapist", "practitioner-2", "advocate", "designer", "administrator", "deputy", "policy-lead", "duty-worker")) {
            Caller caller = as(stranger);
            for (Answer answer : List.of(caller.get(""), caller.get("/choices"), caller.get("/" + clock.id() + "/what-if?date=2026-11-20"), caller.post("", appeal("2026-11-23", Map.of())),
                    caller.post("", Map.of()), caller.post("/" + clock.id() + "/changes", change("cancel", Map.of())), caller.post("/" + clock.id() + "/changes", MORE_TIME))) {
                assertThat(answer.status()).as(stranger).isEqualTo(403);
                assertThat(answer.body()).as(stranger).doesNotContain("asylum", "2026-12-07", clock.id().toString());
            }
        }
        assertThat(Caller.anonymous(port).at("/api/cases/" + reference + "/deadlines").get("").status()).isEqualTo(401);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aClosedCaseIsReadAndNotChanged() {
        Clock clock = started();
        as("practitioner").post("/" + clock.id() + "/changes", change("met", Map.of("changeOn", "2026-11-25")));
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"));
        office.answer("practitioner", reference, "CloseCase", Map.of("closingOutcome", "goals-met", "closingReason", "x", "explained", "yes", "explainedNote", "x"));
        office.answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));
        assertThat(as("manager").get("").json().path("open").asBoolean()).isFalse();
        Answer refused = as("manager").post("/" + clock.id() + "/changes", change("correct", Map.of("correctDay", "2026-11-20")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.sentence()).contains("closed");
        assertThat(as("manager").post("", appeal("2026-11-23", Map.of())).status()).isEqualTo(409);
        assertThat(as("practitioner").get("").status()).isEqualTo(403);
    }

    @Test
    void aProcessThatADesignerDeployedShowsItsDeadlineWithNoCode() {
        Deployment model = engine.getRepositoryService().createDeployment().addString("chase-letter.bpmn", """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
                  <bpmn:process id="chase-letter" name="Synthetic" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <bpmn:startEvent id="Began" name="x"/><bpmn:sequenceFlow id="a" sourceRef="Began" targetRef="Start"/>
                    <bpmn:serviceTask id="Start" name="x" camunda:delegateExpression="${startClock}"><bpmn:extensionElements><camunda:inputOutput>
                      <camunda:inputParameter name="rule">subject-access</camunda:inputParameter><camunda:inputParameter name="dueIn">reviewDueAt</camunda:inputParameter>
                    </camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>
                    <bpmn:sequenceFlow id="b" sourceRef="Start" targetRef="Wait"/>
                    <bpmn:userTask id="Wait" name="x" camunda:formRef="review-case" camunda:formRefBinding="latest" camunda:candidateGroups="manager" camunda:dueDate="${reviewDueAt}"/>
                    <bpmn:sequenceFlow id="c" sourceRef="Wait" targetRef="Ended"/><bpmn:endEvent id="Ended" name="x"/>
                  </bpmn:process>
                </bpmn:definitions>
                """).deploy();
        try {
            engine.getRuntimeService().createProcessInstanceByKey("chase-letter").businessKey(reference).setVariables(Map.of("caseReference", reference, "nation", "england",
                    "countFrom", "2026-11-23")).execute();
            JsonNode shown = shown("practitioner", clock("subject-access"));
            assertThat(shown.path("name").asText()).isEqualTo("Subject access");
            assertThat(shown.path("explanation").asText()).contains("rule subject-access");
            assertThat(as("practitioner").post("/" + clock("subject-access").id() + "/changes", change("acted-on", Map.of())).json().path("outcome").asText()).isEqualTo("done");
        } finally {
            engine.getRepositoryService().deleteDeployment(model.getId(), true);
        }
    }

    @Test
    void aDateThatCannotBeReliedOnSaysSo() {
        started();
        assertThat(shown("practitioner", clock("asylum-appeal")).path("marks").toString()).contains("Not verified").doesNotContain("Provisional");
        as("practitioner").post("", Map.of("rule", "subject-access", "nation", "england", "cohort", "any", "countFrom", "2026-11-23", "aboutDeadline", "Synthetic request"));
        Clock access = clock("subject-access");
        assertThat(shown("practitioner", access).path("marks")).isEmpty();
        // nobody has published the holidays of that year
        assertThat(as("practitioner").post("/" + access.id() + "/changes", change("extend", Map.of("extendedTo", "2031-01-15", "grantedBy", "other-body", "evidence", "letter"))).json()
                .path("outcome").asText()).isEqualTo("done");
        assertThat(shown("practitioner", access).path("marks").toString()).contains("Provisional");
    }
}
