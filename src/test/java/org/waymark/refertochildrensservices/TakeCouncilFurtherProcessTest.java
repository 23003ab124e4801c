package org.waymark.refertochildrensservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

@ProcessTest
class TakeCouncilFurtherProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private RuntimeService runtime;

    private String reference;
    private ProcessInstance dispute;

    @BeforeEach
    void aCouncilRefused() {
        Office.itIs("2026-11-27T10:00");
        var form = Office.referral(somebody());
        form.put("aloneUnknownToCouncil", "yes");
        reference = office.refer(form);
        office.answer("duty-worker", reference, "ReferChild", Map.of("lawfulGround", "child-protection", "referredToCouncil", "A synthetic council", "countFrom", "2026-11-27",
                "councilReferralBy", "telephone", "councilReferralWords", "Synthetic words"));
        office.answer("duty-worker", reference, "RecordCouncilReply", Map.of("councilReply", "no-action", "councilEnough", "not-enough", "doneOn", "2026-11-27", "councilReplyWords", "Synthetic refusal"));
        dispute = runtime.createProcessInstanceQuery().processDefinitionKey("take-council-further").processInstanceBusinessKey(reference).singleResult();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void roundByRoundUntilAnAnswerIsEnough() {
        assertThat(office.shows("duty-worker", office.task(reference, "ChooseCouncilStep"))).contains("Synthetic refusal");
        choose("senior-manager");
        take("WriteToSeniorManager", "seniorManagerWords", "2026-11-27");
        assertThat(running()).singleElement().satisfies(clock -> {
            assertThat(clock.rule()).isEqualTo("council-senior-manager");
            assertThat(clock.due()).isEqualTo("2026-12-01");
        });
        Office.itIs("2026-12-01T10:00");
        answer("not-enough", "2026-12-01");

        choose("complaint");
        take("ComplainAboutCouncil", "councilComplaintWords", "2026-12-01");
        assertThat(running()).singleElement().satisfies(clock -> {
            assertThat(clock.rule()).as("the law's own time").isEqualTo("complaint-stage-1");
            assertThat(clock.due()).isEqualTo("2026-12-15");
        });
        Office.itIs("2026-12-16T10:00");
        answer("nothing-came", null);

        choose("lawyer");
        take("AskLawyerAboutCouncil", "councilLawyerWords", "2026-12-16");
        Office.itIs("2026-12-18T10:00");
        answer("enough", "2026-12-18");
        assertThat(dispute).isEnded().hasPassed("CouncilActs");
        assertThat(clocks.ofCase(reference)).extracting(Clock::state)
                .containsExactlyInAnyOrder(Clock.State.MET, Clock.State.MET, Clock.State.MISSED, Clock.State.MET);
        assertThat(office.running(reference)).doesNotContain("refer-to-childrens-services");
    }

    @Test
    void onlyAManagerEndsItAndMayGoOnInstead() {
        choose("nothing-more");
        assertThatThrownBy(() -> office.answer("duty-worker", reference, "DecideToStop", Map.of("councilStep", "nothing-more", "whyCouncilStop", "Synthetic words")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> office.answer("manager", reference, "DecideToStop", Map.of("councilStep", "nothing-more"))).as("not without reasons").hasMessageContaining("must be filled in");
        office.answer("manager", reference, "DecideToStop", Map.of("councilStep", "lawyer", "whyCouncilStop", "Synthetic words"));
        take("AskLawyerAboutCouncil", "councilLawyerWords", "2026-11-27");
        answer("not-enough", "2026-11-27");
        choose("nothing-more");
        office.answer("manager", reference, "DecideToStop", Map.of("councilStep", "nothing-more", "whyCouncilStop", "Synthetic words"));
        assertThat(dispute).isEnded().hasPassed("EndedByManager");
    }

    @Test
    void managersHearOfAnAnswerThatIsLateEachWorkingDay() {
        choose("senior-manager");
        take("WriteToSeniorManager", "seniorManagerWords", "2026-11-27");
        Office.itIs("2026-12-02T00:01");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager");
        Office.itIs("2026-12-03T09:01");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager", "manager");
        answer("nothing-came", null);
        Office.itIs("2026-12-04T09:01");
        office.runJobs();
        assertThat(office.told("a step is late")).hasSize(2);
    }

    @Test
    void nothingLeavesWithoutADecisionOrALawfulGround() {
        choose("complaint");
        assertThatThrownBy(() -> office.answer("duty-worker", reference, "ComplainAboutCouncil", Map.of("lawfulGround", "decision", "countFrom", "2026-11-27", "councilComplaintWords", "Synthetic words")))
                .hasMessageContaining("No decision allows sharing with a council");
    }

    private List<Clock> running() {
        return clocks.ofCase(reference).stream().filter(Clock::isOpen).toList();
    }

    private void choose(String step) {
        office.answer("duty-worker", reference, "ChooseCouncilStep", Map.of("councilStep", step, "whyCouncilStep", "Synthetic words"));
    }

    private void take(String task, String words, String day) {
        office.answer("duty-worker", reference, task, Map.of("lawfulGround", "child-protection", "countFrom", day, words, "Synthetic words"));
    }

    private void answer(String what, String day) {
        var form = new HashMap<String, Object>(Map.of("councilAnswer", what, "councilAnswerWords", "Synthetic words"));
        if (day != null) {
            form.put("doneOn", day);
        }
        office.answer("duty-worker", reference, "RecordCouncilAnswer", form);
    }
}
