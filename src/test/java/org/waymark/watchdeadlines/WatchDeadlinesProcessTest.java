package org.waymark.watchdeadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Diary.appeal;
import static org.waymark.Office.somebody;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Diary;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

@ProcessTest
class WatchDeadlinesProcessTest {

    private static final Path TABLE = Path.of("processes/asylum/asylum-deadlines.dmn");

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private RepositoryService repository;

    private Diary diary;
    private String reference;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
        diary = new Diary(office, clocks);
        reference = office.openCase(somebody(), "practitioner");
        diary.keep("practitioner", reference, appeal("2026-11-23", Map.of()));
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private void morning(String date) {
        Office.itIs(date + "T05:30");
        office.clockStarts("watch-deadlines");
        office.runJobs();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("watch-deadlines").count()).as("the watch is kept").isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void aBrokenCopyIsRightAgainInTheMorning() {
        Clock clock = diary.only(reference);
        String instance = clocks.copiesOf(clock.id()).get(0).instance();
        management.setJobDuedate(timer(instance).getId(), Date.from(Instant.parse("2027-01-01T00:00:00Z")));
        morning("2026-11-24");
        assertThat(timer(instance).getDuedate().toInstant()).isEqualTo("2026-12-08T00:00:00Z");
    }

    private Job timer(String instance) {
        return management.createJobQuery().processInstanceId(instance).activityId("DeadlinePassed").singleResult();
    }

    @Test
    void whatNoProcessWaitsForIsMissedAllTheSame() {
        Clock clock = diary.only(reference);
        runtime.createProcessInstanceQuery().processDefinitionKey("keep-deadline").list().forEach(each -> runtime.deleteProcessInstance(each.getId(), "lost"));
        morning("2026-12-08");
        assertThat(clocks.get(clock.id()).state()).isEqualTo(Clock.State.MISSED);
        assertThat(office.task(reference, "AnswerEscalation")).as("nobody else has it on a list").isNotNull();
        assertThat(office.told("a date draws near")).containsExactly("manager");
    }

    @Test
    void managersHearOnceOfWhatNobodyActsOn() {
        morning("2026-11-30");
        assertThat(office.maybeTask(reference, "AnswerEscalation")).isEmpty();
        morning("2026-12-03");
        assertThat(office.task(reference, "AnswerEscalation")).isNotNull();
        morning("2026-12-03");
        assertThat(office.told("a date draws near")).containsExactly("manager");
    }

    /** A designer edits a row, deploys it, and running clocks are asked about, one by one, and only once. */
    @Test
    void aChangedLawIsPutToTheManagerAndMovesNothingByItself() throws Exception {
        Clock clock = diary.only(reference);
        String law = Files.readString(TABLE);
        String changed = law.replace("Length\"><text>14</text>", "Length\"><text>10</text>");
        assertThat(changed).isNotEqualTo(law);
        try {
            repository.createDeployment().addString("asylum-deadlines.dmn", changed).deploy();
            morning("2026-11-24");
            morning("2026-11-25");
            assertThat(clocks.get(clock.id()).due()).isEqualTo("2026-12-07");
            var task = office.task(reference, "AcceptOrKeepDate");
            assertThat(office.shows("manager", task)).contains("Thursday 3 December 2026", "Monday 7 December 2026", "10 days");
            office.answer("manager", task, Map.of("differenceAnswer", "take-new-date", "aboutDecision", "Synthetic advice"));
            assertThat(clocks.get(clock.id()).due()).isEqualTo("2026-12-03");
            assertThat(office.task(reference, "ActOnDeadline").getDueDate().toInstant()).isEqualTo("2026-12-02T23:59:00Z");
            morning("2026-11-26");
            assertThat(office.maybeTask(reference, "AcceptOrKeepDate")).isEmpty();
        } finally {
            repository.createDeployment().addString("asylum-deadlines.dmn", law).deploy();
        }
    }
}
