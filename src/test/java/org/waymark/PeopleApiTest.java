package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.Caller.Answer;

/** The staff directory over HTTP: for managers alone. It writes about the therapist, whom no other test chooses. */
@AtTheDesk
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleApiTest {

    private static final String THERAPIST = "/therapist";

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;

    @BeforeAll
    void itIs() {
        Office.itIs("2026-11-25T10:00");
    }

    @AfterAll
    void clear() {
        office.clear();
    }

    private Caller as(String person) {
        return Caller.rest(port, person).at("/api/people");
    }

    private JsonNode therapist() {
        return StreamSupport.stream(as("manager").get("").json().path("people").spliterator(), false)
                .filter(person -> person.path("account").asText().equals("therapist")).findFirst().orElseThrow();
    }

    private static Map<String, Object> written(long seen, String gender, String language) {
        return new HashMap<>(Map.of("seen", seen, "gender", gender, "mostCases", 7, "languages", List.of(Map.of("language", language))));
    }

    private static void refused(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.sentence()).contains(sentence);
    }

    @Test
    void managerRecordsAndWhoSawAnEarlierVersionIsTold() {
        long seen = therapist().path("seen").asLong();
        assertThat(as("manager").put(THERAPIST, written(seen, "woman", "Dari")).status()).isEqualTo(204);
        assertThat(therapist().path("languages").path(0).path("language").asText()).isEqualTo("Dari");
        assertThat(therapist().path("mostCases").asInt()).isEqualTo(7);

        refused(as("manager").put(THERAPIST, written(seen, "man", "Dari")), 409, "Nothing was saved");
        refused(as("manager").put(THERAPIST, written(seen + 1, "man", "Elvish")), 400, "from the list");
        refused(as("manager").put(THERAPIST, written(seen + 1, "x", "Dari")), 400, "Choose a gender");
        refused(as("therapist").put(THERAPIST, written(seen + 1, "man", "Dari")), 403, "This is for managers");
        refused(as("manager").put("/nobody-here", written(0, "man", "Dari")), 404, "Nobody who works in Tasklist");
        assertThat(therapist().path("gender").asText()).isEqualTo("woman");
    }

    @Test
    void absencesComeAndGo() {
        Answer added = as("manager").post(THERAPIST + "/absences", Map.of("firstDay", "2026-12-01", "lastDay", "2026-12-04"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(therapist().path("absences")).hasSize(1);
        refused(as("manager").post(THERAPIST + "/absences", Map.of("firstDay", "2026-12-04", "lastDay", "2026-12-01")), 400, "in that order");
        refused(as("manager").post(THERAPIST + "/absences", Map.of("firstDay", "2026-02-30", "lastDay", "2026-12-01")), 400, "cannot be read");
        assertThat(as("manager").delete(THERAPIST + "/absences/" + added.json().path("id").asText()).status()).isEqualTo(204);
        assertThat(therapist().path("absences")).isEmpty();
    }

    @Test
    void conflictIsShownToThoseWhoMaySeeTheCase() {
        String reference = office.refer(Office.somebody());
        Answer added = as("manager").post(THERAPIST + "/conflicts", Map.of("caseReference", reference, "reason", "complaint"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(therapist().path("conflicts").path(0).path("by").asText()).isEqualTo("manager");
        refused(as("manager").post(THERAPIST + "/conflicts", Map.of("caseReference", reference, "reason", "complaint")), 400, "recorded already");
        refused(as("manager").post(THERAPIST + "/conflicts", Map.of("caseReference", reference, "reason", "x")), 400, "Choose the reason");
        refused(as("manager").post(THERAPIST + "/conflicts", Map.of("caseReference", "WM-1999-000001", "reason", "other")), 403, "not on the team");
        assertThat(as("manager").delete(THERAPIST + "/conflicts/" + added.json().path("id").asText()).status()).isEqualTo(204);
        assertThat(therapist().path("conflicts")).isEmpty();
    }
}
