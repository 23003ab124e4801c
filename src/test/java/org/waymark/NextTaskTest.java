package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.Caller.Answer;
import org.waymark.people.StaffDirectory;

/** What a team is offered is given out, the most urgent first, and to each only what they may take. */
@AtTheDesk
class NextTaskTest {

    private static final String SECOND = "second-manager";

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private IdentityService identities;
    @Autowired
    private StaffDirectory directory;

    @BeforeEach
    void secondManager() {
        Office.itIs("2026-11-25T10:00");
        User second = identities.newUser(SECOND);
        second.setPassword(Caller.PASSWORD);
        identities.saveUser(second);
        identities.createMembership(SECOND, "manager");
    }

    @AfterEach
    void clear() {
        identities.deleteUser(SECOND);
        office.clear();
    }

    private Answer next(String person) {
        return Caller.rest(port, person).at("/api").post("/tasks/next", Map.of());
    }

    private String detained() {
        Map<String, Object> referral = Office.referral(Office.somebody());
        referral.put("detained", "yes");
        return office.refer(referral);
    }

    @Test
    void theMostUrgentThatTheyMayTake() {
        String plain = office.refer(Office.somebody());
        Office.itIs("2026-11-25T10:01");
        String urgent = detained();
        String conflict = detained();
        var conflictOfInterest = directory.addConflict("manager", conflict, "complaint", "manager");
        String walled = office.openCase(Office.somebody(), "practitioner");
        office.start("manager", "change-holder", new HashMap<>(Map.of("caseReference", walled, "handoverReason", "full")));
        office.start("manager", "restrict-case", new HashMap<>(Map.of("caseReference", walled, "restriction", "restrict", "namedPeople", SECOND + ", safeguarding-lead", "whyRestriction", "Synthetic")));
        try {
            Answer first = next("manager");
            assertThat(first.status()).as(first.body()).isEqualTo(200);
            assertThat(first.json().path("reference").asText()).isEqualTo(urgent);
            assertThat(first.json().path("name").asText()).isEqualTo("Choose a practitioner");
            assertThat(office.task(urgent, "ChoosePractitioner").getAssignee()).isEqualTo("manager");
            assertThat(next("manager").json().path("reference").asText()).isEqualTo(plain);
            // one case is in conflict, and of the other only named people know
            assertThat(next("manager").status()).isEqualTo(204);
            assertThat(next("therapist").status()).isEqualTo(204);
            assertThat(next(SECOND).json().path("reference").asText()).isEqualTo(conflict);
        } finally {
            directory.removeConflict("manager", conflictOfInterest);
        }
    }

    @Test
    void whoIsAwayIsGivenNothing() {
        office.refer(Office.somebody());
        var absence = directory.addAbsence("manager", LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 27));
        try {
            Answer away = next("manager");
            assertThat(away.status()).isEqualTo(400);
            assertThat(away.sentence()).contains("away until Friday 27 November 2026");
        } finally {
            directory.removeAbsence("manager", absence);
        }
        assertThat(next("manager").status()).isEqualTo(200);
    }

    @Test
    void twoWhoAskAtOnceGetTwoTasks() throws Exception {
        int each = 4;
        for (int i = 0; i < 2 * each; i++) {
            office.refer(Office.somebody());
        }
        var together = new CyclicBarrier(2);
        List<String> given = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Callable<List<String>> first = () -> asks("manager", each, together);
            Callable<List<String>> second = () -> asks(SECOND, each, together);
            for (var answers : people.invokeAll(List.of(first, second))) {
                given.addAll(answers.get());
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(given).hasSize(2 * each).doesNotHaveDuplicates();
        assertThat(next("manager").status()).isEqualTo(204);
    }

    private List<String> asks(String person, int times, CyclicBarrier together) throws Exception {
        var given = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            together.await();
            Answer answer = next(person);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            given.add(answer.json().path("id").asText());
        }
        return given;
    }
}
