package org.waymark.endsharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.sharing.Answer;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Asked;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Ending;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.Leaving;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

@ProcessTest
class EndSharingProcessTest {

    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private Sharing sharing;
    @Autowired
    private RuntimeService runtime;

    private String reference;
    private UUID decision;

    @BeforeEach
    void aDecisionUnderWhichSomethingLeft() {
        Office.itIs("2026-11-23T10:00");
        reference = office.openCase(somebody(), "practitioner");
        decision = sharing.record(reference, HOLDER, new NewDecision(Recipient.COUNCIL, "Synthetic Council", Purpose.HOUSING_AND_SUPPORT, Set.of(Data.IDENTITY, Data.HOUSING),
                Ground.AGREED, Answer.AGREED, AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", null));
        sharing.leave(reference, "practitioner", "Synthetic step", Leaving.of("council", "housing-and-support", "housing"), "Synthetic Council", null);
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private ProcessInstance withdrawn() {
        sharing.withdraw(reference, HOLDER, decision, "changed-mind");
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("end-sharing").singleResult();
    }

    private void asked(String how) {
        office.answer("practitioner", reference, "AskToDelete", Map.of("deletionAsked", how, "doneOn", "2026-11-23", "aboutDeletionAsked", "Synthetic letter"));
    }

    private void answered(String what, String on) {
        office.answer("practitioner", reference, "RecordDeletionAnswer", Map.of("deletionAnswer", what, "doneOn", on, "aboutDeletionAnswer", "Synthetic answer"));
    }

    private List<Asked> steps() {
        return sharing.endingsOf(reference).get(0).steps().stream().map(Ending.Step::what).toList();
    }

    @Test
    void recipientIsAskedAndTheirAnswerIsKept() {
        ProcessInstance process = withdrawn();
        assertThat(runtime.getVariables(process.getId()).toString()).doesNotContain("Synthetic");
        assertThat(office.shows("practitioner", office.task(reference, "AskToDelete"))).contains("a council", "Synthetic Council", "housing and support", "they changed their mind");
        asked("asked");
        assertThat(office.shows("practitioner", office.task(reference, "RecordDeletionAnswer"))).contains("asked to delete it on Monday 23 November 2026");
        Office.itIs("2026-11-25T10:00");
        answered("deleted", "2026-11-25");
        assertThat(process).isEnded().hasPassed("AnswerKept");
        assertThat(steps()).containsExactly(Asked.ASKED, Asked.DELETED);
        assertThat(caseFiles.read(reference, HOLDER, "Test").chronology()).anyMatch(entry -> entry.text().equals("Synthetic answer"));
    }

    @Test
    void whoDoesNotAnswerIsAskedAgain() {
        ProcessInstance process = withdrawn();
        asked("asked");
        Office.itIs("2026-12-08T00:01");
        office.runJobs();
        assertThat(office.told("something about sharing is late")).containsExactly("practitioner");
        answered("asked-again", "2026-12-07");
        assertThat(runtime.getVariable(process.getId(), "deletionAnsweredByAt")).asString().startsWith("2026-12-22T00:00");
        answered("kept", "2026-12-08");
        assertThat(process).isEnded();
        assertThat(steps()).containsExactly(Asked.ASKED, Asked.ASKED, Asked.KEPT);
    }

    @Test
    void managersHearOfWhatNobodyAskedAndItMayBeThatNobodyIsAsked() {
        ProcessInstance process = withdrawn();
        Office.itIs("2026-11-26T00:01");
        office.runJobs();
        assertThat(office.told("something about sharing is late")).containsExactly("manager");
        asked("not-asked");
        assertThat(process).isEnded().hasPassed("NotAsked");
        assertThat(steps()).containsExactly(Asked.NOT_ASKED);
    }

    @Test
    void whoHasNothingIsNotAsked() {
        UUID other = sharing.record(reference, HOLDER, new NewDecision(Recipient.SCHOOL, "", Purpose.EDUCATION, Set.of(Data.IDENTITY), Ground.AGREED, Answer.AGREED,
                AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", null));
        sharing.withdraw(reference, HOLDER, other, "changed-mind");
        assertThat(sharing.endingsOf(reference)).isEmpty();
        assertThat(office.tasks(reference)).doesNotContain("AskToDelete");
    }

    @Test
    void noDayBeforeTheWithdrawalAndNoClosingMeanwhile() {
        withdrawn();
        assertThatThrownBy(() -> office.answer("practitioner", reference, "AskToDelete", Map.of("deletionAsked", "asked", "doneOn", "2026-11-22", "aboutDeletionAsked", "x")))
                .hasMessageContaining("before the withdrawal");
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"));
        Map<String, Object> closing = Map.of("closingOutcome", "other", "closingReason", "x", "explained", "yes", "explainedNote", "x");
        assertThatThrownBy(() -> office.answer("practitioner", reference, "CloseCase", closing)).hasMessageContaining("Somebody still has what the young person no longer shares");
        asked("not-asked");
        office.answer("practitioner", reference, "CloseCase", closing);
    }
}
