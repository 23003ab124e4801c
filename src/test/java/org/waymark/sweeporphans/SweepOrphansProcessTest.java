package org.waymark.sweeporphans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Orphans;

@ProcessTest
class SweepOrphansProcessTest {

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
    @Autowired
    private JdbcClient db;

    @BeforeEach
    void temporaryPeopleAndOnlyTheseCases() {
        for (String id : List.of("temp-holder", "temp-member")) {
            User temp = engine.getIdentityService().newUser(id);
            engine.getIdentityService().saveUser(temp);
            engine.getIdentityService().createMembership(id, "practitioner");
        }
        // other tests have left cases without their processes
        db.sql("update waymark.case_file set state = 'closed', ended_at = opened_at where state = 'open'").update();
    }

    @AfterEach
    void gone() {
        for (String id : List.of("temp-holder", "temp-member")) {
            engine.getIdentityService().deleteUser(id);
        }
    }

    @Test
    void nothingIsFoundWhenAllIsWell() {
        office.openCase(somebody(), "practitioner");
        office.refer(somebody());
        String restricted = office.openCase(somebody(), "practitioner-2");
        caseFiles.restrict(restricted, Set.of("safeguarding-lead", "advocate"), "manager");
        assertThat(orphans.find()).isEmpty();
        sweep();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("sweep-orphans").count()).isZero();
    }

    @Test
    void aDeletedHolderBecomesAManagersChoice() {
        String reference = office.openCase(somebody(), "temp-holder");
        engine.getIdentityService().deleteUser("temp-holder");
        assertThat(kinds()).containsExactlyInAnyOrder("holder-without-account", "task-without-person");
        sweep();
        sweep();
        office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner"));
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner");
        assertThat(orphans.find()).isEmpty();
    }

    @Test
    void aCaseThatNobodyHoldsBecomesAManagersChoice() {
        String reference = office.openCase(somebody(), "practitioner");
        caseFiles.release(reference, "practitioner", "manager", "left");
        assertThat(kinds()).containsExactlyInAnyOrder("case-without-holder", "task-without-person");
        sweep();
        office.answer("manager", reference, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-2"));
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner-2");
        assertThat(orphans.find()).isEmpty();
    }

    @Test
    void aDeletedMemberAndTheirTaskArePutRight() {
        String reference = office.openCase(somebody(), "practitioner");
        caseFiles.join(reference, "temp-member", "manager");
        String task = office.task(reference, "ReviewCase").getId();
        engine.getTaskService().setAssignee(task, "temp-member");
        engine.getIdentityService().deleteUser("temp-member");
        assertThat(kinds()).containsExactlyInAnyOrder("member-without-account", "task-without-person");
        sweep();
        sweep();
        var open = engine.getTaskService().createTaskQuery().taskDefinitionKey("PutRight").list();
        assertThat(open).hasSize(2);
        assertThat(office.shows("manager", open.get(0))).contains("ReviewCase", "temp-member");
        open.forEach(each -> office.answer("manager", each, Map.of("aboutOrphans", "Synthetic")));
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner");
        assertThat(orphans.find()).isEmpty();
    }

    @Test
    void managersAreRemindedEachWorkingDayUntilItIsPutRight() {
        String reference = office.openCase(somebody(), "practitioner");
        caseFiles.join(reference, "advocate", "manager");
        engine.getTaskService().setAssignee(office.task(reference, "ReviewCase").getId(), "advocate");
        caseFiles.leave(reference, "advocate", "manager");
        sweep();
        for (int day = 24; day <= 25; day++) {
            Office.itIs("2026-11-" + day + "T09:30");
            office.runJobs();
        }
        assertThat(office.told("a step is late")).containsExactly("manager", "manager");
        office.answer("manager", reference, "PutRight", Map.of("aboutOrphans", "Synthetic"));
        Office.itIs("2026-11-26T09:30");
        office.runJobs();
        assertThat(office.told("a step is late")).hasSize(2);
    }

    @Test
    void aTaskOfSomebodyWhoMayNoLongerReadTheCaseIsPutRight() {
        String reference = office.openCase(somebody(), "practitioner");
        caseFiles.join(reference, "advocate", "manager");
        engine.getTaskService().setAssignee(office.task(reference, "ReviewCase").getId(), "advocate");
        assertThat(orphans.find()).isEmpty();
        caseFiles.leave(reference, "advocate", "manager");
        assertThat(kinds()).containsExactly("task-without-person");
        sweep();
        office.answer("manager", reference, "PutRight", Map.of("aboutOrphans", "Synthetic"));
        assertThat(office.task(reference, "ReviewCase")).isAssignedTo("practitioner");
        assertThat(orphans.find()).isEmpty();
    }

    @Test
    void aCaseWithoutWorkAndATaskForARoleThatNobodyHasAreFound() {
        String idle = office.openCase(somebody(), "practitioner");
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(idle).list()
                .forEach(each -> engine.getRuntimeService().deleteProcessInstance(each.getId(), "test"));
        assertThat(kinds()).containsExactly("case-without-process");
        sweep();
        ProcessInstance found = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("sweep-orphans").singleResult();
        assertThat(found).isWaitingAt("PutRight");
        office.answer("manager", idle, "PutRight", Map.of("aboutOrphans", "Synthetic"));
        assertThat(found).isEnded().hasPassed("GiveToThoseThere");
        caseFiles.close(idle, "manager", "other");

        String name = somebody();
        office.openCase(name, "practitioner");
        office.refer(name);
        engine.getIdentityService().deleteMembership("duty-worker", "duty-worker");
        engine.getIdentityService().deleteMembership("safeguarding-lead", "safeguarding-lead");
        engine.getIdentityService().deleteMembership("manager", "manager");
        try {
            assertThat(kinds()).contains("task-without-group");
        } finally {
            List.of("duty-worker", "safeguarding-lead", "manager").forEach(role -> engine.getIdentityService().createMembership(role, role));
        }
        assertThat(orphans.find()).isEmpty();
    }

    @Test
    void aRestrictedCaseInWhichNobodyMayDecideIsFoundByThoseWhoSeeIt() {
        String reference = office.openCase(somebody(), "practitioner");
        caseFiles.restrict(reference, Set.of("safeguarding-lead", "advocate"), "manager");
        caseFiles.release(reference, "safeguarding-lead", "manager", "left");
        assertThat(kinds()).containsExactly("restricted-without-lead");
        sweep();
        assertThat(office.<Long>as("manager", () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).count())).isZero();
        assertThat(office.task(reference, "PutRight")).isNotNull();
    }

    private List<String> kinds() {
        return orphans.find().stream().map(Orphans.Orphan::kind).toList();
    }

    private void sweep() {
        office.clockStarts("sweep-orphans");
        office.runJobs();
    }
}
