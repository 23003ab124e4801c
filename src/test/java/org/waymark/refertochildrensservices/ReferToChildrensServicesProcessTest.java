package org.waymark.refertochildrensservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

@ProcessTest
class ReferToChildrensServicesProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void friday() {
        Office.itIs("2026-11-27T19:30");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void aChildFoundTodayIsReferredTodayBesideTheIntake() {
        String reference = refer(somebody(), "england");
        ProcessInstance referral = referral(reference);
        assertThat(office.tasks(reference)).contains("ReferChild", "ChoosePractitioner");
        assertThat(office.shows("duty-worker", office.task(reference, "ReferChild"))).contains("Through the school office");

        referChild(reference);
        assertThat(clock(reference).rule()).as("a rule of law").isEqualTo("children-services-referral");
        assertThat(clock(reference).due()).isEqualTo("2026-11-30");
        Office.itIs("2026-11-30T11:00");
        office.runJobs();
        assertThat(office.tasks(reference)).as("the council still has time").doesNotContain("ChaseCouncilReply");
        reply(reference, "assessment", "2026-11-30");

        assertThat(referral).isEnded().hasNotPassed("ChaseCouncilReply", "TellManagersOfSilence", "TakeCouncilFurther");
        assertThat(clock(reference).state()).isEqualTo(Clock.State.MET);
        assertThat(office.tasks(reference)).as("the rest goes on").contains("ChoosePractitioner");
    }

    @Test
    void managersHearOfAReferralThatNobodyMade() {
        String reference = refer(somebody(), "england");
        Office.itIs("2026-11-27T23:59");
        office.runJobs();
        assertThat(office.told("was due today")).isEmpty();

        Office.itIs("2026-11-28T00:01");
        office.runJobs();
        assertThat(office.told("was due today")).containsExactly("manager");
        assertThat(office.tasks(reference)).as("the task stays").contains("ReferChild");

        Office.itIs("2026-11-29T23:59");
        office.runJobs();
        Office.itIs("2026-11-30T09:01");
        office.runJobs();
        assertThat(office.told("was due today")).as("again each working day").containsExactly("manager", "manager");
        referChild(reference);
        Office.itIs("2026-12-01T09:01");
        office.runJobs();
        assertThat(office.told("was due today")).hasSize(2);
    }

    @Test
    void afterADeathNobodyAsksTheCouncil() {
        String name = somebody();
        String known = office.openCase(name, "practitioner");
        String again = refer(name, "england");
        office.answer("duty-worker", again, "CompareWithKnownCases", Map.of("knownCase", known));
        assertThat(office.tasks(known)).contains("ReferChild");
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", known, "happening", "died", "aboutHappening", "Synthetic words"));
        assertThat(office.running(known)).doesNotContain("refer-to-childrens-services");
    }

    @Test
    void aSilentCouncilIsAskedAgainAndThenAManagerTakesItUp() {
        String reference = refer(somebody(), "england");
        ProcessInstance referral = referral(reference);
        referChild(reference);
        Office.itIs("2026-12-01T00:01");
        office.runJobs();
        office.answer("duty-worker", reference, "ChaseCouncilReply", Map.of("councilChaseWords", "Synthetic words"));
        Office.itIs("2026-12-02T23:59");
        office.runJobs();
        assertThat(office.told("has not answered")).isEmpty();

        Office.itIs("2026-12-03T00:01");
        office.runJobs();
        assertThat(office.told("has not answered")).containsExactly("manager");
        assertThat(clock(reference).state()).isEqualTo(Clock.State.MISSED);
        assertThat(office.tasks(reference)).as("no silence is an answer").contains("ChooseCouncilStep").doesNotContain("RecordCouncilReply");
        office.answer("duty-worker", reference, "ChooseCouncilStep", Map.of("councilStep", "nothing-more", "whyCouncilStep", "Synthetic words"));
        office.answer("manager", reference, "DecideToStop", Map.of("councilStep", "nothing-more", "whyCouncilStop", "Synthetic words"));
        assertThat(referral).isEnded().hasPassed("TakenToItsEnd");
    }

    @Test
    void theReplyEndsTheAsking() {
        String reference = refer(somebody(), "england");
        ProcessInstance referral = referral(reference);
        referChild(reference);
        Office.itIs("2026-12-01T00:01");
        office.runJobs();
        assertThat(office.tasks(reference)).contains("ChaseCouncilReply");

        reply(reference, "takes-in", "2026-12-01");
        assertThat(office.tasks(reference)).doesNotContain("ChaseCouncilReply", "RecordCouncilReply");
        assertThat(referral).isEnded().hasPassed("CouncilKnows");
    }

    @Test
    void aRefusalIsNotTheEnd() {
        String reference = refer(somebody(), "england");
        ProcessInstance referral = referral(reference);
        referChild(reference);
        office.answer("duty-worker", reference, "RecordCouncilReply", Map.of("councilReply", "no-action", "councilEnough", "not-enough", "doneOn", "2026-11-27", "councilReplyWords", "Synthetic words"));
        assertThat(referral).isWaitingAt("TakeCouncilFurther");
        assertThat(office.tasks(reference)).contains("ChooseCouncilStep");
    }

    /** Monday 30 November 2026 is a holiday in Scotland. */
    @ParameterizedTest
    @CsvSource({"wales, 2026-11-30", "northern-ireland, 2026-11-30", "scotland, 2026-12-01"})
    void whereNoLawIsInATableOurOwnStandardAsksForTheReply(String nation, String due) {
        String reference = refer(somebody(), nation);
        referChild(reference);

        assertThat(clock(reference).rule()).isEqualTo("council-reply");
        assertThat(clock(reference).due()).isEqualTo(due);
    }

    @Test
    void theReplyIsAwaitedInTheKnownCaseToWhichTheReferralIsJoined() {
        String name = somebody();
        String known = office.openCase(name, "practitioner");
        String again = refer(name, "england");
        referChild(again);
        office.answer("duty-worker", again, "CompareWithKnownCases", Map.of("knownCase", known));

        assertThat(office.running(known)).contains("accompany", "refer-to-childrens-services");
        assertThat(clock(again).state()).isEqualTo(Clock.State.CANCELLED);
        assertThat(clock(known).due()).isEqualTo("2026-11-30");
        office.answer("practitioner", known, "RecordCouncilReply", Map.of("councilReply", "assessment", "councilEnough", "enough", "doneOn", "2026-11-27", "councilReplyWords", "Synthetic words"));
        assertThat(clock(known).state()).isEqualTo(Clock.State.MET);
    }

    private String refer(String name, String nation) {
        var form = Office.referral(name);
        form.putAll(Map.of("aloneUnknownToCouncil", "yes", "nation", nation));
        return office.refer(form);
    }

    private void referChild(String reference) {
        office.answer("duty-worker", reference, "ReferChild", Map.of("lawfulGround", "child-protection", "referredToCouncil", "A synthetic council", "countFrom", "2026-11-27",
                "councilReferralBy", "telephone-and-writing", "councilReferralWords", "Synthetic words"));
    }

    private void reply(String reference, String reply, String day) {
        office.answer("duty-worker", reference, "RecordCouncilReply", Map.of("councilReply", reply, "councilEnough", "enough", "doneOn", day, "councilReplyWords", "Synthetic words"));
    }

    private Clock clock(String reference) {
        List<Clock> all = clocks.ofCase(reference);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private ProcessInstance referral(String reference) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("refer-to-childrens-services").processInstanceBusinessKey(reference).singleResult();
    }
}
