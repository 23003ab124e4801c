package org.waymark.findcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.Reader;
import org.waymark.casework.Searches;

@ProcessTest
class FindCaseProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Searches searches;
    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void searcherSeesCaseTheyMayRead() {
        String name = somebody();
        String reference = office.openCase(name, "practitioner");
        search("practitioner", name);

        assertThat(office.shows("practitioner", office.own("practitioner", "ReadFindings"))).contains(reference, name, "\"state\":\"open\"", "\"holder\":\"practitioner\"");
    }

    @Test
    void searcherLearnsOfOtherCasesOnlyWhomToAsk() {
        String name = somebody();
        String reference = office.openCase(name, "practitioner");
        search("advocate", name);

        assertThat(office.shows("advocate", office.own("advocate", "ReadFindings")))
                .contains(reference, "You may not read this case", "\"holder\":\"practitioner\"").doesNotContain(name);
    }

    @Test
    void caseThatNobodyHoldsIsForManager() {
        String name = somebody();
        office.refer(name);
        search("therapist", name);

        assertThat(office.shows("therapist", office.own("therapist", "ReadFindings"))).contains("nobody; ask a manager").doesNotContain(name);
    }

    @Test
    void unknownNameFindsNothing() {
        office.refer(somebody());
        search("duty-worker", somebody());
        assertThat(office.shows("duty-worker", office.own("duty-worker", "ReadFindings"))).contains("findings=[]");
    }

    @Test
    void findingsAreForTheSearcherAlone() {
        String name = somebody();
        office.refer(name);
        search("duty-worker", name);
        Task findings = office.own("duty-worker", "ReadFindings");

        assertThatThrownBy(() -> office.reads("manager", findings)).isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("Only the person who searched may see what was found.");
        assertThatThrownBy(() -> office.answer("manager", findings, Map.of())).hasMessage("Someone else holds this task.");
    }

    @Test
    void findingsThatWereReadAreForgotten() {
        String name = somebody();
        office.refer(name);
        ProcessInstance search = search("duty-worker", name);
        String asked = (String) runtime.getVariable(search.getId(), "searchReference");
        Reader searcher = new Reader("duty-worker", Set.of("duty-worker"));
        assertThat(searches.findings(asked, searcher)).hasSize(1);
        office.answer("duty-worker", office.own("duty-worker", "ReadFindings"), Map.of());

        assertThat(search).isEnded().hasPassed("ForgetFindings").hasNotPassed("SearchEnded");
        assertThat(searches.findings(asked, searcher)).isEmpty();
    }

    @Test
    void findingsThatNobodyReadAreTakenAwayAfterOneWorkingDay() {
        String name = somebody();
        office.refer(name);
        ProcessInstance search = search("duty-worker", name);
        String asked = (String) runtime.getVariable(search.getId(), "searchReference");
        Task findings = office.own("duty-worker", "ReadFindings");
        Office.itIs("2026-11-24T23:59");
        office.runJobs();
        assertThat(search).isWaitingAt("ReadFindings");

        Office.itIs("2026-11-25T00:01");
        office.runJobs();
        assertThat(search).isEnded().hasPassed("SearchEnded", "ForgetFindings");
        assertThat(searches.findings(asked, new Reader("duty-worker", Set.of("duty-worker")))).isEmpty();
        assertThatThrownBy(() -> office.answer("duty-worker", findings, Map.of())).hasMessageContaining("or it was withdrawn");
    }

    @Test
    void searchNeedsName() {
        assertThatThrownBy(() -> office.start("duty-worker", "find-case", Map.of("claimedYearOfBirth", 2009))).hasMessageContaining("“Name” must be filled in");
    }

    @Test
    void nameIsNotInTheEngine() {
        String name = somebody();
        ProcessInstance search = search("duty-worker", name);
        assertThat(runtime.getVariables(search.getId())).containsOnlyKeys("searchedBy", "searchReference", "searchEndsAt");
    }

    private ProcessInstance search(String userId, String name) {
        return office.start(userId, "find-case", Map.of("name", name));
    }
}
