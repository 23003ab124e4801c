package org.waymark.restrictcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;

@ProcessTest
class RestrictCaseProcessTest {

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

    @Test
    void onlyNamedPeopleSeeTheCaseAndLaterEverybodyAgain() {
        String reference = office.openCase(somebody(), "practitioner");
        ProcessInstance restriction = restrict("manager", reference, "safeguarding-lead, advocate");
        office.runJobs();

        assertThat(restriction).isEnded().hasPassed("TellThoseWhoDecide");
        assertThat(office.told("Who may see " + reference)).containsExactly("safeguarding-lead");
        assertThat(caseFiles.isRestricted(reference)).isTrue();
        assertThat(caseFiles.mayRead(reference, new Reader("manager", Set.of("manager")))).isFalse();
        assertThat(caseFiles.mayRead(reference, new Reader("safeguarding-lead", Set.of("safeguarding-lead")))).isTrue();
        assertThat(caseFiles.mayRead(reference, new Reader("practitioner", Set.of("practitioner")))).isTrue();
        assertThat(visible("manager", reference)).isZero();
        assertThat(visible("practitioner", reference)).isEqualTo(1);

        assertThatThrownBy(() -> lift("manager", reference)).hasMessageContaining("not on the team");
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("restrict-case").latestVersion().singleResult().getId();
        assertThatThrownBy(() -> office.as("advocate", () -> engine.getFormService().submitStartForm(definition, Map.of("caseReference", reference)))).isInstanceOf(AuthorizationException.class);
        lift("safeguarding-lead", reference);
        assertThat(visible("manager", reference)).isEqualTo(1);
        assertThat(caseFiles.read(reference, new Reader("manager", Set.of("manager")), "Test").chronology().stream().map(entry -> entry.source() + ": " + entry.what() + ": " + entry.text()))
                .contains("Restricted case: Only these people may see the case: advocate, safeguarding-lead", "Case restricted: Why?: Synthetic reason", "Restriction lifted: Why?: Synthetic reason");
        assertThatThrownBy(() -> lift("safeguarding-lead", reference)).hasMessageContaining("not restricted");
    }

    @Test
    void twoPeopleAreNamedOfWhomOneMayDecide() {
        String reference = office.openCase(somebody(), "practitioner");
        for (String named : new String[] {"safeguarding-lead", "advocate, therapist", "", "safeguarding-lead safeguarding-lead"}) {
            assertThatThrownBy(() -> restrict("manager", reference, named)).as(named).hasMessageMatching("(?s).*(at least two people|required|answer|fill|missing).*");
        }
        assertThatThrownBy(() -> restrict("manager", reference, "safeguarding-lead, nobody-here")).hasMessageContaining("number 2").hasMessageNotContaining("nobody-here");
        assertThat(caseFiles.isRestricted(reference)).isFalse();
    }

    @Test
    void whoeverIsNotNamedAnyMoreIsOut() {
        String reference = office.openCase(somebody(), "practitioner");
        restrict("manager", reference, "manager, safeguarding-lead, advocate");
        assertThat(visible("advocate", reference)).isZero();
        assertThat(caseFiles.mayRead(reference, new Reader("advocate", Set.of()))).isTrue();
        restrict("manager", reference, "manager, safeguarding-lead");
        assertThat(caseFiles.mayRead(reference, new Reader("advocate", Set.of()))).isFalse();
        assertThat(engine.getIdentityService().createUserQuery().memberOfTenant(reference).list()).extracting(user -> user.getId())
                .containsExactlyInAnyOrder("manager", "safeguarding-lead", "practitioner");
    }

    @Test
    void aReferralIsRestrictedFromItsFirstMoment() {
        Map<String, Object> referral = Office.referral(somebody());
        referral.put("onlyNamedPeople", true);
        referral.put("namedPeople", "duty-worker, safeguarding-lead");
        String reference = office.refer(referral);
        assertThat(caseFiles.isRestricted(reference)).isTrue();
        assertThat(visible("manager", reference)).isZero();
        // no manager is named: whoever decides in the case is offered what managers are offered
        assertThat(visible("safeguarding-lead", reference)).isEqualTo(1);
        office.answer("safeguarding-lead", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        office.runJobs();
        assertThat(visible("practitioner-2", reference)).isEqualTo(1);
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "accept"));
        assertThat(visible("practitioner-2", reference)).isEqualTo(1);
        // its clock falls due: the mail goes to those who may see it
        Office.itIs("2026-12-23T10:00");
        office.runJobs();
        assertThat(office.tasks(reference)).contains("UnblockFirstContact");
        assertThat(visible("safeguarding-lead", reference)).isEqualTo(2);
        assertThat(visible("manager", reference)).isZero();
        assertThat(office.mails()).noneMatch(mail -> mail.text().contains(reference) && mail.to().equals("manager@waymark.example"));
    }

    @Test
    void aSearchTellsOnlyThatThereMayBeOne() {
        String name = somebody();
        String reference = office.openCase(name, "practitioner");
        restrict("manager", reference, "safeguarding-lead, advocate");
        office.start("manager", "find-case", new HashMap<>(Map.of("name", name)));
        String shown = office.shows("manager", office.own("manager", "ReadFindings"));
        assertThat(shown).contains("There may be a case that only named people may see").doesNotContain(reference).doesNotContain("\"practitioner\"");
        String referral = office.refer(name);
        String offered = office.shows("duty-worker", office.task(referral, "CompareWithKnownCases"));
        assertThat(offered).contains("only named people may see").doesNotContain(reference);
        assertThatThrownBy(() -> office.answer("duty-worker", referral, "CompareWithKnownCases", Map.of("knownCase", reference))).isInstanceOf(FormFieldValidationException.class);
        engine.getTaskService().setAssignee(office.task(referral, "CompareWithKnownCases").getId(), null);
        // whoever is named joins it
        office.answer("safeguarding-lead", referral, "CompareWithKnownCases", Map.of("knownCase", reference));
        assertThat(caseFiles.joinedInto(referral)).contains(reference);
        assertThat(visible("manager", referral) + visible("manager", reference)).isZero();
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).withoutTenantId().count()).isZero();
    }

    private long visible(String userId, String reference) {
        return office.as(userId, () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).count());
    }

    private ProcessInstance restrict(String by, String reference, String named) {
        return office.start(by, "restrict-case", new HashMap<>(Map.of("caseReference", reference, "restriction", "restrict", "namedPeople", named, "whyRestriction", "Synthetic reason")));
    }

    private void lift(String by, String reference) {
        office.start(by, "restrict-case", new HashMap<>(Map.of("caseReference", reference, "restriction", "lift", "whyRestriction", "Synthetic reason")));
    }
}
