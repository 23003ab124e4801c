package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.waymark.Caller.Answer;

/** The dates of the law over HTTP, with no case. The answers were counted by hand; the wrong questions ask a table that is made up for them. */
@OverHttp
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:what-if;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
class WhatIfTest {

    private static final List<String> FIXED = List.of("age-assessment-judicial-review", "pre-action-reply", "permission-renewal-high-court",
            "permission-renewal-upper-tribunal", "nrm-reasonable-grounds", "nrm-recovery-period", "nrm-reconsideration", "nrm-support-after-positive",
            "nrm-support-after-negative", "move-on", "move-on-from-letter", "support-end-after-refusal", "notice-to-quit", "homelessness-review",
            "homelessness-look-back", "asylum-support-appeal", "asylum-appeal", "statement-of-evidence", "looked-after-first-visit", "looked-after-visit",
            "looked-after-first-review", "looked-after-second-review", "looked-after-review", "leaving-care-needs-assessment", "transfer-scheme",
            "child-and-family-assessment", "complaint-stage-1", "complaint-stage-1-extended", "complaint-stage-2", "complaint-stage-2-extended", "ombudsman",
            "subject-access", "subject-access-extended");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessEngine engine;
    private Caller caller;

    @BeforeAll
    void aTableToAskWronglyOf() throws IOException {
        caller = Caller.rest(port, "therapist").at("/api/deadlines");
        String standards = Files.readString(Path.of("processes/standards/standards-deadlines.dmn"));
        int first = standards.indexOf("<rule id=");
        String row = standards.substring(first, standards.indexOf("</rule>") + "</rule>".length());
        String rows = row(row, "SinglesFrom2025", "made-up-support", "-", "\"single-adult\"", 28, "2025-09-01", "2026-03-08")
                + row(row, "FamiliesFrom2025", "made-up-support", "-", "\"family\",\"pregnant\"", 56, "2025-09-01", "2026-03-08")
                + row(row, "AnybodyFrom2026", "made-up-support", "-", "-", 42, "2026-03-09", "")
                + row(row, "EnglandAndWales", "made-up-visit", "\"england\",\"wales\"", "-", 7, "2020-01-01", "")
                + row(row, "Passed", "made-up-pilot", "-", "-", 7, "2020-01-01", "2020-12-31");
        deploy(standards.substring(0, first).replace("standards-deadlines", "made-up-deadlines") + rows + standards.substring(standards.lastIndexOf("</rule>") + "</rule>".length()));
    }

    private void deploy(String table) {
        // as what comes with the application: a designer is not let in with a rule that ends without a successor
        engine.getRepositoryService().createDeployment().source("waymark").addString("made-up-deadlines.dmn", table).deploy();
    }

    @AfterAll
    void clear() {
        engine.getRepositoryService().createDeploymentQuery().list().stream().filter(deployment -> engine.getRepositoryService().getDeploymentResourceNames(deployment.getId()).contains("made-up-deadlines.dmn"))
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }

    private static String row(String row, String id, String rule, String nations, String cohorts, int days, String from, String to) {
        String dates = to.isEmpty() ? ">= date(\"" + from + "\")" : "[date(\"" + from + "\")..date(\"" + to + "\")]";
        return cell(cell(cell(cell(cell(cell(cell(cell(cell(row.replace("FirstContactFrom2026", id).replace("first-contact", rule),
                id + "Jurisdiction", nations), id + "Cohort", cohorts), id + "Date", dates.replace(">", "&gt;")), id + "Length", "" + days), id + "Unit", "\"days\""),
                id + "CountMode", "\"CAL_EX\""), id + "EffectiveFrom", "\"" + from + "\""), id + "EffectiveTo", "\"" + to + "\""), id + "WarnAt", "\"day 2\"");
    }

    private static String cell(String row, String id, String text) {
        return row.replaceAll("(Entry id=\"" + id + "\"><text>)[^<]*", "$1" + text);
    }

    private JsonNode ask(String query) {
        Answer answer = caller.get("/what-if?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @ParameterizedTest
    @CsvSource({
            // a month's end: the 30th of a month that has none; Scotland counts day 0, and the earlier reading is taken
            "age-assessment-judicial-review, england, any, 2026-11-30, 2027-02-28, 2027-02-26, 2027-03-01T00:00:00Z",
            "age-assessment-judicial-review, wales, any, 2026-11-30, 2027-02-28, 2027-02-26, 2027-03-01T00:00:00Z",
            "age-assessment-judicial-review, scotland, any, 2026-11-30, 2027-02-27, 2027-02-26, 2027-02-28T00:00:00Z",
            "pre-action-reply, england, any, 2026-12-14, 2026-12-28, 2026-12-24, 2026-12-29T00:00:00Z",
            "nrm-reasonable-grounds, england, any, 2026-12-23, 2027-01-04, 2026-12-31, 2027-01-05T00:00:00Z",
            "nrm-reasonable-grounds, england, any, 2026-11-26, 2026-12-03, 2026-12-02, 2026-12-04T00:00:00Z",
            // the last day of a pilot and the first after it; both clock changes
            "move-on, england, single-adult, 2024-12-09, 2025-02-03, 2025-01-31, 2025-02-04T00:00:00Z",
            "move-on, england, single-adult, 2025-09-01, 2025-09-29, 2025-09-26, 2025-09-30T00:00:00+01:00",
            "move-on, england, family, 2025-09-01, 2025-10-27, 2025-10-24, 2025-10-28T00:00:00Z",
            "move-on, england, family, 2026-03-08, 2026-05-03, 2026-05-01, 2026-05-04T00:00:00+01:00",
            "move-on, england, any, 2026-03-09, 2026-04-20, 2026-04-17, 2026-04-21T00:00:00+01:00",
            // three days, and a Sunday or a bank holiday at their end
            "asylum-support-appeal, england, any, 2026-11-26, 2026-11-30, 2026-11-27, 2026-12-01T00:00:00Z",
            "asylum-support-appeal, england, any, 2026-12-24, 2026-12-29, 2026-12-24, 2026-12-30T00:00:00Z",
            "statement-of-evidence, england, any, 2026-11-19, 2027-02-16, 2027-02-15, 2027-02-17T00:00:00Z",
            "complaint-stage-1, england, any, 2026-12-22, 2027-01-08, 2027-01-07, 2027-01-09T00:00:00Z",
            "complaint-stage-1-extended, england, any, 2026-12-22, 2027-01-22, 2027-01-21, 2027-01-23T00:00:00Z",
            "complaint-stage-2, england, any, 2027-01-25, 2027-03-01, 2027-02-26, 2027-03-02T00:00:00Z",
            "complaint-stage-2-extended, england, any, 2027-01-25, 2027-04-28, 2027-04-27, 2027-04-29T00:00:00+01:00",
            "subject-access, england, any, 2027-01-31, 2027-03-01, 2027-02-26, 2027-03-02T00:00:00Z",
            "subject-access-extended, england, any, 2027-01-31, 2027-04-30, 2027-04-29, 2027-05-01T00:00:00+01:00",
    })
    void theLawsDates(String rule, String nation, String cohort, String date, String due, String safeBy, String dueAt) {
        String query = "rule=" + rule + "&jurisdiction=" + nation + "&date=" + date;
        JsonNode answer = ask(query + "&cohort=" + cohort);
        assertThat(answer.path("due").asText()).isEqualTo(due);
        assertThat(answer.path("dueAt").asText()).isEqualTo(dueAt);
        if (rule.equals("age-assessment-judicial-review") || rule.equals("asylum-support-appeal") || rule.equals("move-on")) {
            assertThat(answer.path("safeBy").asText()).isEqualTo(safeBy);
        }
        assertThat(answer.path("explanation").asText()).contains(answer.path("source").asText(), answer.path("reasons").path(0).path("standing").asText());
        if (cohort.equals("any")) {
            assertThat(ask(query)).isEqualTo(answer);
        }
    }

    @Test
    void everyRuleWithAFixedNameIsThere() {
        JsonNode rules = caller.get("/rules").json();
        assertThat(StreamSupport.stream(rules.spliterator(), false).map(row -> row.path("rule").asText())).containsAll(FIXED);
    }

    @Test
    void anAnswerHasEveryField() {
        JsonNode answer = ask("rule=made-up-support&jurisdiction=scotland&cohort=family&date=2025-09-01");
        assertThat(answer.fieldNames()).toIterable().containsExactly("rule", "jurisdiction", "cohort", "date", "appliesOn", "due", "safeBy", "dueAt", "kind", "unit", "length",
                "source", "legalBasis", "confidence", "status", "explanation", "reasons", "warnings", "provisional", "whoActs", "onExpiry", "chaseOn");
        assertThat(answer.path("reasons").path(0).fieldNames()).toIterable().containsExactly("rule", "jurisdiction", "cohort", "length", "legalBasis", "source", "confidence",
                "status", "dayZero", "dayZeroMeaning", "counting", "calendar", "skipped", "limit", "roll", "due", "until", "safeBy", "chaseOn", "otherReading", "standing",
                "provisional");
        assertThat(answer.path("kind").asText()).isEqualTo("INTERNAL");
        assertThat(answer.path("unit").asText()).isEqualTo("days");
        assertThat(answer.path("length").asInt()).isEqualTo(56);
        assertThat(answer.path("due").asText()).isEqualTo("2025-10-27");
        assertThat(OffsetDateTime.parse(answer.path("dueAt").asText())).isEqualTo("2025-10-28T00:00:00Z");
        assertThat(answer.path("chaseOn").isNull()).isTrue();
        assertThat(answer.path("warnings").path(0)).isEqualTo(json("{\"on\":\"2025-09-03\",\"at\":\"2025-09-03T09:00:00+01:00\",\"words\":\"day 2\",\"escalate\":false}"));
    }

    private static JsonNode json(String text) {
        return new Answer(200, text, null).json();
    }

    @Test
    void anotherDayMayChooseTheRow() {
        JsonNode answer = ask("rule=made-up-support&jurisdiction=england&date=2026-03-01&appliesOn=2026-03-09");
        assertThat(answer.path("due").asText()).isEqualTo("2026-04-12");
        assertThat(answer.path("appliesOn").asText()).isEqualTo("2026-03-09");
        assertThat(ask("rule=made-up-support&jurisdiction=england&cohort=family&date=2026-03-01&appliesOn=").path("appliesOn").asText()).isEqualTo("2026-03-01");
    }

    @Test
    void aTableDeployedAMinuteAgoCountsAtOnce() {
        String before = ask("rule=made-up-visit&jurisdiction=wales&date=2026-11-30").path("due").asText();
        String xml = read();
        deploy(xml.replace("<text>7</text>", "<text>8</text>"));
        assertThat(ask("rule=made-up-visit&jurisdiction=wales&date=2026-11-30").path("due").asText()).isEqualTo(LocalDate.parse(before).plusDays(1).toString());
        deploy(xml);
        assertThat(ask("rule=made-up-visit&jurisdiction=wales&date=2026-11-30").path("due").asText()).isEqualTo(before);
    }

    private String read() {
        var latest = engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey("made-up-deadlines").latestVersion().singleResult();
        try (var in = engine.getRepositoryService().getDecisionModel(latest.getId())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Left and right of the bar: what is asked, and what the sentence says. */
    @ParameterizedTest
    @ValueSource(strings = {
            "jurisdiction=england&date=2026-11-30 | The rule is missing. The rules are: | made-up-support | first-contact",
            "rule=&jurisdiction=england&date=2026-11-30 | The rule is missing. The rules are:",
            "rule=lunch&jurisdiction=england&date=2026-11-30 | There is no rule 'lunch'. The rules are: | made-up-visit",
            "rule=Made-up-visit&jurisdiction=england&date=2026-11-30 | There is no rule 'Made-up-visit'.",
            "rule=made-up-visit&date=2026-11-30 | The jurisdiction is missing: choose england, wales, scotland, northern-ireland.",
            "rule=made-up-visit&jurisdiction=France&date=2026-11-30 | There is no jurisdiction 'France': choose england, wales, scotland, northern-ireland.",
            "rule=made-up-visit&jurisdiction=scotland&date=2026-11-30 | It has none for the jurisdiction 'scotland' at any date: choose england, wales.",
            "rule=made-up-visit&jurisdiction=england&cohort=old&date=2026-11-30 | There is no cohort 'old': choose any, | family, pregnant, single-adult",
            "rule=made-up-support&jurisdiction=england&date=2026-03-08 | The cohort is missing: for this date choose family, pregnant, single-adult.",
            "rule=made-up-support&jurisdiction=england&cohort=any&date=2026-03-08 | The cohort is missing: for this date choose family, pregnant, single-adult.",
            "rule=made-up-support&jurisdiction=england&cohort=disabled&date=2026-03-08 | cohort",
            "rule=made-up-support&jurisdiction=england&date=2025-08-31 | the date 2025-08-31 | Its first day is 2025-09-01: choose a date from then on.",
            "rule=made-up-support&jurisdiction=england&date=2026-11-30&appliesOn=2025-08-31 | Its first day is 2025-09-01",
            "rule=made-up-pilot&jurisdiction=england&date=2021-01-01 | None of them holds on this date: choose another date. | [2020-01-01..2020-12-31]",
            "rule=made-up-visit&jurisdiction=england | The date is missing: write a day as 2026-11-30.",
            "rule=made-up-visit&jurisdiction=england&date= | The date is missing",
            "rule=made-up-visit&jurisdiction=england&date=%20 | The date is missing",
            "rule=made-up-visit&jurisdiction=england&date=2026-02-30 | The date '2026-02-30' is not in the calendar",
            "rule=made-up-visit&jurisdiction=england&date=2026-13-01 | The date '2026-13-01' is not in the calendar",
            "rule=made-up-visit&jurisdiction=england&date=2025-02-29 | The date '2025-02-29' is not in the calendar",
            "rule=made-up-visit&jurisdiction=england&date=30/11/2026 | The date '30/11/2026' cannot be read: write a day as 2026-11-30, year first.",
            "rule=made-up-visit&jurisdiction=england&date=2026-1-1 | The date '2026-1-1' cannot be read",
            "rule=made-up-visit&jurisdiction=england&date=2026-11-30T10:00:00Z | The date '2026-11-30T10:00:00Z' cannot be read",
            "rule=made-up-visit&jurisdiction=england&date=-2026-11-30 | cannot be read",
            "rule=made-up-visit&jurisdiction=england&date=%D9%A2%D9%A0%D9%A2%D9%A6-11-30 | cannot be read",
            "rule=made-up-visit&jurisdiction=england&date=9999-12-31 | The date '9999-12-31' is too far away: choose a day from 1990-01-01 to 2100-12-31.",
            "rule=made-up-visit&jurisdiction=england&date=0000-01-01 | The date '0000-01-01' is too far away",
            "rule=made-up-visit&jurisdiction=england&date=2026-11-30&appliesOn=0000-01-01 | The appliesOn '0000-01-01' is too far away",
            "rule=made-up-visit&jurisdiction=england&date=2026-11-30&appliesOn=tomorrow | The appliesOn 'tomorrow' cannot be read",
            "rule=made-up-visit&jurisdiction=england&date=2026-11-30&date=2026-11-30 | The parameter 'date' is given more than once: give it once.",
            "rule=made-up-visit&rule=first-contact&jurisdiction=england&date=2026-11-30 | The parameter 'rule' is given more than once",
            "rule=made-up-visit&jurisdiction=england&date=2026-11-30&cohrt=family | There is no parameter 'cohrt': the parameters are rule, jurisdiction, cohort, date, appliesOn.",
    })
    void aWrongQuestionIsAnsweredWithTheChoices(String line) {
        List<String> parts = List.of(line.split(" \\| "));
        Answer answer = caller.get("/what-if?" + parts.get(0));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("message");
        assertThat(answer.sentence()).contains(parts.subList(1, parts.size()));
    }

    @Test
    void whatIsHostileIsCutShortAndMadeVisible() {
        List<String> hostile = List.of("a\r\nSet-Cookie: x=y", "\u0000\u0007\u001b[31m", "\"}],\"due\":\"2026-01-01", "<script>alert(1)</script>",
                "' or 1=1 --", "${''.getClass()}", "made-up-visit\u202etxt", "\ud83d\ude00".repeat(500), "x".repeat(3000), "../../etc/passwd", "made-up-visit\u200b");
        for (String parameter : List.of("rule", "jurisdiction", "cohort", "date", "appliesOn", "other")) {
            for (String value : hostile) {
                var asked = new ArrayList<>(List.of("rule", "jurisdiction", "cohort", "date"));
                asked.remove(parameter);
                Map<String, String> right = Map.of("rule", "made-up-visit", "jurisdiction", "england", "cohort", "any", "date", "2026-11-30");
                String query = String.join("&", asked.stream().map(name -> name + "=" + right.get(name)).toList())
                        + "&" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                Answer answer = caller.get("/what-if?" + query);
                assertThat(answer.status()).as(query).isEqualTo(400);
                String sentence = answer.sentence();
                assertThat(sentence).as(query).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]").doesNotContain("x".repeat(60));
                assertThat(answer.whole().headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
        assertThat(caller.get("/what-if?" + URLEncoder.encode("\u200b" + "y".repeat(100), StandardCharsets.UTF_8) + "=1").sentence()).startsWith("There is no parameter '?yyy").contains("y…'");
    }

    @Test
    void whatCannotBeAskedInThisWayIsNoFault() {
        String query = "/what-if?rule=made-up-visit&jurisdiction=england&date=2026-11-30";
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            Answer answer = caller.call(method, query, null);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.whole().headers().firstValue("Allow")).contains("GET");
            assertThat(answer.sentence()).isNotBlank();
        }
        for (String nothing : List.of("/what-if/", "/what", "/rules/move-on", "")) {
            Answer answer = caller.get(nothing);
            assertThat(answer.status()).as(nothing).isEqualTo(404);
            assertThat(answer.json().fieldNames()).toIterable().containsExactly("message");
        }
        for (String type : List.of("text/html", "application/xml", "application/yaml", "image/png")) {
            Answer answer = caller.with("Accept", type).get(query);
            assertThat(answer.status()).as(type).isEqualTo(406);
            assertThat(answer.sentence()).contains("application/json");
            assertThat(caller.with("Accept", type).get("/what-if?rule=x").status()).as(type).isIn(400, 406);
        }
        assertThat(caller.with("Accept", "no type").get(query).status()).isEqualTo(406);
        assertThat(caller.call("HEAD", query, null).status()).isEqualTo(200);
    }

    @Test
    void nothingIsKeptOnTheWay() {
        Answer answer = caller.get("/what-if?rule=made-up-visit&jurisdiction=england&date=2026-11-30");
        assertThat(answer.whole().headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.whole().headers().firstValue("Content-Type").orElse("")).isEqualTo("application/json");
        assertThat(answer.whole().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(engine.getHistoryService().createHistoricDecisionInstanceQuery().count()).isZero();
    }

    @Test
    void everyRowIsListedInTheOrderOfTheTables() {
        Answer answer = caller.get("/rules");
        List<JsonNode> rows = StreamSupport.stream(answer.json().spliterator(), false).toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.fieldNames()).toIterable().containsExactly("rule", "table", "jurisdictions", "cohorts", "triggerEvent",
                "dayZero", "length", "unit", "countMode", "direction", "roll", "calendar", "cutOff", "kind", "whoActs", "legalBasis", "source", "confidence", "status",
                "effectiveFrom", "effectiveTo", "appliesBy", "otherReading", "onExpiry", "warnAt", "note"));
        List<String> tables = rows.stream().map(row -> row.path("table").asText()).distinct().toList();
        assertThat(tables).containsExactlyElementsOf(new TreeSet<>(tables)).contains("standards-deadlines", "made-up-deadlines");
        assertThat(rows.stream().filter(row -> row.path("table").asText().equals("made-up-deadlines")).map(row -> row.path("rule").asText() + " " + row.path("jurisdictions") + " "
                + row.path("cohorts") + " " + row.path("length") + " " + row.path("effectiveFrom") + " " + row.path("effectiveTo"))).containsExactly(
                "made-up-support [\"england\",\"wales\",\"scotland\",\"northern-ireland\"] [\"single-adult\"] 28 \"2025-09-01\" \"2026-03-08\"",
                "made-up-support [\"england\",\"wales\",\"scotland\",\"northern-ireland\"] [\"family\",\"pregnant\"] 56 \"2025-09-01\" \"2026-03-08\"",
                "made-up-support [\"england\",\"wales\",\"scotland\",\"northern-ireland\"] [] 42 \"2026-03-09\" null",
                "made-up-visit [\"england\",\"wales\"] [] 7 \"2020-01-01\" null",
                "made-up-pilot [\"england\",\"wales\",\"scotland\",\"northern-ireland\"] [] 7 \"2020-01-01\" \"2020-12-31\"");
        assertThat(caller.get("/rules").body()).isEqualTo(answer.body());
    }
}
