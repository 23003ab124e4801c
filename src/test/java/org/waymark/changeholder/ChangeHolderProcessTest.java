package org.waymark.changeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.engine.HolderNeeded;
import org.waymark.people.StaffDirectory;

@ProcessTest
class ChangeHolderProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Autowired
    private HolderNeeded holderNeeded;
    @Autowired
    private StaffDirectory directory;

    @Test
    void whatWasTheFormerHoldersIsTheNewHoldersAtOnce() {
        String reference = office.openCase(somebody(), "practitioner");
        office.start("practitioner", "keep-deadline", new HashMap<>(Map.of("caseReference", reference)));
        ProcessInstance change = ask("practitioner", reference, "full");
        var open = office.task(reference, "ReviewCase");
        assertThat(office.shows("manager", office.task(reference, "ChooseNewHolder"))).contains("practitioner-2: holds");
        office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-2", "whyNewHolder", "Synthetic"));

        assertThat(caseFiles.holder(reference)).contains("practitioner-2");
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner-2");
        assertThat(office.task(reference, "RecordDeadline")).isAssignedTo("practitioner-2");
        assertThat(caseFiles.mayRead(reference, new Reader("practitioner", Set.of("practitioner")))).isFalse();
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().variableName("practitioner").list().stream()
                .filter(each -> reference.equals(engine.getRuntimeService().getVariable(each.getProcessInstanceId(), "caseReference"))).map(each -> each.getValue()).distinct()).containsExactly("practitioner-2");
        // the form that the former holder still has open
        assertThatThrownBy(() -> office.answer("practitioner", open, Map.of("youngPersonsView", "Lost", "reviewNote", "Lost", "nextStep", "continue"))).hasMessageContaining("Someone else holds this task");
        assertThatThrownBy(() -> office.reads("practitioner", open)).hasMessageContaining("team");
        office.runJobs();
        assertThat(change).isEnded().hasPassed("TellNewHolder", "TellFormerHolder");
        assertThat(office.told("You hold " + reference)).containsExactly("practitioner-2");
        assertThat(office.told("A colleague holds " + reference)).containsExactly("practitioner");
        // and the timers go on with the new one
        office.answer("practitioner-2", reference, "ReviewCase", Map.of("youngPersonsView", "Synthetic", "reviewNote", "Synthetic", "nextStep", "continue"));
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner-2");
    }

    @Test
    void managersAreRemindedEachWorkingDayUntilOneOfThemHasChosen() {
        Office.itIs("2026-11-26T10:00");
        String reference = office.openCase(somebody(), "practitioner");
        ask("practitioner", reference, "full");
        assertThat(office.task(reference, "ChooseNewHolder").getDueDate().toInstant()).isEqualTo("2026-11-27T09:00:00Z");
        for (String morning : List.of("2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01")) {
            Office.itIs(morning + "T09:30");
            office.runJobs();
        }
        assertThat(office.told("a step is late")).as("Friday, Monday and Tuesday").containsExactly("manager", "manager", "manager");
        office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "leave"));
        Office.itIs("2026-12-02T09:30");
        office.runJobs();
        assertThat(office.told("a step is late")).hasSize(3);
        assertThat(office.running(reference)).doesNotContain("change-holder");
    }

    @Test
    void whoIsAwayOrInConflictIsNotGivenTheCase() {
        String reference = office.openCase(somebody(), "practitioner");
        ask("manager", reference, "full");
        var away = directory.addAbsence("practitioner-3", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
        var conflict = directory.addConflict("practitioner-2", reference, "complaint", "manager");
        try {
            assertThatThrownBy(() -> office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-3"))).hasMessageContaining("is away until 24 November 2026");
            assertThatThrownBy(() -> office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-2"))).hasMessageContaining("has a conflict of interest");
            assertThat(caseFiles.holder(reference)).contains("practitioner");
        } finally {
            directory.removeAbsence("practitioner-3", away);
            directory.removeConflict("practitioner-2", conflict);
        }
    }

    @Test
    void theHolderStaysWhereTheManagerLeavesIt() {
        String reference = office.openCase(somebody(), "practitioner");
        ProcessInstance change = ask("manager", reference, "away");
        office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "leave"));
        assertThat(change).isEnded().hasPassed("HolderStays");
        assertThat(caseFiles.holder(reference)).contains("practitioner");
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner");
    }

    @Test
    void aCaseWithoutHolderIsGivenOneAndNobodyIsToldWhoHasGone() {
        String reference = office.openCase(somebody(), "practitioner");
        caseFiles.release(reference, "practitioner", "manager", "left");
        holderNeeded.ask(reference, "practitioner");
        holderNeeded.ask(reference, "practitioner");
        office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-3"));
        office.runJobs();
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner-3");
        assertThat(office.running(reference)).doesNotContain("change-holder");
    }

    @Test
    void onlyAManagerOrTheHolderAsksAndOnlyInAnOpenCase() {
        String reference = office.openCase(somebody(), "practitioner");
        assertThatThrownBy(() -> ask("practitioner-2", reference, "full")).hasMessageContaining("not on the team");
        ProcessInstance change = ask("manager", reference, "full");
        assertThatThrownBy(() -> office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner"))).hasMessageContaining("already");
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "Synthetic", "reviewNote", "Synthetic", "nextStep", "close"));
        office.answer("practitioner", reference, "CloseCase", Map.of("closingOutcome", "goals-met", "closingReason", "Synthetic", "explained", "yes", "explainedNote", "Synthetic"));
        office.answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));
        assertThatThrownBy(() -> office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-2"))).hasMessageContaining("closed");
        assertThatThrownBy(() -> ask("manager", reference, "full")).hasMessageContaining("closed");
        office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "leave"));
        assertThat(change).isEnded();
        String fresh = office.refer(somebody());
        assertThatThrownBy(() -> ask("manager", fresh, "full")).hasMessageContaining("Nobody holds this case");
    }

    @Test
    void inARestrictedCaseTheFormerHolderSeesNotEvenItsTasks() {
        String reference = office.openCase(somebody(), "practitioner");
        office.start("manager", "restrict-case", new HashMap<>(Map.of("caseReference", reference, "restriction", "restrict", "namedPeople", "manager, safeguarding-lead", "whyRestriction", "Synthetic")));
        ask("practitioner", reference, "conflict-of-interest");
        var open = office.task(reference, "ReviewCase");
        office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-2"));
        assertThat(office.<Long>as("practitioner", () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).count())).isZero();
        assertThat(office.<Long>as("practitioner-2", () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).count())).isEqualTo(1);
        assertThatThrownBy(() -> office.answer("practitioner", open, Map.of("youngPersonsView", "Lost", "reviewNote", "Lost", "nextStep", "continue")))
                .hasMessageContaining("Nothing of yours was saved");
    }

    private ProcessInstance ask(String by, String reference, String reason) {
        return office.start(by, "change-holder", new HashMap<>(Map.of("caseReference", reference, "handoverReason", reason, "aboutHandover", "Synthetic")));
    }
}
