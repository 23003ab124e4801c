package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.waymark.notices.Notices;

class SendNoticeTest {

    private static final Notices NOTICES = mock(Notices.class);
    private static final NoticeFields BESIDES = mock(NoticeFields.class);
    private static ProcessEngine engine;
    private static ManagementService management;

    @BeforeAll
    static void start() {
        when(BESIDES.notice()).thenReturn("daily-digest");
        engine = InMemoryEngine.start(Map.of("sendNotice", new SendNotice(NOTICES, List.of(BESIDES), (reference, role) -> java.util.Optional.empty(), "https://waymark.example/")));
        management = engine.getManagementService();
    }

    @BeforeEach
    void deploy() {
        // twice round the same send task, as the review clock goes
        engine.getRepositoryService().createDeployment().addModelInstance("remind.bpmn", Bpmn.createExecutableProcess("remind").startEvent()
                .sendTask("RemindHolder").camundaAsyncBefore().camundaDelegateExpression("${sendNotice}").camundaFailedJobRetryTimeCycle("R2/PT5M")
                .camundaInputParameter("notice", "review-due").camundaInputParameter("to", "${practitioner}").camundaInputParameter("due", "${reviewDueAt}")
                .exclusiveGateway("Again").condition("no", "${!again}").endEvent()
                .moveToNode("Again").condition("yes", "${again}").connectTo("RemindHolder").done()).deploy();
    }

    @AfterEach
    void clear() {
        reset(NOTICES);
        InMemoryEngine.clear(engine);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void theNoticeHoldsTheCaseReferenceTheDayInWordsAndTheLink() {
        begin("practitioner", "2026-11-26T00:00:00Z");
        run();
        verify(NOTICES).send(eq("review-due"), eq("practitioner"), eq(Map.of("caseReference", "WM-2026-000042", "due", "Wednesday 25 November 2026",
                "link", "https://waymark.example/camunda/app/tasklist/default/")), anyString());
    }

    @Test
    void withoutADueDayThereIsNone() {
        begin("practitioner", null);
        run();
        verify(NOTICES).send(anyString(), anyString(), eq(Map.of("caseReference", "WM-2026-000042",
                "link", "https://waymark.example/camunda/app/tasklist/default/")), anyString());
    }

    @Test
    void aFailedSendIsTriedAgainUnderTheSameIdAndAnotherSendUnderAnother() {
        begin("practitioner", "2026-11-26T00:00:00Z");
        doThrow(new IllegalStateException("The mail server did not take the notice.")).when(NOTICES).send(anyString(), anyString(), any(), anyString());
        assertThatThrownBy(this::run).hasMessageContaining("did not take");
        assertThat(job().getRetries()).isEqualTo(1);
        assertThatThrownBy(this::run).hasMessageContaining("did not take");
        assertThat(job().getRetries()).isZero();
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isEqualTo(1);

        doNothing().when(NOTICES).send(anyString(), anyString(), any(), anyString());
        engine.getRuntimeService().setVariable(job().getProcessInstanceId(), "again", true);
        management.setJobRetries(job().getId(), 1);
        run();
        engine.getRuntimeService().setVariable(job().getProcessInstanceId(), "again", false);
        run();

        ArgumentCaptor<String> ids = ArgumentCaptor.forClass(String.class);
        verify(NOTICES, times(4)).send(anyString(), anyString(), any(), ids.capture());
        List<String> all = ids.getAllValues();
        assertThat(all.get(0)).startsWith("review-due-").isEqualTo(all.get(1)).isEqualTo(all.get(2)).isNotEqualTo(all.get(3));
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void whoIsNoLongerConcernedIsNotTold() {
        begin(null, null);
        run();
        verify(NOTICES, org.mockito.Mockito.never()).send(anyString(), any(), any(), any());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void whatElseANoticeTellsIsAskedForAtEachAttempt() {
        engine.getRepositoryService().createDeployment().addModelInstance("digest.bpmn", Bpmn.createExecutableProcess("digest").startEvent()
                .sendTask("TellPerson").camundaAsyncBefore().camundaDelegateExpression("${sendNotice}").camundaFailedJobRetryTimeCycle("R5/PT5M")
                .camundaInputParameter("notice", "daily-digest").camundaInputParameter("to", "practitioner").endEvent().done()).deploy();
        String link = "https://waymark.example/camunda/app/tasklist/default/";
        when(BESIDES.now(any())).thenReturn(Optional.of(Map.of("late", "1")));
        doThrow(new IllegalStateException("The mail server did not take the notice.")).when(NOTICES).send(anyString(), anyString(), any(), anyString());
        engine.getRuntimeService().startProcessInstanceByKey("digest");
        assertThatThrownBy(this::run).hasMessageContaining("did not take");
        doNothing().when(NOTICES).send(anyString(), anyString(), any(), anyString());
        when(BESIDES.now(any())).thenReturn(Optional.of(Map.of("late", "2")));
        run();
        verify(NOTICES).send(eq("daily-digest"), eq("practitioner"), eq(Map.of("late", "1", "link", link)), anyString());
        verify(NOTICES).send(eq("daily-digest"), eq("practitioner"), eq(Map.of("late", "2", "link", link)), anyString());

        reset(NOTICES);
        when(BESIDES.now(any())).thenReturn(Optional.empty());
        engine.getRuntimeService().startProcessInstanceByKey("digest");
        run();
        verify(NOTICES, org.mockito.Mockito.never()).send(anyString(), any(), any(), any());
    }

    @Test
    void aDayThatIsNoneIsSaidAloudAndNotQuoted() {
        begin("practitioner", "next week");
        assertThatThrownBy(this::run).hasMessageContaining("The send task RemindHolder has a 'due' that is not a date and time with an offset.")
                .hasMessageNotContaining("next week");
    }

    private void begin(String practitioner, String due) {
        engine.getRuntimeService().startProcessInstanceByKey("remind", "WM-2026-000042",
                org.camunda.bpm.engine.variable.Variables.putValue("practitioner", practitioner).putValue("reviewDueAt", due).putValue("again", false));
    }

    private Job job() {
        return management.createJobQuery().singleResult();
    }

    private void run() {
        management.executeJob(job().getId());
    }
}
