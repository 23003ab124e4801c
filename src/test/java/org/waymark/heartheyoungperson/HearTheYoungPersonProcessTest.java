package org.waymark.heartheyoungperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
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

@ProcessTest
class HearTheYoungPersonProcessTest {

    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));
    private static final Map<String, Object> ASK = Map.of("hearingWay", "ask", "hearingInterpreter", "not-needed", "whoAsks", "practitioner");
    private static final Map<String, Object> DISAGREES = Map.of("decisionExplained", "said-back", "explainedBack", "Synthetic understanding", "plainCopy", "given",
            "hearingAnswer", "disagrees", "viewInTheirWords", "Synthetic no", "asksForReview", true);
    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;

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
    }

    private ProcessInstance hearing(String stage) {
        return office.start("manager", "hear-the-young-person", Map.of("caseReference", reference, "hearingAbout", "plan", "hearingStage", stage, "aboutHearing", "Synthetic plan"));
    }

    private void agreed(Map<String, Object> answers) {
        office.answer("practitioner", reference, "ChooseWhoAsks", answers);
    }

    private Object known(ProcessInstance hearing, String variable) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(hearing.getId()).variableName(variable).singleResult().getValue();
    }

    private String reads(String task) {
        return office.shows("practitioner", office.task(reference, task));
    }

    @Test
    void theirWordsGoToTheCaseFileAndAreOfferedAgainWhileTheyAreRecent() {
        ProcessInstance first = hearing("before-decision");
        assertThat(runtime.getVariables(first.getId()).toString()).doesNotContain("Synthetic");
        assertThat(reads("ChooseWhoAsks")).doesNotContain("reuse");
        assertThatThrownBy(() -> agreed(Map.of("hearingWay", "reuse", "whyNotAsked", "x"))).hasMessageContaining("one of the answers on offer");
        agreed(ASK);
        office.answer("practitioner", reference, "AskForView", Map.of("hearingAnswer", "disagrees", "viewInTheirWords", "Synthetic wish"));
        assertThat(first).isEnded().hasPassed("YoungPersonHeard");
        assertThat(known(first, "view")).isEqualTo("disagrees");
        assertThat(caseFiles.read(reference, HOLDER, "Test").facts()).containsEntry("viewInTheirWords", "Synthetic wish").containsEntry("viewWasAbout", "plan");

        Office.itIs("2026-12-24T10:00");
        ProcessInstance second = hearing("before-decision");
        assertThat(reads("ChooseWhoAsks")).contains("reuse", "Synthetic wish", "26 November 2026", "a plan or a next step: disagrees");
        agreed(Map.of("hearingWay", "reuse", "whyNotAsked", "Synthetic: it still holds"));
        assertThat(second).isEnded();
        assertThat(known(second, "view")).isEqualTo("reused");
        assertThat(known(second, "asksForReview")).isEqualTo(false);

        Office.itIs("2026-12-25T10:00");
        hearing("before-decision");
        assertThat(reads("ChooseWhoAsks")).doesNotContain("reuse", "Synthetic wish");
    }

    @Test
    void decisionIsExplainedAndAManagerArrangesTheReview() {
        ProcessInstance hearing = hearing("after-decision");
        agreed(ASK);
        office.answer("practitioner", reference, "ExplainDecision", DISAGREES);
        assertThat(office.shows("manager", office.task(reference, "ArrangeReview"))).contains("Synthetic no", "Synthetic understanding");
        assertThat(known(hearing, "reviewArrangedByAt")).isEqualTo("2026-12-01T00:00:00Z");
        office.answer("manager", reference, "ArrangeReview", Map.of("reviewAgreed", "Synthetic colleague looks"));
        assertThat(hearing).isEnded().hasPassed("ReviewArranged");
    }

    @Test
    void formerViewIsNoAnswerToADecision() {
        hearing("before-decision");
        agreed(ASK);
        office.answer("practitioner", reference, "AskForView", Map.of("hearingAnswer", "agrees", "viewInTheirWords", "Synthetic yes"));
        hearing("after-decision");
        assertThat(reads("ChooseWhoAsks")).doesNotContain("reuse", "Synthetic yes");
    }

    @Test
    void theyChooseWhoAsks() {
        hearing("before-decision");
        assertThat(reads("ChooseWhoAsks")).contains("safeguarding-lead").doesNotContain("advocate-2");
        var notOnTheTeam = Map.<String, Object>of("hearingWay", "ask", "hearingInterpreter", "with-interpreter", "whoAsks", "advocate", "asker", "advocate");
        assertThatThrownBy(() -> agreed(notOnTheTeam)).hasMessageContaining("one of the answers on offer");
        assertThatThrownBy(() -> agreed(Map.of("hearingWay", "ask", "hearingInterpreter", "with-interpreter", "whoAsks", "advocate", "asker", "manager"))).hasMessageContaining("no advocate");
        caseFiles.join(reference, "advocate", "manager");
        agreed(notOnTheTeam);
        assertThat(office.task(reference, "AskForView").getAssignee()).isEqualTo("advocate");
        office.answer("advocate", reference, "AskForView", Map.of("hearingAnswer", "did-not-want-to-say", "whyNoView", "Synthetic silence"));
        assertThat(caseFiles.read(reference, HOLDER, "Test").facts()).doesNotContainKey("viewWas");
    }

    @Test
    void withoutAnInterpreterTheyAcceptWeTryAgainAndTheHolderIsReminded() {
        ProcessInstance hearing = hearing("before-decision");
        agreed(Map.of("hearingWay", "ask", "hearingInterpreter", "not-available"));
        assertThat(hearing).isWaitingAt("NextTryIsDue");
        Office.itIs("2026-12-01T00:30");
        office.runJobs();
        assertThat(hearing).isWaitingAt("ChooseWhoAsks");
        assertThat(office.told("a step is due")).isEmpty();
        Office.itIs("2026-12-04T00:30");
        office.runJobs();
        assertThat(office.told("a step is due")).containsExactly("practitioner");
        Office.itIs("2026-12-07T09:01");
        office.runJobs();
        assertThat(office.told("a step is due")).as("again each working day").containsExactly("practitioner", "practitioner");
        agreed(Map.of("hearingWay", "not-asked", "whyNotAsked", "Synthetic reason"));
        assertThat(hearing).isEnded();
        Office.itIs("2026-12-10T09:01");
        office.runJobs();
        assertThat(office.told("a step is due")).hasSize(2);
        assertThat(known(hearing, "view")).isEqualTo("not-asked");
    }

    @Test
    void whereNobodyHoldsTheCaseWhoeverBeganItAsks() {
        var referral = Office.referral(somebody());
        String unheld = office.refer(referral);
        ProcessInstance hearing = office.start("duty-worker", "hear-the-young-person", Map.of("caseReference", unheld, "hearingAbout", "refusal", "hearingStage", "after-decision"));
        assertThat(office.task(unheld, "ChooseWhoAsks").getAssignee()).isEqualTo("duty-worker");
        assertThat(runtime.getVariable(hearing.getId(), "nation")).isEqualTo("england");
    }

    @Test
    void afterADeathNobodyIsAskedToHearThem() {
        ProcessInstance hearing = hearing("before-decision");
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "died", "aboutHappening", "Synthetic words"));
        assertThat(hearing).isEnded().hasPassed("NothingIsAskedAnyMore");
        assertThat(office.tasks(reference)).doesNotContain("ChooseWhoAsks");
    }

    @Test
    void someoneOffTheTeamBeginsNothing() {
        assertThatThrownBy(() -> office.start("practitioner-2", "hear-the-young-person", Map.of("caseReference", reference, "hearingAbout", "plan", "hearingStage", "before-decision")))
                .hasMessageContaining("not on the team");
    }
}
