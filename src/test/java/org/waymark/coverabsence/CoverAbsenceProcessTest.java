package org.waymark.coverabsence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.engine.Leavers;
import org.waymark.people.Profile.Absence;
import org.waymark.people.StaffDirectory;

@ProcessTest
class CoverAbsenceProcessTest {

    private static final Map<String, Object> REVIEWED = Map.of("youngPersonsView", "Synthetic", "reviewNote", "Synthetic", "nextStep", "continue");

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private StaffDirectory directory;
    @Autowired
    private Leavers leavers;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identities;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
    }

    @AfterEach
    void clear() {
        directory.all().forEach((account, profile) -> {
            profile.absences().forEach(each -> directory.removeAbsence(account, each.id()));
            profile.conflicts().forEach(each -> directory.removeConflict(account, each.id()));
        });
        office.clear();
    }

    @Test
    void theCoverActsFromTheFirstDayToTheLastAndNotADayLonger() {
        String reference = office.openCase(somebody(), "practitioner");
        office.start("practitioner", "keep-deadline", new HashMap<>(Map.of("caseReference", reference)));
        ProcessInstance cover = plan("practitioner", "", "practitioner-2", "2026-11-25", "2026-12-04");
        office.runJobs();
        assertThat(cover).isWaitingAt("FirstDayCame");
        assertThat(mayRead("practitioner-2", reference)).isFalse();
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner");
        assertThat(directory.of("practitioner").absences()).extracting(Absence::lastDay).containsExactly(LocalDate.of(2026, 12, 4));

        Office.itIs("2026-11-25T00:01");
        office.runJobs();
        assertThat(mayRead("practitioner-2", reference)).isTrue();
        assertThat(mayRead("practitioner", reference)).isTrue();
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner-2");
        assertThat(office.task(reference, "RecordDeadline")).isAssignedTo("practitioner-2");
        assertThat(office.told("you cover for a colleague")).containsExactly("practitioner-2");
        // what comes now comes to the cover too
        office.answer("practitioner-2", reference, "ReviewCase", REVIEWED);
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner-2");

        Office.itIs("2026-12-04T23:59");
        office.runJobs();
        assertThat(mayRead("practitioner-2", reference)).isTrue();
        Office.itIs("2026-12-05T00:01");
        office.runJobs();
        assertThat(cover).isEnded().hasPassed("EndCover", "TellReturned", "TellFormerCover");
        assertThat(mayRead("practitioner-2", reference)).isFalse();
        assertThat(caseFiles.holder(reference)).contains("practitioner");
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner");
        assertThat(office.task(reference, "RecordDeadline")).isAssignedTo("practitioner");
        assertThat(office.told("your cases are with you again")).containsExactly("practitioner");
        assertThat(office.told("you cover no longer")).containsExactly("practitioner-2");
    }

    @Test
    void itLastsLongerAndThenTheyAreBackEarly() {
        String reference = office.openCase(somebody(), "practitioner");
        caseFiles.join(reference, "practitioner-2", "manager");
        ProcessInstance cover = plan("manager", "practitioner", "practitioner-2", "2026-11-23", "2026-11-24");
        office.runJobs();
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner-2");
        assertThatThrownBy(() -> change("practitioner", "", "change", "2026-11-20")).hasMessageContaining("before the first");
        ProcessInstance change = change("practitioner", "", "change", "2026-11-27");
        assertThat(change).isEnded().hasPassed("ChangePassedOn");
        assertThat(directory.of("practitioner").absences()).extracting(Absence::lastDay).containsExactly(LocalDate.of(2026, 11, 27));
        Office.itIs("2026-11-26T10:00");
        office.runJobs();
        assertThat(cover).isWaitingAt("LastDayIsOver");
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner-2");

        change("practitioner", "", "back", null);
        office.runJobs();
        assertThat(cover).isEnded();
        assertThat(directory.of("practitioner").absences()).extracting(Absence::lastDay).containsExactly(LocalDate.of(2026, 11, 25));
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner");
        // on the team by name before, and so afterwards
        assertThat(mayRead("practitioner-2", reference)).isTrue();
    }

    @Test
    void whoDoesNotGoIsNotAway() {
        String reference = office.openCase(somebody(), "practitioner");
        ProcessInstance cover = plan("practitioner", "", "practitioner-2", "2026-12-01", "2026-12-04");
        change("practitioner", "", "back", null);
        office.runJobs();
        assertThat(cover).isEnded();
        assertThat(directory.of("practitioner").absences()).isEmpty();
        assertThat(mayRead("practitioner-2", reference)).isFalse();
    }

    @Test
    void onlySomebodyNamedCoversInARestrictedCaseAndNobodyInConflict() {
        String restricted = office.openCase(somebody(), "practitioner");
        office.start("manager", "restrict-case", new HashMap<>(Map.of("caseReference", restricted, "restriction", "restrict", "namedPeople", "manager, safeguarding-lead", "whyRestriction", "Synthetic")));
        String named = office.openCase(somebody(), "practitioner");
        office.start("manager", "restrict-case", new HashMap<>(Map.of("caseReference", named, "restriction", "restrict", "namedPeople", "manager, practitioner-2", "whyRestriction", "Synthetic")));
        String conflict = office.openCase(somebody(), "practitioner");
        directory.addConflict("practitioner-2", conflict, "complaint", "manager");
        plan("practitioner", "", "practitioner-2", "2026-11-23", "2026-11-24");
        office.runJobs();

        assertThat(mayRead("practitioner-2", restricted)).isFalse();
        assertThat(office.task(restricted, "ReviewCase")).isAssignedTo("practitioner");
        assertThat(office.tasks(restricted)).contains("ChooseNewHolder");
        assertThat(office.task(named, "ReviewCase")).isAssignedTo("practitioner-2");
        assertThat(mayRead("practitioner-2", conflict)).isFalse();
        office.answer("manager", conflict, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-3"));
        assertThat(office.task(conflict, "ReviewCase")).isAssignedTo("practitioner-3");

        // a case that becomes restricted is covered no longer by whoever is not named
        Office.itIs("2026-11-25T10:00");
        office.runJobs();
        assertThat(office.task(named, "ReviewCase")).isAssignedTo("practitioner");
        assertThat(mayRead("practitioner-2", named)).isTrue();
    }

    @Test
    void aCoverEndsWithTheHolderItIsForAndWithARestriction() {
        String handed = office.openCase(somebody(), "practitioner");
        String restricted = office.openCase(somebody(), "practitioner");
        String closed = office.openCase(somebody(), "practitioner");
        plan("practitioner", "", "practitioner-2", "2026-11-23", "2026-11-24");
        office.runJobs();
        office.start("manager", "change-holder", new HashMap<>(Map.of("caseReference", handed, "handoverReason", "away")));
        office.answer("manager", handed, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-3"));
        assertThat(mayRead("practitioner-2", handed)).isFalse();
        assertThat(office.task(handed, "ReviewCase")).isAssignedTo("practitioner-3");

        office.start("manager", "restrict-case", new HashMap<>(Map.of("caseReference", restricted, "restriction", "restrict", "namedPeople", "manager, safeguarding-lead", "whyRestriction", "Synthetic")));
        assertThat(mayRead("practitioner-2", restricted)).isFalse();
        assertThat(office.task(restricted, "ReviewCase")).isAssignedTo("practitioner");

        caseFiles.close(closed, "manager", "other");
        assertThat(mayRead("practitioner-2", closed)).isFalse();
        String left = office.openCase(somebody(), "practitioner-3");
        plan("manager", "practitioner-3", "practitioner-2", "2026-11-23", "2026-11-24");
        office.runJobs();
        assertThat(office.task(left, "ReviewCase")).isAssignedTo("practitioner-2");
        leavers.endPlaces("practitioner-3", "manager");
        assertThat(mayRead("practitioner-2", left)).isFalse();
        assertThat(office.task(left, "ReviewCase").getAssignee()).isNull();
    }

    @Test
    void whereNobodyIsNamedAManagerChoosesAsCasesAreAllocatedAndIsToldWhenTheFirstDayComes() {
        String one = office.openCase(somebody(), "practitioner");
        office.openCase(somebody(), "practitioner");
        directory.addConflict("practitioner-3", one, "complaint", "manager");
        directory.addAbsence("practitioner-2", LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 26));
        ProcessInstance cover = plan("practitioner", "", "", "2026-11-25", "2026-11-27");
        Task choose = tasks.createTaskQuery().processInstanceId(cover.getId()).singleResult();
        String shown = office.shows("manager", choose);
        assertThat(shown).contains("practitioner-3: holds", "has a conflict of interest (1 of ").doesNotContain("practitioner-2: holds").doesNotContain("\"advocate\"");
        assertThatThrownBy(() -> office.answer("manager", choose, Map.of("coverPerson", "practitioner-2"))).isInstanceOf(FormFieldValidationException.class);
        Office.itIs("2026-11-25T09:00");
        office.runJobs();
        assertThat(office.told("nobody covers for them yet")).containsExactly("manager");
        // the days may change while nobody covers
        change("practitioner", "", "change", "2026-11-30");
        Task again = tasks.createTaskQuery().processInstanceId(cover.getId()).singleResult();
        office.answer("manager", again, Map.of("coverPerson", "practitioner-3"));
        office.runJobs();
        assertThat(mayRead("practitioner-3", one)).as("in conflict").isFalse();
        assertThat(office.tasks(one)).contains("ChooseNewHolder");
        Office.itIs("2026-12-01T00:01");
        office.runJobs();
        assertThat(cover).isEnded();
    }

    @Test
    void whoeverHasLeftIsNotChosenAndWhoReturnsBeforeAnybodyWasIsBack() {
        ProcessInstance cover = plan("practitioner", "", "", "2026-11-25", "2026-11-27");
        Task choose = tasks.createTaskQuery().processInstanceId(cover.getId()).singleResult();
        identities.deleteMembership("practitioner-3", "practitioner");
        try {
            assertThat(office.shows("manager", choose)).doesNotContain("practitioner-3");
            assertThatThrownBy(() -> office.answer("manager", choose, Map.of("coverPerson", "practitioner-3"))).isInstanceOf(FormFieldValidationException.class);
        } finally {
            identities.createMembership("practitioner-3", "practitioner");
        }
        change("practitioner", "", "back", null);
        office.runJobs();
        assertThat(cover).isEnded();
        assertThat(office.told("you cover no longer")).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> plan("practitioner", "practitioner-2", "practitioner-3", "2026-11-24", "2026-11-25")).hasMessageContaining("Only a manager");
        assertThatThrownBy(() -> plan("manager", "nobody-here", "practitioner-3", "2026-11-24", "2026-11-25")).hasMessageContaining("nobody works");
        assertThatThrownBy(() -> plan("practitioner", "", "practitioner", "2026-11-24", "2026-11-25")).hasMessageContaining("nobody else works");
        assertThatThrownBy(() -> plan("practitioner", "", "advocate", "2026-11-24", "2026-11-25")).hasMessageContaining("a role of the same kind");
        assertThatThrownBy(() -> plan("practitioner", "", "practitioner-2", "2026-11-26", "2026-11-25")).hasMessageContaining("before the first");
        assertThatThrownBy(() -> plan("practitioner", "", "practitioner-2", "2026-11-19", "2026-11-20")).hasMessageContaining("over already");
        assertThatThrownBy(() -> plan("practitioner", "", "practitioner-2", "2026-11-24", "2032-11-25")).hasMessageContaining("at most 3 years");
        assertThatThrownBy(() -> change("practitioner", "", "back", null)).hasMessageContaining("No absence of theirs");
        plan("practitioner-2", "", "practitioner-3", "2026-11-24", "2026-11-25");
        assertThatThrownBy(() -> plan("practitioner-2", "", "practitioner-3", "2026-11-26", "2026-11-27")).hasMessageContaining("already");
        assertThatThrownBy(() -> plan("practitioner", "", "practitioner-2", "2026-11-25", "2026-11-27")).hasMessageContaining("away themselves");
    }

    private boolean mayRead(String userId, String reference) {
        return caseFiles.mayRead(reference, new Reader(userId, Set.of("practitioner")));
    }

    private ProcessInstance plan(String by, String absent, String cover, String from, String until) {
        return office.start(by, "cover-absence", new HashMap<>(Map.of("absenceAsked", "plan", "absentAccount", absent, "coverAccount", cover, "absentFrom", from, "absentUntil", until)));
    }

    private ProcessInstance change(String by, String absent, String what, String until) {
        var form = new HashMap<String, Object>(Map.of("absenceAsked", what, "absentAccount", absent));
        if (until != null) {
            form.put("absentUntil", until);
        }
        return office.start(by, "cover-absence", form);
    }
}
