package org.waymark.watchbirthdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Office.somebody;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;

@ProcessTest
class WatchBirthdaysProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;

    private String reference;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
        reference = office.openCase(somebody(), "practitioner");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private void fact(String key, String value) {
        caseFiles.record(reference, "practitioner", "Test", Map.of(key, value), Map.of());
    }

    private void watchedOn(String day) {
        Office.itIs(day + "T05:30");
        office.clockStarts("watch-birthdays");
        office.runJobs();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("watch-birthdays").count()).as("the watch is kept").isZero();
    }

    /** What the holder is asked: which age, by which date of birth. */
    private List<String> asked() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("LookAtBirthday").list().stream()
                .map(task -> runtime.getVariable(task.getExecutionId(), "birthday") + " by " + runtime.getVariable(task.getExecutionId(), "birthdayBy")).sorted().toList();
    }

    @Test
    void holderIsAskedOnTheDayAndOnce() {
        fact("claimedDateOfBirth", "2008-11-29");
        watchedOn("2026-11-28");
        assertThat(asked()).isEmpty();
        watchedOn("2026-11-29");
        assertThat(asked()).containsExactly("eighteen by claimed");
        assertThat(office.task(reference, "LookAtBirthday").getAssignee()).isEqualTo("practitioner");
        watchedOn("2026-11-30");
        assertThat(asked()).hasSize(1);
        office.answer("practitioner", reference, "LookAtBirthday", Map.of("aboutBirthday", "Synthetic plan"));
        watchedOn("2026-12-01");
        assertThat(asked()).isEmpty();
    }

    @Test
    void eachDateOfBirthCountsByItself() {
        fact("claimedDateOfBirth", "2009-05-29");
        fact("recordedDateOfBirth", "2008-11-29");
        fact("assessedDateOfBirth", "2003-01-01");
        fact("acceptedDateOfBirth", "2009-05-30");
        watchedOn("2026-11-29");
        assertThat(asked()).containsExactly("eighteen by recorded", "seventeen-and-a-half by claimed");
        watchedOn("2026-11-30");
        assertThat(asked()).containsExactly("eighteen by recorded", "seventeen-and-a-half by accepted", "seventeen-and-a-half by claimed");
    }

    @Test
    void aMorningOnWhichItDidNotRunIsMadeUpFor() {
        fact("claimedDateOfBirth", "2008-11-29");
        watchedOn("2026-12-07");
        assertThat(asked()).containsExactly("eighteen by claimed");
    }

    @Test
    void aDateThatIsCorrectedIsAskedAboutAgainWhenItComes() {
        fact("claimedDateOfBirth", "2008-11-29");
        watchedOn("2026-11-29");
        office.answer("practitioner", reference, "LookAtBirthday", Map.of("aboutBirthday", "Synthetic mistake"));
        fact("claimedDateOfBirth", "2008-12-29");
        watchedOn("2026-11-30");
        assertThat(asked()).isEmpty();
        watchedOn("2026-12-29");
        assertThat(asked()).containsExactly("eighteen by claimed");
    }

    @Test
    void whoGivesOnlyAYearIsAskedAboutFromItsFirstDay() {
        fact("claimedYearOfBirth", "2009");
        watchedOn("2026-12-31");
        assertThat(asked()).isEmpty();
        watchedOn("2027-01-01");
        assertThat(asked()).containsExactly("eighteen by claimed");
        fact("claimedDateOfBirth", "2009-02-03");
        watchedOn("2027-02-03");
        assertThat(asked()).as("the day that became known").containsExactly("eighteen by claimed", "eighteen by claimed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1996-05-05", "2008-11-22", "2008-11-23", "1969-12-31", "1950-02-28"})
    void whoWasOfAgeWhenTheCaseOpenedIsNotAskedAbout(String born) {
        fact("claimedDateOfBirth", born);
        watchedOn("2026-11-24");
        assertThat(asked()).isEmpty();
    }

    @Test
    void noDateOfBirthIsInTheEngine() {
        fact("claimedDateOfBirth", "2008-11-29");
        watchedOn("2026-11-29");
        assertThat(history.createHistoricVariableInstanceQuery().list().stream().map(each -> String.valueOf(each.getValue()))).noneMatch(value -> value.contains("2008"));
    }

    @Test
    void caseThatClosedAsksNothingAndOneThatNobodyHoldsWaits() {
        fact("claimedDateOfBirth", "2008-11-29");
        caseFiles.release(reference, "practitioner", "manager", "Test");
        watchedOn("2026-11-29");
        assertThat(asked()).isEmpty();
        caseFiles.handOver(reference, "practitioner", "manager");
        watchedOn("2026-11-30");
        assertThat(asked()).containsExactly("eighteen by claimed");
    }
}
