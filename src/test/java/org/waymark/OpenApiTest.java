package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What {@code /api/openapi} tells a programmer who has nothing else. */
@OverHttp
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:what-if;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
class OpenApiTest {

    @LocalServerPort
    private int port;
    private JsonNode api;

    @BeforeAll
    void read() {
        Caller.Answer answer = Caller.rest(port, "therapist").at("/api").get("/openapi");
        assertThat(answer.status()).isEqualTo(200);
        api = answer.json();
    }

    private static Stream<JsonNode> each(JsonNode parent) {
        return StreamSupport.stream(parent.spliterator(), false);
    }

    @Test
    void onlyOurOwnInterfaceIsDescribed() {
        assertThat(api.path("paths").fieldNames()).toIterable().contains("/api/deadlines/what-if", "/api/deadlines/rules").allMatch(path -> path.startsWith("/api/"));
        assertThat(api.path("paths").fieldNames()).toIterable().noneMatch(path -> path.contains("openapi"));
    }

    @Test
    void itSaysThatItIsNotLegalAdvice() {
        assertThat(api.path("info").path("description").asText()).contains("Nothing in it is legal advice");
        assertThat(api.path("paths").path("/api/deadlines/what-if").path("get").path("description").asText()).contains("Not legal advice");
    }

    @Test
    void everyCallItsParametersAndItsAnswersAreDescribed() {
        api.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
            JsonNode call = method.getValue();
            String named = method.getKey() + " " + path.getKey();
            assertThat(call.path("summary").asText()).as(named).isNotBlank();
            assertThat(call.path("description").asText()).as(named).isNotBlank();
            assertThat(call.path("responses").fieldNames()).toIterable().as(named).contains("200", "401");
            assertThat(each(call.path("responses"))).as(named).allSatisfy(answer -> assertThat(answer.path("description").asText()).isNotBlank());
            assertThat(call.path("responses").path("200").path("content").fieldNames()).toIterable().as(named).containsExactly("application/json");
            assertThat(each(call.path("parameters"))).as(named).allSatisfy(parameter -> {
                assertThat(parameter.path("description").asText()).isNotBlank();
                assertThat(parameter.path("example").asText()).isNotBlank();
                assertThat(parameter.path("in").asText()).isIn("query", "path");
            });
        }));
    }

    @Test
    void everyFieldIsDescribedAndHasAnExample() {
        api.path("components").path("schemas").fields().forEachRemaining(schema -> {
            assertThat(schema.getValue().path("description").asText()).as(schema.getKey()).isNotBlank();
            schema.getValue().path("properties").fields().forEachRemaining(field -> {
                String named = schema.getKey() + "." + field.getKey();
                boolean ofOthers = field.getValue().has("$ref") || field.getValue().path("items").has("$ref") || field.getValue().has("allOf");
                assertThat(field.getValue().path("description").asText()).as(named).isNotBlank();
                assertThat(ofOthers || field.getValue().has("example")).as(named + " has an example").isTrue();
            });
        });
        assertThat(api.path("components").path("schemas").fieldNames()).toIterable().contains("WhatIf", "RuleRow", "Refusal");
    }

    @Test
    void theParametersOfWhatIfNameTheirChoices() {
        JsonNode whatIf = api.path("paths").path("/api/deadlines/what-if").path("get");
        assertThat(each(whatIf.path("parameters")).map(parameter -> parameter.path("name").asText() + (parameter.path("required").asBoolean() ? "!" : "")))
                .containsExactly("rule!", "jurisdiction!", "cohort", "date!", "appliesOn");
        assertThat(choices(whatIf, "jurisdiction")).containsExactly("england", "wales", "scotland", "northern-ireland");
        assertThat(choices(whatIf, "rule")).contains("first-contact", "case-review").isSorted();
        assertThat(choices(whatIf, "cohort")).startsWith("any");
        assertThat(whatIf.path("responses").path("400").path("content").path("application/json").path("schema").path("$ref").asText()).endsWith("/Refusal");
    }

    private static List<String> choices(JsonNode call, String name) {
        JsonNode parameter = each(call.path("parameters")).filter(each -> each.path("name").asText().equals(name)).findFirst().orElseThrow();
        return each(parameter.path("schema").path("enum")).map(JsonNode::asText).toList();
    }
}
