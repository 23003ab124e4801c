package org.waymark.missingyoungperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.sharing.Answer;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.Left;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

@ProcessTest
class MissingYoungPersonProcessTest {

    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private Clocks clocks;
    @Autowired
    private Sharing sharing;
    @Autowired
    private RuntimeService runtime;

    private String reference;

    @BeforeEach
    void friday() {
        Office.itIs("2026-11-27T10:00");
        reference = office.openCase(somebody(), "practitioner");
        office.runJobs();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    static Map<String, Object> report(String reference) {
        return new HashMap<>(Map.of("caseReference", reference, "missingSince", "Synthetic evening", "lastSeenBy", "Synthetic friend", "missingRisk", "high", "whyMissingRisk", "Synthetic sign"));
    }

    private ProcessInstance missing() {
        return office.start("therapist", "missing-young-person", report(reference));
    }

    private void found() {
        office.answer("practitioner", reference, "RecordFound", Map.of("missingOutcome", "found", "countFrom", "2026-11-27", "howFound", "Synthetic return"));
    }

    private void told() {
        office.answer("practitioner", reference, "TellTheyWereFound", Map.of("lawfulGround", "child-protection", "policeToldFound", "x", "councilToldFound", "x"));
    }

    @Test
    void allAreToldAtOnceAndTheYoungPersonIsHeardAfterTheReturn() {
        ProcessInstance search = missing();
        assertThat(runtime.getVariables(search.getId()).toString()).doesNotContain("Synthetic");
        assertThat(office.tasks(reference)).contains("TellPolice", "TellCouncil", "CallNetwork", "ReviewRiskToday", "RecordFound", "HandOver");
        office.answer("practitioner", reference, "TellPolice", Map.of("lawfulGround", "immediate-danger", "policeReference", "Synthetic 7", "policeToldAt", "ten", "aboutPolice", "x"));
        office.answer("manager", reference, "TellCouncil", Map.of("lawfulGround", "child-protection", "councilReference", "x", "councilToldAt", "ten", "aboutCouncil", "x"));
        office.answer("practitioner", reference, "CallNetwork", Map.of("lawfulGround", "immediate-danger", "networkCalls", "x"));
        office.answer("safeguarding-lead", reference, "ReviewRiskToday", Map.of("missingRisk", "medium", "riskReviewed", "x"));
        assertThat(caseFiles.read(reference, HOLDER, "Test").chronology()).anyMatch(entry -> entry.text().equals("Synthetic 7")).anyMatch(entry -> entry.text().equals("Synthetic sign"));
        found();
        assertThat(office.maybeTask(reference, "HandOver")).isEmpty();
        Clock clock = returnClock();
        assertThat(clock.due()).isEqualTo("2026-11-29");
        told();
        office.answer("practitioner", reference, "ReturnConversation", Map.of("returnConversation", "held", "doneOn", "2026-11-27", "returnWords", "x"));
        assertThat(search).isEnded().hasPassed("HeardAfterReturn");
        assertThat(clocks.get(clock.id()).state()).isEqualTo(Clock.State.MET);
    }

    private Clock returnClock() {
        return clocks.ofCase(reference).stream().filter(each -> each.basis().questions().get(0).rule().equals("return-home-interview")).findFirst().orElseThrow();
    }

    @Test
    void conversationThatTheyDeclineIsNotCountedAsHeld() {
        ProcessInstance search = missing();
        found();
        told();
        office.answer("practitioner", reference, "ReturnConversation", Map.of("returnConversation", "declined", "doneOn", "2026-11-27", "returnWords", "x"));
        assertThat(search).isEnded().hasPassed("OfferedAfterReturn");
        assertThat(returnClock().state()).isEqualTo(Clock.State.CANCELLED);
    }

    @Test
    void eachMorningSomebodyLooksAgainAndManagersHearOfAReviewThatIsLate() {
        ProcessInstance search = missing();
        tellPolice("immediate-danger");
        office.answer("manager", reference, "TellCouncil", Map.of("lawfulGround", "child-protection", "councilReference", "x", "councilToldAt", "ten", "aboutCouncil", "x"));
        Office.itIs("2026-11-28T08:30");
        office.runJobs();
        assertThat(office.told("look again today")).isEmpty();
        assertThat(office.told("a step is late")).containsExactly("manager");
        for (int day = 28; day <= 30; day++) {
            Office.itIs("2026-11-" + day + "T09:30");
            office.runJobs();
        }
        assertThat(office.told("look again today")).containsExactlyInAnyOrder("practitioner", "safeguarding-lead", "practitioner", "safeguarding-lead", "practitioner", "safeguarding-lead");
        assertThat(search).isNotEnded();
    }

    @Test
    void policeAndCouncilKnowWithinTheHoursOfTheRisk() {
        missing();
        assertThat(office.task(reference, "TellPolice").getDueDate().toInstant().toString()).as("a high risk: within the hour").isEqualTo("2026-11-27T11:00:00Z");
        Office.itIs("2026-11-27T10:59");
        office.runJobs();
        assertThat(office.told("look again today")).isEmpty();
        Office.itIs("2026-11-27T11:01");
        office.runJobs();
        assertThat(office.told("look again today")).as("for the police and for the council").containsExactly("manager", "manager");
    }

    @Test
    void deputiesAreAskedBesideTheLeadAndReadOnlyWhileTheSearchLasts() {
        Reader deputy = new Reader("deputy", Set.of("deputy"));
        ProcessInstance search = missing();
        office.runJobs();
        assertThat(office.told("a risk of today needs an answer")).containsExactlyInAnyOrder("safeguarding-lead", "deputy");
        assertThat(office.told("Synthetic")).isEmpty();
        office.answer("deputy", reference, "ReviewRiskToday", Map.of("missingRisk", "medium", "riskReviewed", "x"));
        assertThat(caseFiles.mayRead(reference, deputy)).isTrue();
        office.answer("practitioner", reference, "RecordFound", Map.of("missingOutcome", "mistake", "howFound", "x"));
        assertThat(search).isEnded();
        assertThat(caseFiles.mayRead(reference, deputy)).isFalse();
    }

    @Test
    void afterADeathNobodySearches() {
        ProcessInstance search = missing();
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "died", "aboutHappening", "Synthetic words"));
        assertThat(search).isEnded().hasPassed("NothingIsAskedAnyMore");
        assertThat(caseFiles.mayRead(reference, new Reader("deputy", Set.of("deputy")))).isFalse();
    }

    @Test
    void managerLeavesItWithPoliceAndCouncilAndTheCaseStaysOpen() {
        ProcessInstance search = missing();
        office.answer("manager", reference, "HandOver", Map.of("givenToPolice", "x", "givenToCouncil", "x", "whyHandedOver", "x"));
        assertThat(search).isEnded().hasPassed("CaseStaysOpen");
        assertThat(caseFiles.state(reference)).isEqualTo("open");
    }

    @Test
    void mistakeEndsItWithoutBlameAndItMayBeReportedAgain() {
        ProcessInstance search = missing();
        assertThatThrownBy(this::missing).hasMessageContaining("reported missing already");
        office.answer("practitioner", reference, "RecordFound", Map.of("missingOutcome", "mistake", "howFound", "x"));
        assertThat(search).isEnded().hasPassed("ReportedByMistake");
        assertThat(missing()).isNotEnded();
    }

    @Test
    void whereTheTablesKnowNoInterviewOurOwnStandardHolds() {
        var referral = Office.referral(somebody());
        referral.put("nation", "wales");
        reference = office.refer(referral);
        ProcessInstance search = missing();
        assertThat(runtime.getVariable(search.getId(), "rule")).isEqualTo("return-conversation");
        assertThat(runtime.getVariable(search.getId(), "practitioner")).isNull();
    }

    @Test
    void searchBeginsWithAReferralAndGoesOnWhoeverHoldsTheCaseLater() {
        var referral = Office.referral(somebody());
        referral.put("reportedMissing", "yes");
        reference = office.refer(referral);
        assertThat(office.tasks(reference)).contains("TellPolice", "RecordFound");
        assertThatThrownBy(this::missing).hasMessageContaining("reported missing already");
    }

    @Test
    void someoneOffTheTeamAnswersNothing() {
        missing();
        assertThatThrownBy(() -> office.answer("practitioner-2", reference, "TellPolice", Map.of("lawfulGround", "immediate-danger", "policeReference", "x", "policeToldAt", "x", "aboutPolice", "x")))
                .hasMessageContaining("not on the team");
    }

    private UUID agreed(Set<Data> data) {
        return sharing.record(reference, HOLDER, new NewDecision(Recipient.POLICE, "", Purpose.SAFETY, data, Ground.AGREED, Answer.AGREED, AnsweredBy.YOUNG_PERSON,
                Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", null));
    }

    private void tellPolice(String ground) {
        office.answer("practitioner", reference, "TellPolice", Map.of("lawfulGround", ground, "policeReference", "x", "policeToldAt", "x", "aboutPolice", "x"));
    }

    @Test
    void nothingIsToldOnADecisionThatIsNotThere() {
        missing();
        assertThatThrownBy(() -> tellPolice("decision")).hasMessageContaining("No decision allows sharing with the police for keeping them safe today");
        assertThat(office.tasks(reference)).contains("TellPolice");
        agreed(Set.of(Data.IDENTITY));
        assertThatThrownBy(() -> tellPolice("decision")).hasMessageContaining("This also tells language and interpreter, what bears on their age, risks and safety");
        assertThat(sharing.leftOf(reference)).isEmpty();
        tellPolice("immediate-danger");
        assertThat(sharing.leftOf(reference)).singleElement().extracting(Left::ground, Left::decision, Left::step, Left::by)
                .containsExactly(Ground.IMMEDIATE_DANGER, null, "Tell the police", "practitioner");
    }

    @Test
    void whatTheyAgreedToIsToldUntilTheyWithdrawIt() {
        missing();
        UUID decision = agreed(Set.of(Data.IDENTITY, Data.AGE, Data.LANGUAGE, Data.SAFETY));
        sharing.withdraw(reference, HOLDER, decision, "changed-mind");
        assertThatThrownBy(() -> tellPolice("decision")).hasMessageContaining("was withdrawn on 27 November 2026");
        UUID again = agreed(Set.of(Data.IDENTITY, Data.AGE, Data.LANGUAGE, Data.SAFETY));
        tellPolice("decision");
        assertThat(sharing.leftOf(reference)).singleElement().extracting(Left::decision).isEqualTo(again);
    }
}
