package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.Caller.Answer;

/**
 * Every call about a case, found by asking the application which there are: a page that somebody adds tomorrow is behind the
 * wall too, or this test says which is not.
 */
@AtTheDesk
class CaseWallTest {

    private static final String CASE = "/api/cases/{reference:WM-\\d{4}-\\d{6}}";

    private record Call(RequestMethod method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private JdbcClient db;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private String name;
    private String reference;

    /** practitioner-2 held the case before; practitioner-3 holds another. */
    @BeforeAll
    void aCaseThatChangedHands() {
        Office.itIs("2026-11-23T10:00");
        name = Office.somebody();
        reference = office.refer(name);
        office.answer("manager", reference, "ChoosePractitioner", java.util.Map.of("practitioner", "practitioner-2"));
        office.answer("practitioner-2", reference, "AcceptCase", java.util.Map.of("acceptance", "decline", "declineReason", "full"));
        office.answer("manager", reference, "ChoosePractitioner", java.util.Map.of("practitioner", "practitioner"));
        office.answer("practitioner", reference, "AcceptCase", java.util.Map.of("acceptance", "accept"));
        office.openCase(Office.somebody(), "practitioner-3");
    }

    @AfterAll
    void clear() {
        office.clear();
    }

    private List<Call> calls() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatternValues().stream().filter(path -> path.startsWith(CASE))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream().map(method -> new Call(method, addressed(path)))))
                .distinct().sorted(java.util.Comparator.comparing(Call::toString)).toList();
    }

    private String addressed(String path) {
        return "/api/cases/" + reference + path.substring(CASE.length()).replaceAll("\\{[^/]+}", UUID.randomUUID().toString());
    }

    @Test
    void thereIsSomethingBehindTheWall() {
        assertThat(calls()).extracting(Call::toString).contains("GET /api/cases/" + reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"therapist", "practitioner-2", "practitioner-3", "advocate", "designer", "administrator", "data-protection-lead", "deputy"})
    void nobodyOffTheTeamGetsAnything(String person) {
        var through = new ArrayList<String>();
        for (Caller caller : callers(person)) {
            for (Call call : calls()) {
                Answer answer = caller.call(call.method().name(), call.path(), call.method() == RequestMethod.GET ? null : "{}");
                boolean refused = call.method() == RequestMethod.GET ? answer.status() == 403 : List.of(400, 403, 404, 411, 413, 415).contains(answer.status());
                if (!refused || answer.body().contains(name)) {
                    through.add(call + " " + answer.status());
                }
            }
        }
        assertThat(through).isEmpty();
    }

    /** With a password, and for those who may open Tasklist in its session too. */
    private List<Caller> callers(String person) {
        return List.of("designer", "administrator").contains(person) ? List.of(Caller.rest(port, person).at(""))
                : List.of(Caller.rest(port, person).at(""), Caller.web(port, person, "tasklist").at(""));
    }

    @Test
    void strangersGetNothing() {
        for (Call call : calls()) {
            assertThat(Caller.anonymous(port).at("").call(call.method().name(), call.path(), null).status()).as(call.toString()).isEqualTo(401);
        }
    }

    @Test
    void aSessionAloneChangesNothing() {
        Caller withoutToken = Caller.web(port, "practitioner", "tasklist").at("").with("X-XSRF-TOKEN", "");
        Stream.of(calls().toArray(Call[]::new)).filter(call -> call.method() != RequestMethod.GET)
                .forEach(call -> assertThat(withoutToken.call(call.method().name(), call.path(), "{}").status()).as(call.toString()).isEqualTo(403));
    }

    @Test
    void whoeverHoldsTheCaseReadsItAndThatIsLogged() {
        Caller holder = Caller.rest(port, "practitioner").at("");
        for (Call call : calls()) {
            boolean ofTheCase = call.method() == RequestMethod.GET && !call.path().matches(".*[0-9a-f]{8}-[0-9a-f-]{27}.*");
            if (ofTheCase) {
                long before = readings();
                Answer answer = holder.call("GET", call.path(), null);
                assertThat(answer.status()).as(call + " " + answer.body()).isIn(200, 400);
                if (answer.status() == 200) {
                    assertThat(readings()).as(call + " is logged once").isEqualTo(before + 1);
                }
            }
        }
    }

    private long readings() {
        return db.sql("select count(*) from waymark.reading_log where case_reference = :reference and reader = 'practitioner'")
                .param("reference", reference).query(Long.class).single();
    }
}
