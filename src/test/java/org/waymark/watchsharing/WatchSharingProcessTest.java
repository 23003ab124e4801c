package org.waymark.watchsharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Office.somebody;

import java.time.LocalDate;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
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
class WatchSharingProcessTest {

    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));

    @Autowired
    private Office office;
    @Autowired
    private Sharing sharing;
    @Autowired
    private RuntimeService runtime;

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

    private void decided(Answer answer, String until) {
        sharing.record(reference, HOLDER, new NewDecision(Recipient.COUNCIL, "", Purpose.HOUSING_AND_SUPPORT, Set.of(Data.HOUSING), Ground.AGREED, answer,
                AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", until == null ? null : LocalDate.parse(until)));
    }

    private void watchedOn(String moment) {
        Office.itIs(moment);
        office.clockStarts("watch-sharing");
        office.runJobs();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("watch-sharing").count()).as("the watch is kept").isZero();
    }

    private long asked() {
        return office.tasks(reference).stream().filter("AskThemAgain"::equals).count();
    }

    @Test
    void holderIsAskedFourteenDaysBeforeTheLastDayAndOnce() {
        decided(Answer.AGREED, "2026-12-22");
        watchedOn("2026-12-07T05:45");
        assertThat(asked()).isZero();
        watchedOn("2026-12-08T05:45");
        assertThat(office.task(reference, "AskThemAgain").getAssignee()).isEqualTo("practitioner");
        watchedOn("2026-12-09T05:45");
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedAboutWhatDoesNotHoldOrHasANewerWord() {
        decided(Answer.DECLINED, "2026-11-30");
        decided(Answer.AGREED, "2026-11-30");
        decided(Answer.AGREED, null);
        watchedOn("2026-11-24T05:45");
        assertThat(asked()).isZero();
    }
}
