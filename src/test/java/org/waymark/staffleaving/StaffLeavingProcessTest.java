package org.waymark.staffleaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Orphans;

@ProcessTest
class StaffLeavingProcessTest {

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
    private Orphans orphans;

    @BeforeEach
    void newcomer() {
        User leaver = engine.getIdentityService().newUser("leaver");
        leaver.setEmail("leaver@waymark.example");
        engine.getIdentityService().saveUser(leaver);
        engine.getIdentityService().createMembership("leaver", "practitioner");
        engine.getIdentityService().createMembership("leaver", "duty-worker");
    }

    @AfterEach
    void gone() {
        engine.getIdentityService().deleteUser("leaver");
    }

    @Test
    void whoLeavesHasNothingLeftAndNothingHangsOnThem() {
        String held = office.openCase(somebody(), "leaver");
        String other = office.openCase(somebody(), "practitioner");
        caseFiles.join(other, "leaver", "manager");
        String ended = office.openCase(somebody(), "practitioner");
        caseFiles.join(ended, "leaver", "manager");
        caseFiles.close(ended, "practitioner", "other");
        String name = somebody();
        office.openCase(name, "practitioner-2");
        String referral = office.refer(name);
        office.claim("leaver", office.task(referral, "CompareWithKnownCases"));
        String offered = office.refer(somebody());
        office.answer("manager", offered, "ChoosePractitioner", Map.of("practitioner", "leaver"));

        ProcessInstance leaving = office.start("manager", "staff-leaving", new HashMap<>(Map.of("leaverAccount", "leaver")));
        office.runJobs();

        assertThat(leaving).isEnded().hasPassed("EndAccess", "AskForNewHolders", "TellAdministrators");
        assertThat(office.told("Somebody has left")).containsExactly("administrator");
        assertThat(engine.getIdentityService().createGroupQuery().groupMember("leaver").list()).isEmpty();
        assertThat(caseFiles.casesWith("leaver")).isEmpty();
        assertThat(office.task(referral, "CompareWithKnownCases").getAssignee()).isNull();
        assertThat(office.task(offered, "AcceptCase").getAssignee()).isNull();
        assertThat(office.<Long>as("leaver", () -> engine.getTaskService().createTaskQuery().count())).isZero();
        String review = office.task(held, "ReviewCase").getId();
        assertThatThrownBy(() -> office.as("leaver", () -> engine.getFormService().getTaskFormVariables(review))).isInstanceOf(AuthorizationException.class);

        office.answer("manager", held, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-3"));
        assertThat(office.task(held, "ReviewCase")).isAssignedTo("practitioner-3");
        // the managers may decline for whoever has left, and choose again
        office.answer("manager", offered, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "away"));
        assertThat(office.tasks(offered)).contains("ChoosePractitioner");
        Set<String> mine = Set.of(held, other, referral, offered);
        assertThat(orphans.find()).noneMatch(orphan -> mine.contains(orphan.reference()));
    }

    @Test
    void nobodyRecordsTheirOwnLeavingOrAnAdministratorsOrThatOfNobody() {
        Map.of("manager", "Another manager", "administrator", "administrator's account", "nobody-here", "no account").forEach((account, sentence) ->
                assertThatThrownBy(() -> office.start("manager", "staff-leaving", new HashMap<>(Map.of("leaverAccount", account)))).as(account).hasMessageContaining(sentence));
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("staff-leaving").latestVersion().singleResult().getId();
        assertThatThrownBy(() -> office.as("practitioner", () -> engine.getFormService().submitStartForm(definition, Map.of("leaverAccount", "leaver")))).isInstanceOf(AuthorizationException.class);
    }
}
