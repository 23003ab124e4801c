package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Office.somebody;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.waymark.Caller.Answer;
import org.waymark.deadlines.Clocks;

/** A designer changes the law in one row and deploys it as the Modeler would; nobody touches Java, and nothing is restarted. */
@OverHttp
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:law;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
class LawChangeTest {

    private static final String APPEAL = "/deadlines/what-if?rule=asylum-appeal&jurisdiction=england&date=";

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Environment environment;

    private String law;

    @BeforeEach
    void read() throws IOException {
        Office.itIs("2026-11-23T10:00");
        law = Files.readString(Path.of("processes/asylum/asylum-deadlines.dmn"));
    }

    @AfterEach
    void withdraw() {
        engine.getRepositoryService().createDeploymentQuery().list().stream().filter(each -> !"waymark".equals(each.getSource()))
                .forEach(each -> engine.getRepositoryService().deleteDeployment(each.getId(), true));
    }

    @AfterAll
    void clear() {
        office.clear();
    }

    private Caller api(String person) {
        return Caller.rest(port, person).at("/api");
    }

    private String due(String date) {
        return api("therapist").get(APPEAL + date).json().path("due").asText();
    }

    private Answer deploy(String table) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("deployment-name", "asylum-deadlines");
        parts.put("deployment-source", "Camunda Modeler");
        parts.put("asylum-deadlines.dmn", table.getBytes(StandardCharsets.UTF_8));
        return Caller.rest(port, "designer").multipart("/deployment/create", parts);
    }

    /** The row of the appeal from within the country, between its tags. */
    private String row() {
        int rule = law.indexOf("<text>\"asylum-appeal\"</text>");
        return law.substring(law.lastIndexOf("<rule id=", rule), law.indexOf("</rule>", rule) + "</rule>".length());
    }

    /** As processes/README.md tells: the old row ends, a copy with another number begins the day after. */
    private String fromFirstOfDecember(int days) {
        String old = row();
        String from = old.substring(old.indexOf("date(&quot;") < 0 ? old.indexOf("date(\"") : old.indexOf("date(&quot;"));
        String first = from.replaceAll("(?s)^date\\((?:\"|&quot;)(\\d{4}-\\d{2}-\\d{2}).*", "$1");
        String ended = old.replace("&gt;= date(\"" + first + "\")", "[date(\"" + first + "\")..date(\"2026-11-30\")]")
                .replaceFirst("(EffectiveTo\"><text>)\"\"", "$1\"2026-11-30\"");
        String young = old.replace(first, "2026-12-01").replaceAll("id=\"AsylumAppealFrom2014", "id=\"AsylumAppealFromDecember2026")
                .replaceFirst("(Length\"><text>)14<", "$1" + days + "<");
        assertThat(ended).isNotEqualTo(old);
        assertThat(young).contains("<text>" + days + "</text>");
        return law.replace(old, ended + "\n      " + young);
    }

    @Test
    void aNewRowCountsAtOnceAndOnlyFromItsDayOn() {
        assertThat(due("2026-11-30")).isEqualTo("2026-12-14");
        assertThat(due("2026-12-01")).isEqualTo("2026-12-15");
        Answer deployed = deploy(fromFirstOfDecember(7));
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        assertThat(due("2026-11-30")).isEqualTo("2026-12-14");
        assertThat(due("2026-12-01")).isEqualTo("2026-12-08");
    }

    @Test
    void whatWouldLeaveACaseWithoutADateOrWithTwoIsRefused() {
        String good = fromFirstOfDecember(7);
        for (Map.Entry<String, String> wrong : Map.of(
                good.replace("..date(\"2026-11-30\")]", "..date(\"2026-11-28\")]").replace("<text>\"2026-11-30\"</text>", "<text>\"2026-11-28\"</text>"), "would have no date",
                good.replace("..date(\"2026-11-30\")]", "..date(\"2026-12-02\")]").replace("<text>\"2026-11-30\"</text>", "<text>\"2026-12-02\"</text>"), "more than one row",
                good.replace("<text>7</text>", "<text>\"seven\"</text>"), "cannot be read",
                good.replace("\"CAL_EX\"", "\"SOON\""), "cannot be read",
                good.replace("<text>\"2026-11-30\"</text>", "<text>\"2026-11-29\"</text>"), "although it says").entrySet()) {
            Answer answer = deploy(wrong.getKey());
            assertThat(answer.status()).as(wrong.getValue()).isEqualTo(400);
            assertThat(answer.sentence()).contains("asylum-appeal", wrong.getValue());
        }
        assertThat(due("2026-12-01")).isEqualTo("2026-12-15");
    }

    @Test
    void aRunningDateThatWouldDifferIsListedForManagersAndMovedByNobody() {
        String reference = office.openCase(somebody(), "practitioner");
        var diary = new Diary(office, clocks);
        diary.keep("practitioner", reference, Diary.appeal("2026-11-20", Map.of()));
        assertThat(deploy(law.replace(row(), row().replaceFirst("(Length\"><text>)14<", "$110<"))).status()).isEqualTo(200);

        List<JsonNode> listed = StreamSupport.stream(api("manager").get("/deadlines/differences").json().spliterator(), false)
                .filter(each -> each.path("caseReference").asText().equals(reference)).toList();
        assertThat(listed).singleElement().satisfies(each -> {
            assertThat(each.path("due").asText()).isEqualTo("2026-12-04");
            assertThat(each.path("would").asText()).isEqualTo("2026-11-30");
            assertThat(each.path("explanation").asText()).contains("10 days");
        });
        assertThat(diary.only(reference).due()).isEqualTo("2026-12-04");
        assertThat(api("practitioner").get("/deadlines/differences").status()).isEqualTo(403);
    }

    @Test
    void aBrokenCopyIsReportedOnDemandAndMended() {
        String reference = office.openCase(somebody(), "practitioner");
        var diary = new Diary(office, clocks);
        diary.keep("practitioner", reference, Diary.appeal("2026-11-20", Map.of()));
        assertThat(api("manager").post("/deadlines/check", null).body()).isEqualTo("[]");
        var copy = clocks.copiesOf(diary.only(reference).id()).stream().filter(each -> each.part().equals("due")).findFirst().orElseThrow();
        engine.getRuntimeService().setVariable(copy.instance(), copy.variable(), "2027-01-01T00:00:00Z");

        JsonNode mended = api("manager").post("/deadlines/check", null).json();
        assertThat(mended).hasSize(1);
        assertThat(mended.path(0).path("caseReference").asText()).isEqualTo(reference);
        assertThat(mended.path(0).path("was").asText()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(engine.getRuntimeService().getVariable(copy.instance(), copy.variable())).isEqualTo("2026-12-05T00:00:00Z");
        assertThat(api("manager").post("/deadlines/check", null).body()).isEqualTo("[]");
    }

    @Test
    void theChangeSurvivesAnUpgradeAndTheDifferenceIsShown() {
        assertThat(api("designer").get("/models/kept").body()).isEqualTo("[]");
        assertThat(deploy(fromFirstOfDecember(7)).status()).isEqualTo(200);
        try (var again = new SpringApplicationBuilder(WaymarkApplication.class).profiles("demo").run("--server.port=0",
                "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"), "--waymark.demo.data=" + environment.getRequiredProperty("waymark.demo.data"),
                "--waymark.demo.cases=false", "--camunda.bpm.job-execution.enabled=false", "--camunda.bpm.process-engine-name=law-upgraded")) {
            int upgraded = again.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(Caller.rest(upgraded, "therapist").at("/api").get(APPEAL + "2026-12-01").json().path("due").asText()).isEqualTo("2026-12-08");
        }
        JsonNode kept = api("designer").get("/models/kept").json();
        assertThat(kept).singleElement().satisfies(each -> {
            assertThat(each.path("file").asText()).isEqualTo("asylum-deadlines.dmn");
            assertThat(each.path("difference").asText()).contains("in use: asylum-deadlines.dmn", "-        <outputEntry id=\"AsylumAppealFromDecember2026Length\"><text>7</text></outputEntry>");
        });
    }
}
