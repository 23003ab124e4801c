package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskGuardTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        engine = InMemoryEngine.start(Map.of("guard", (TaskListener) TaskGuard::onAssignment));
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).setCommandCheckers(List.of(new TaskGuard()));
    }

    @BeforeEach
    void deploy() {
        engine.getRepositoryService().createDeployment().addModelInstance("work.bpmn", Bpmn.createExecutableProcess("work").startEvent().parallelGateway("Both")
                .userTask("Shared").camundaCandidateGroups("manager").camundaTaskListenerDelegateExpression("assignment", "${guard}").endEvent()
                .moveToNode("Both").userTask("Own").camundaAssignee("practitioner").camundaTaskListenerDelegateExpression("assignment", "${guard}").endEvent().done()).deploy();
        engine.getRuntimeService().startProcessInstanceByKey("work");
    }

    @AfterEach
    void clear() {
        engine.getIdentityService().clearAuthentication();
        InMemoryEngine.clear(engine);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void holderWorksOnTheirTask() {
        as("practitioner");
        engine.getTaskService().complete(task("Own").getId());
        assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey("Own").count()).isZero();
    }

    @Test
    void anotherDoesNot() {
        as("practitioner-2", "practitioner");
        assertThatThrownBy(() -> engine.getTaskService().complete(task("Own").getId())).isInstanceOf(AuthorizationException.class).hasMessage("Someone else holds this task.");
        assertThatThrownBy(() -> engine.getTaskService().claim(task("Own").getId(), "practitioner-2")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> engine.getTaskService().setAssignee(task("Own").getId(), "practitioner-2")).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void memberTakesGivesBackAndWorks() {
        as("manager", "manager");
        engine.getTaskService().claim(task("Shared").getId(), "manager");
        engine.getTaskService().setAssignee(task("Shared").getId(), null);
        engine.getTaskService().claim(task("Shared").getId(), "manager");
        engine.getTaskService().complete(task("Shared").getId());
    }

    @Test
    void onceTakenItIsTheirs() {
        as("manager", "manager");
        engine.getTaskService().claim(task("Shared").getId(), "manager");
        as("manager-2", "manager");
        assertThatThrownBy(() -> engine.getTaskService().complete(task("Shared").getId())).hasMessage("Someone else holds this task.");
        assertThatThrownBy(() -> engine.getTaskService().claim(task("Shared").getId(), "manager-2")).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void whoIsNotAMemberTakesNothing() {
        as("practitioner", "practitioner");
        assertThatThrownBy(() -> engine.getTaskService().claim(task("Shared").getId(), "practitioner")).hasMessage("This task is offered to others.");
        assertThatThrownBy(() -> engine.getTaskService().complete(task("Shared").getId())).hasMessage("This task is offered to others.");
    }

    @Test
    void nobodyGivesTaskToAnother() {
        as("manager", "manager");
        assertThatThrownBy(() -> engine.getTaskService().setAssignee(task("Shared").getId(), "practitioner")).hasStackTraceContaining("A task can be taken, not given to someone else");
        as("practitioner");
        assertThatThrownBy(() -> engine.getTaskService().setAssignee(task("Own").getId(), "practitioner-2")).hasStackTraceContaining("A task can be taken, not given to someone else");
    }

    @Test
    void taskOfOnePersonIsNotGivenBackToNobody() {
        as("practitioner");
        assertThatThrownBy(() -> engine.getTaskService().setAssignee(task("Own").getId(), null)).hasStackTraceContaining("given back, nobody would see it");
    }

    @Test
    void engineItselfMayDoAll() {
        engine.getTaskService().setAssignee(task("Own").getId(), "practitioner-2");
        assertThat(task("Own").getAssignee()).isEqualTo("practitioner-2");
    }

    private static void as(String userId, String... roles) {
        engine.getIdentityService().setAuthentication(userId, List.of(roles));
    }

    private static Task task(String key) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).singleResult();
    }
}
