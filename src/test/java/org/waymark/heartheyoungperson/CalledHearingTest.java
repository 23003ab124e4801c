package org.waymark.heartheyoungperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;

/** Another process comes to a decision and calls for the hearing. */
@ProcessTest
class CalledHearingTest {

    private static final Map<String, Object> ASK = Map.of("hearingWay", "ask", "hearingInterpreter", "not-needed", "whoAsks", "practitioner");
    private static final String CALLER = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d-asks-to-hear" targetNamespace="x">
              <bpmn:process id="asks-to-hear" name="Synthetic" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="Began" name="x"/><bpmn:sequenceFlow id="a" sourceRef="Began" targetRef="Hear"/>
                <bpmn:callActivity id="Hear" name="x" calledElement="hear-the-young-person" camunda:calledElementBinding="latest"><bpmn:extensionElements>
                  <camunda:in businessKey="${caseReference}"/><camunda:in source="caseReference" target="caseReference"/><camunda:in source="practitioner" target="practitioner"/>
                  <camunda:in source="hearingAbout" target="hearingAbout"/><camunda:in source="hearingStage" target="hearingStage"/>
                  <camunda:out source="view" target="view"/><camunda:out source="asksForReview" target="asksForReview"/></bpmn:extensionElements></bpmn:callActivity>
                <bpmn:sequenceFlow id="b" sourceRef="Hear" targetRef="Look"/>
                <bpmn:userTask id="Look" name="x" camunda:formRef="arrange-review" camunda:formRefBinding="latest" camunda:candidateGroups="manager"/>
                <bpmn:sequenceFlow id="c" sourceRef="Look" targetRef="Ended"/><bpmn:endEvent id="Ended" name="x"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    private Office office;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private AuthorizationService authorizations;

    private String reference;

    @BeforeEach
    void thursday() {
        Office.itIs("2026-11-26T10:00");
        reference = office.openCase(somebody(), "practitioner");
        office.runJobs();
    }

    @AfterEach
    void clear() {
        office.clear();
        authorizations.createAuthorizationQuery().resourceId("asks-to-hear").list().forEach(each -> authorizations.deleteAuthorization(each.getId()));
        repository.createDeploymentQuery().list().stream().filter(each -> !"waymark".equals(each.getSource())).forEach(each -> repository.deleteDeployment(each.getId(), true));
    }

    @Test
    void processThatCallsItIsToldAndSeesToTheReviewItself() {
        ProcessInstance caller = called();
        office.answer("practitioner", reference, "ChooseWhoAsks", ASK);
        office.answer("practitioner", reference, "ExplainDecision", Map.of("decisionExplained", "said-back", "explainedBack", "Synthetic understanding",
                "plainCopy", "given", "hearingAnswer", "disagrees", "viewInTheirWords", "Synthetic no", "asksForReview", true));
        assertThat(caller).isWaitingAt("Look");
        assertThat(office.maybeTask(reference, "ArrangeReview")).isEmpty();
        assertThat(runtime.getVariables(caller.getId())).containsEntry("view", "disagrees").containsEntry("asksForReview", true);
    }

    private ProcessInstance called() {
        // only what counts the coverage asks, as whoever ends the hearing, which process follows
        Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        read.setUserId("practitioner");
        read.setResource(Resources.PROCESS_DEFINITION);
        read.setResourceId("asks-to-hear");
        read.addPermission(Permissions.READ);
        authorizations.saveAuthorization(read);
        repository.createDeployment().addString("caller.bpmn", CALLER).deploy();
        return runtime.createProcessInstanceByKey("asks-to-hear").businessKey(reference).setVariables(Map.of("caseReference", reference, "practitioner", "practitioner", "nation", "scotland",
                "hearingAbout", "refusal", "hearingStage", "after-decision")).execute();
    }

    @Test
    void calledInARestrictedCaseItIsAsHiddenAsTheCaseAndFollowsTheCallersNation() {
        office.start("manager", "restrict-case", Map.of("caseReference", reference, "restriction", "restrict", "namedPeople", "safeguarding-lead, advocate", "whyRestriction", "Synthetic reason"));
        ProcessInstance caller = called();
        ProcessInstance hearing = runtime.createProcessInstanceQuery().superProcessInstanceId(caller.getId()).singleResult();
        assertThat(hearing.getBusinessKey()).isEqualTo(reference);
        assertThat(hearing.getTenantId()).isNotNull().isEqualTo(office.task(reference, "ReviewCase").getTenantId());
        assertThat(office.task(reference, "ChooseWhoAsks").getTenantId()).isEqualTo(hearing.getTenantId());
        assertThat(runtime.getVariables(hearing.getId())).containsEntry("nation", "scotland").containsEntry("hearingDueAt", "2026-12-05T00:00:00Z");
        assertThat(office.shows("practitioner", office.task(reference, "ChooseWhoAsks"))).contains("advocate").doesNotContain("duty-worker: ");
        assertThatThrownBy(() -> office.answer("manager", reference, "ChooseWhoAsks", ASK)).isInstanceOf(RuntimeException.class);
    }
}
