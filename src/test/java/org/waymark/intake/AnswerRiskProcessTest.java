package org.waymark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;

@ProcessTest
class AnswerRiskProcessTest {

    private static final Map<String, Object> SAFE = Map.of("riskAnswer", "safe-for-now", "riskNote", "Synthetic note");

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void saturdayEvening() {
        Office.itIs("2026-11-28T21:30");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void leadAndDeputiesAreAskedBesideTheIntake() {
        String reference = refer(Map.of("harmOrThreat", "yes", "actedFirst", "police", "doneAtOnce", "Synthetic deed"));
        office.runJobs();

        assertThat(office.tasks(reference)).as("nothing waits for the answer").containsExactlyInAnyOrder("AnswerRisk", "ChoosePractitioner");
        assertThat(office.told("a risk of today needs an answer")).containsExactlyInAnyOrder("safeguarding-lead", "deputy");
        assertThat(office.told("Synthetic")).isEmpty();
        assertThat(office.shows("deputy", office.task(reference, "AnswerRisk"))).as("to the hour, on a Saturday night, and whom to ring")
                .contains("01:30 on Sunday 29 November 2026", "999", "Through the school office");
        ProcessInstance risk = risk(reference);
        office.answer("safeguarding-lead", reference, "AnswerRisk", SAFE);
        office.runJobs();

        assertThat(risk).isEnded().hasPassed("AnswerRisk", "TellSafeguardingLead", "EndRiskClock").hasNotPassed("TellManagersOfRisk");
        assertThat(caseFiles.mayRead(reference, deputy())).as("deputies read only while they are asked").isFalse();
        assertThat(office.tasks(reference)).containsExactly("ChoosePractitioner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colleague", "safeguarding-lead"})
    void aConcernAboutSomebodyOfTheCharityGoesPastTheLead(String concern) {
        String reference = refer(Map.of("concernAboutColleague", concern));
        office.runJobs();

        assertThat(office.told("a risk of today")).containsExactly("deputy");
        var task = office.task(reference, "AnswerConcernAboutColleague");
        assertThatThrownBy(() -> office.answer("safeguarding-lead", task, SAFE)).isInstanceOf(AuthorizationException.class);
        ProcessInstance risk = risk(reference);
        office.answer("deputy", reference, "AnswerConcernAboutColleague", SAFE);
        assertThat(risk).isEnded().hasPassed("LeadLeftOut");
    }

    @Test
    void managersAreToldWhenTheHoursAreOver() {
        String reference = refer(Map.of("reportedMissing", "yes"));
        Office.itIs("2026-11-29T01:29");
        office.runJobs();
        assertThat(office.told("nobody has answered a risk")).isEmpty();

        Office.itIs("2026-11-29T01:31");
        office.runJobs();
        assertThat(office.told("nobody has answered a risk")).containsExactlyInAnyOrder("manager", "deputy");
        assertThat(office.tasks(reference)).as("the task stays").contains("AnswerRisk");
    }

    @Test
    void eachMorningThosePeopleAreToldAgainUntilSomebodyHasAnswered() {
        String reference = refer(Map.of("removalNotice", "yes"));
        ProcessInstance risk = risk(reference);
        Office.itIs("2026-11-29T01:31");
        office.runJobs();
        Office.itIs("2026-11-29T23:00");
        office.runJobs();
        assertThat(office.told("nobody has answered a risk")).as("not twice in one night").hasSize(2);
        Office.itIs("2026-11-30T09:01");
        office.runJobs();
        assertThat(office.told("nobody has answered a risk")).containsExactlyInAnyOrder("manager", "deputy", "manager", "deputy");

        office.answer("safeguarding-lead", reference, "AnswerRisk", SAFE);
        Office.itIs("2026-12-02T09:01");
        office.runJobs();
        assertThat(office.told("nobody has answered a risk")).hasSize(4);
        assertThat(risk).isEnded().hasPassed("RiskAnswered");
    }

    @Test
    void aRiskGoesOnInTheKnownCaseToWhichItsReferralIsJoined() {
        String name = somebody();
        String known = office.openCase(name, "practitioner");
        var again = Office.referral(name);
        again.put("detained", "yes");
        String referral = office.refer(again);
        office.answer("duty-worker", referral, "CompareWithKnownCases", Map.of("knownCase", known));
        office.runJobs();

        assertThat(office.running(known)).containsExactly("accompany", "answer-risk");
        assertThat(caseFiles.mayRead(known, deputy())).isTrue();
        office.answer("deputy", known, "AnswerRisk", SAFE);
        assertThat(office.running(known)).containsExactly("accompany");
        assertThat(caseFiles.mayRead(known, deputy())).isFalse();
    }

    // what is urgent, and what is not

    @Test
    void whatIsLeftOutCountsAsNotKnownAndIsUrgent() {
        var form = Office.referral(somebody());
        Office.SAFETY_SCREEN.forEach(form::remove);
        String reference = office.refer(form);

        assertThat(known(reference, "harmOrThreat")).isEqualTo("not-known");
        assertThat(known(reference, "priority")).isEqualTo("urgent");
        assertThat(known(reference, "firstContactDueAt")).as("the same day, even a Saturday").isEqualTo("2026-11-29T00:00:00Z");
        assertThat(office.running(reference)).containsExactly("allocation", "intake");
    }

    /** A hundred days before 8 March 2027 is 28 November 2026. */
    @ParameterizedTest
    @CsvSource({"2009-03-09, , no", "2009-03-08, , yes", "2008-11-29, , yes", "2008-11-28, , no", ", 2009, yes", ", 2008, yes", ", 2007, no", ", 2010, no", ", , not-known"})
    void turningEighteenSoonIsWorkedOutFromWhatTheySay(String day, Integer year, String soon) {
        var form = Office.referral(somebody());
        if (day != null) {
            form.put("claimedDateOfBirth", day);
        }
        form.put("claimedYearOfBirth", year);
        String reference = office.refer(form);

        assertThat(known(reference, "turnsEighteenSoon")).isEqualTo(soon);
        assertThat(known(reference, "priority")).isEqualTo(soon.equals("yes") ? "urgent" : "standard");
    }

    @Test
    void aNeedOfTheirHealthThatCannotWaitIsForTodayAndAFlagOfTheCase() {
        String reference = refer(Map.of("healthCannotWait", "yes", "traffickingSigns", "yes"));
        assertThat(known(reference, "priority")).isEqualTo("same-day");
        assertThat(caseFiles.facts(reference)).filteredOn(fact -> fact.key().equals("flags")).singleElement()
                .satisfies(flags -> assertThat(flags.value()).isEqualTo("trafficking-indicators, urgent-health-need"));
    }

    private String refer(Map<String, Object> answers) {
        var form = Office.referral(somebody());
        form.putAll(answers);
        return office.refer(form);
    }

    private ProcessInstance risk(String reference) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("answer-risk").processInstanceBusinessKey(reference).singleResult();
    }

    private Object known(String reference, String variable) {
        String intake = runtime.createProcessInstanceQuery().processDefinitionKey("intake").processInstanceBusinessKey(reference).singleResult().getId();
        return runtime.getVariable(intake, variable);
    }

    private static Reader deputy() {
        return new Reader("deputy", Set.of("deputy"));
    }
}
