package org.waymark.renewsharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.Reader;
import org.waymark.sharing.Answer;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

@ProcessTest
class RenewSharingProcessTest {

    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));

    @Autowired
    private Office office;
    @Autowired
    private Sharing sharing;
    @Autowired
    private RuntimeService runtime;

    private String reference;
    private ProcessInstance process;

    @BeforeEach
    void aDecisionThatEndsSoon() {
        Office.itIs("2026-11-23T10:00");
        reference = office.openCase(somebody(), "practitioner");
        decided("Synthetic Council", LocalDate.parse("2026-11-30"));
        office.clockStarts("watch-sharing");
        office.runJobs();
        process = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("renew-sharing").singleResult();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private void decided(String name, LocalDate until) {
        sharing.record(reference, HOLDER, new NewDecision(Recipient.COUNCIL, name, Purpose.HOUSING_AND_SUPPORT, Set.of(Data.HOUSING), Ground.AGREED, Answer.AGREED,
                AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", until));
    }

    private void answered(String renewal) {
        office.answer("practitioner", reference, "AskThemAgain", Map.of("renewal", renewal, "aboutRenewal", "Synthetic words"));
    }

    @Test
    void whoSaysTheyAskedHasRecordedTheAnswer() {
        assertThat(runtime.getVariables(process.getId()).toString()).doesNotContain("Synthetic");
        assertThat(office.shows("practitioner", office.task(reference, "AskThemAgain"))).contains("a council", "Synthetic Council", "Monday 30 November 2026");
        assertThatThrownBy(() -> answered("answered")).hasMessageContaining("Record first what they say");
        decided("Another Synthetic Council", null);
        assertThatThrownBy(() -> answered("answered")).as("that one is another").hasMessageContaining("Record first what they say");
        decided("Synthetic Council", null);
        answered("answered");
        assertThat(process).isEnded().hasPassed("RenewalAnswered");
    }

    @Test
    void itMayEnd() {
        answered("let-it-end");
        assertThat(process).isEnded();
    }

    @Test
    void holderIsToldWhenTheLastDayIsOver() {
        Office.itIs("2026-12-01T00:01");
        office.runJobs();
        assertThat(office.told("a decision about sharing has ended")).containsExactly("practitioner");
        assertThat(process).isEnded().hasPassed("SharingEnded");
    }

    @Test
    void nobodyIsAskedAboutAClosedCase() {
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"));
        office.answer("practitioner", reference, "CloseCase", Map.of("closingOutcome", "other", "closingReason", "x", "explained", "yes", "explainedNote", "x"));
        office.answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));
        assertThat(process).isEnded().hasPassed("NothingToRenew");
    }
}
