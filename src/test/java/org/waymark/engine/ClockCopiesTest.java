package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Diary.appeal;
import static org.waymark.Office.somebody;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.Diary;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

/**
 * The legal date lives in the register; here is what holds a copy of it: two instances of one process, and a third that one of
 * them called and that knows the date under another name.
 */
@ProcessTest
class ClockCopiesTest {

    private static final By TWO = new By("practitioner", "manager", "other");

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private ClockCopies copies;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private PlatformTransactionManager transactions;

    private String reference;
    private Deployment models;

    @BeforeEach
    void deploy() {
        Office.itIs("2026-11-23T10:00");
        reference = office.openCase(somebody(), "practitioner");
        models = repository.createDeployment().addString("caller.bpmn", caller("")).addString("called.bpmn", CALLED).deploy();
    }

    @AfterEach
    void clear() {
        office.clear();
        repository.createDeploymentQuery().list().stream().filter(each -> !"waymark".equals(each.getSource()))
                .forEach(each -> repository.deleteDeployment(each.getId(), true));
    }

    private static String model(String id, String content) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d-%s" targetNamespace="x">
                  <bpmn:process id="%s" name="Synthetic" isExecutable="true" camunda:historyTimeToLive="P30D">
                %s  </bpmn:process>
                </bpmn:definitions>
                """.formatted(id, id, content);
    }

    private static String timer(String id, String on, String variable, boolean interrupts) {
        return """
                    <bpmn:boundaryEvent id="%s" name="x" attachedToRef="%s" cancelActivity="%s"><bpmn:timerEventDefinition><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${%s}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                    <bpmn:endEvent id="%sOver" name="x"/><bpmn:sequenceFlow id="f%s" sourceRef="%s" targetRef="%sOver"/>
                """.formatted(id, on, interrupts, variable, id, id, id, id);
    }

    private static String caller(String further) {
        return model("caller", """
                    <bpmn:startEvent id="Began" name="x"/><bpmn:sequenceFlow id="a" sourceRef="Began" targetRef="Start"/>
                    <bpmn:serviceTask id="Start" name="x" camunda:delegateExpression="${startClock}"><bpmn:extensionElements><camunda:inputOutput>
                      <camunda:inputParameter name="rule">asylum-appeal</camunda:inputParameter>
                      <camunda:inputParameter name="dueIn">reviewDueAt</camunda:inputParameter><camunda:inputParameter name="safeIn">reviewLateAt</camunda:inputParameter>
                    </camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>
                    <bpmn:sequenceFlow id="b" sourceRef="Start" targetRef="Both"/><bpmn:parallelGateway id="Both"/>
                    <bpmn:sequenceFlow id="c" sourceRef="Both" targetRef="Wait"/><bpmn:sequenceFlow id="e" sourceRef="Both" targetRef="Call"/>
                    <bpmn:userTask id="Wait" name="x" camunda:formRef="review-case" camunda:formRefBinding="latest" camunda:candidateGroups="manager" camunda:dueDate="${reviewDueAt}" camunda:followUpDate="${reviewLateAt}"/>
                    <bpmn:sequenceFlow id="w" sourceRef="Wait" targetRef="Ended"/><bpmn:endEvent id="Ended" name="x"/>
                    <bpmn:callActivity id="Call" name="x" calledElement="called" camunda:calledElementBinding="latest"><bpmn:extensionElements>
                      <camunda:in source="reviewDueAt" target="closingDueAt"/><camunda:in source="caseReference" target="caseReference"/>
                      <camunda:in businessKey="${caseReference}"/></bpmn:extensionElements></bpmn:callActivity>
                    <bpmn:sequenceFlow id="g" sourceRef="Call" targetRef="CallEnded"/><bpmn:endEvent id="CallEnded" name="x"/>
                """ + timer("Due", "Wait", "reviewDueAt", false) + timer("Other", "Wait", "acceptanceDueAt", false) + further);
    }

    private static final String CALLED = model("called", """
                    <bpmn:startEvent id="CalledBegan" name="x"/><bpmn:sequenceFlow id="h" sourceRef="CalledBegan" targetRef="CalledWait"/>
                    <bpmn:userTask id="CalledWait" name="x" camunda:formRef="review-case" camunda:formRefBinding="latest" camunda:candidateGroups="manager" camunda:dueDate="${closingDueAt}"/>
                    <bpmn:sequenceFlow id="i" sourceRef="CalledWait" targetRef="CalledEnded"/><bpmn:endEvent id="CalledEnded" name="x"/>
                """ + timer("CalledDue", "CalledWait", "closingDueAt", false));

    private ProcessInstance start() {
        return runtime.createProcessInstanceByKey("caller").businessKey(reference).setVariables(Map.of("caseReference", reference, "nation", "england",
                "countFrom", "2026-11-23", "acceptanceDueAt", "2027-06-01T00:00:00Z")).execute();
    }

    private ProcessInstance called(ProcessInstance caller) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(caller.getId()).singleResult();
    }

    private Clock clockOf(ProcessInstance instance) {
        return clocks.get(clocks.copiesIn(instance.getId()).get(0).clock());
    }

    /** Variable, task and timer of an instance, as one line. */
    private String says(ProcessInstance instance, String variable) {
        Task task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        String element = variable.equals("closingDueAt") ? "CalledDue" : "Due";
        Job job = management.createJobQuery().processInstanceId(instance.getId()).activityId(element).singleResult();
        return "%s, task %s, timer %s%s".formatted(runtime.getVariable(instance.getId(), variable), moment(task.getDueDate()), moment(job.getDuedate()),
                job.isSuspended() ? " asleep" : "");
    }

    private static String moment(Date date) {
        return date == null ? "none" : date.toInstant().toString();
    }

    private Clock change(Clock clock, Change change) {
        return new TransactionTemplate(transactions).execute(status -> clocks.change(clock.id(), change, TWO));
    }

    @Test
    void everyCopyFollowsAChangeAndNoOthersDo() {
        ProcessInstance one = start();
        ProcessInstance other = start();
        String before = says(other, "reviewDueAt");
        assertThat(says(one, "reviewDueAt")).isEqualTo(before).isEqualTo("2026-12-08T00:00:00Z, task 2026-12-07T23:59:00Z, timer 2026-12-08T00:00:00Z");
        assertThat(says(called(one), "closingDueAt")).isEqualTo(before);

        change(clockOf(one), new Change.Extend(LocalDate.of(2027, 4, 7), "tribunal", "order"));
        String after = "2027-04-08T00:00:00+01:00, task 2027-04-07T22:59:00Z, timer 2027-04-07T23:00:00Z";
        assertThat(says(one, "reviewDueAt")).isEqualTo(after);
        assertThat(says(called(one), "closingDueAt")).as("the process that was called, under its own name for it").isEqualTo(after);
        assertThat(tasks.createTaskQuery().processInstanceId(one.getId()).singleResult().getFollowUpDate().toInstant()).isEqualTo("2027-04-06T22:59:00Z");
        assertThat(management.createJobQuery().processInstanceId(one.getId()).activityId("Other").singleResult().getDuedate().toInstant()).isEqualTo("2027-06-01T00:00:00Z");

        assertThat(says(other, "reviewDueAt")).isEqualTo(before);
        assertThat(says(called(other), "closingDueAt")).isEqualTo(before);
    }

    @Test
    void aPausedClockLetsEveryTimerSleepAndWakesThemWithTheirNewDay() {
        ProcessInstance one = start();
        change(clockOf(one), new Change.Pause(LocalDate.of(2026, 11, 23)));
        assertThat(says(one, "reviewDueAt")).endsWith("task none, timer 2026-12-08T00:00:00Z asleep");
        assertThat(says(called(one), "closingDueAt")).endsWith("asleep");
        assertThat(copies.checkAndRepair()).isEmpty();
        Office.itIs("2026-12-03T10:00");
        change(clockOf(one), new Change.Resume(LocalDate.of(2026, 12, 3)));
        assertThat(says(one, "reviewDueAt")).isEqualTo("2026-12-18T00:00:00Z, task 2026-12-17T23:59:00Z, timer 2026-12-18T00:00:00Z");
        assertThat(says(called(one), "closingDueAt")).isEqualTo(says(one, "reviewDueAt"));
    }

    @Test
    void aChangeThatFailsHalfwayChangesNothing() {
        ProcessInstance one = start();
        Clock clock = clockOf(one);
        String before = says(one, "reviewDueAt");
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            clocks.change(clock.id(), new Change.Extend(LocalDate.of(2027, 4, 7), "tribunal", "order"), TWO);
            throw new IllegalStateException("Synthetic fault");
        })).hasMessage("Synthetic fault");
        assertThat(clocks.get(clock.id())).isEqualTo(clock);
        assertThat(clocks.ledger(clock.id())).hasSize(1);
        assertThat(says(one, "reviewDueAt")).isEqualTo(before);
    }

    @Test
    void theCheckFindsAndMendsWhateverWasBroken() {
        ProcessInstance one = start();
        ProcessInstance untouched = start();
        String right = says(one, "reviewDueAt");
        assertThat(copies.checkAndRepair()).isEmpty();

        runtime.setVariable(called(one).getId(), "closingDueAt", "2027-01-01T00:00:00Z");
        management.setJobDuedate(management.createJobQuery().processInstanceId(one.getId()).activityId("Due").singleResult().getId(), new Date(0));
        management.suspendJobById(management.createJobQuery().processInstanceId(called(one).getId()).singleResult().getId());
        List<ClockCopies.Mismatch> found = copies.checkAndRepair();

        assertThat(found).extracting(ClockCopies.Mismatch::what).containsExactlyInAnyOrder("closingDueAt", "Due", "CalledDue");
        assertThat(found).allSatisfy(each -> {
            assertThat(each.clock().id()).isEqualTo(clockOf(one).id());
            assertThat(each.was()).isNotEqualTo(each.should());
        });
        assertThat(says(one, "reviewDueAt")).isEqualTo(right);
        assertThat(says(called(one), "closingDueAt")).isEqualTo(right);
        assertThat(says(untouched, "reviewDueAt")).isEqualTo(right);
        assertThat(copies.checkAndRepair()).isEmpty();
    }

    @Test
    void movingToANewVersionOfTheModelMovesNoDate() {
        ProcessInstance one = start();
        change(clockOf(one), new Change.Extend(LocalDate.of(2027, 4, 7), "tribunal", "order"));
        String before = says(one, "reviewDueAt");
        repository.createDeployment().addString("caller.bpmn", caller(timer("Third", "Wait", "reviewLateAt", false))).deploy();
        var to = repository.createProcessDefinitionQuery().processDefinitionKey("caller").latestVersion().singleResult();
        assertThat(to.getVersion()).isEqualTo(2);
        runtime.newMigration(runtime.createMigrationPlan(one.getProcessDefinitionId(), to.getId()).mapEqualActivities().build()).processInstanceIds(one.getId()).execute();

        assertThat(runtime.createProcessInstanceQuery().processInstanceId(one.getId()).singleResult().getProcessDefinitionId()).isEqualTo(to.getId());
        assertThat(says(one, "reviewDueAt")).isEqualTo(before);
        assertThat(clockOf(one).due()).isEqualTo("2027-04-07");
        assertThat(copies.checkAndRepair()).isEmpty();
        change(clockOf(one), new Change.Extend(LocalDate.of(2027, 5, 7), "tribunal", "order"));
        assertThat(says(one, "reviewDueAt")).as("and the copies still follow").isEqualTo("2027-05-08T00:00:00+01:00, task 2027-05-07T22:59:00Z, timer 2027-05-07T23:00:00Z");
    }

    @Test
    void anInstanceThatHasEndedHoldsNothing() {
        ProcessInstance one = start();
        Clock clock = clockOf(one);
        runtime.deleteProcessInstance(one.getId(), "over");
        assertThat(clocks.copiesOf(clock.id())).isEmpty();
        assertThat(change(clock, new Change.Letter(LocalDate.of(2026, 11, 30))).due()).isEqualTo("2026-11-30");
    }

    @Test
    void whatAProcessHoldsIsWhatItsFormsShow() {
        new Diary(office, clocks).keep("practitioner", reference, appeal("2026-11-23", Map.of()));
        assertThat(office.shows("practitioner", office.task(reference, "ActOnDeadline"))).contains("\"due\":\"Monday 7 December 2026\"", "\"what\":\"started\"");
    }
}
