package org.waymark.escalatedeadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Diary.appeal;
import static org.waymark.Office.somebody;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Diary;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.DeadlineMessages;

@ProcessTest
class EscalateDeadlineProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private DeadlineMessages messages;
    @Autowired
    private RuntimeService runtime;

    private Diary diary;
    private String reference;
    private ProcessInstance escalated;

    @BeforeEach
    void escalate() {
        Office.itIs("2026-11-23T10:00");
        diary = new Diary(office, clocks);
        reference = office.openCase(somebody(), "practitioner");
        diary.keep("practitioner", reference, appeal("2026-11-23", Map.of()));
        messages.sendUnlessOpen("escalate-deadline.raised", diary.only(reference), "AnswerEscalation");
        escalated = runtime.createProcessInstanceQuery().processDefinitionKey("escalate-deadline").singleResult();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void managersAreToldAndAnswerForWhoActs() {
        office.runJobs();
        assertThat(office.told("a date draws near")).containsExactly("manager");
        assertThat(office.shows("manager", office.task(reference, "AnswerEscalation"))).contains("Monday 7 December 2026");
        office.answer("manager", reference, "AnswerEscalation", Map.of("escalationAnswer", "somebody-acts", "aboutEscalation", "Synthetic person"));
        assertThat(escalated).isEnded().hasPassed("NoteActing");
        assertThat(diary.only(reference).actedOn()).isTrue();
    }

    @Test
    void aManagerMayFindThatNothingNeedsToBeDone() {
        office.runJobs();
        office.answer("manager", reference, "AnswerEscalation", Map.of("escalationAnswer", "nothing-to-do", "aboutEscalation", "Synthetic reason"));
        assertThat(escalated).isEnded().hasPassed("NothingToDo");
        assertThat(diary.only(reference).actedOn()).isFalse();
    }

    @Test
    void nobodyIsAskedAboutWhatIsDone() {
        office.answer("practitioner", reference, "ActOnDeadline", Map.of("whatWasDone", "Synthetic deed", "doneOn", "2026-11-23"));
        office.runJobs();
        assertThat(escalated).isEnded().hasPassed("NoAnswerNeeded");
    }
}
