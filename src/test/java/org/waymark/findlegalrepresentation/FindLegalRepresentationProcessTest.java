package org.waymark.findlegalrepresentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.Office.somebody;

import java.util.HashMap;
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
import org.waymark.casework.CaseFiles;

@ProcessTest
class FindLegalRepresentationProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private RuntimeService runtime;

    private String reference;

    @BeforeEach
    void monday() {
        Office.itIs("2026-09-07T10:00");
        reference = office.openCase(somebody(), "practitioner");
        office.runJobs();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private ProcessInstance begun() {
        return office.start("practitioner", "find-legal-representation", Map.of("caseReference", reference, "legalField", "public-law", "countFrom", "2026-10-05", "whyLawyer", "Synthetic letter"));
    }

    private void tried(String answer) {
        office.answer("practitioner", reference, "TryLawyer", Map.of("lawfulGround", "legal-duty", "lawyerTried", "Synthetic firm", "legalRoute", "legal-aid", "lawyerAnswer", answer, "lawyerAnswerWords", "x"));
    }

    private void recorded() {
        office.answer("practitioner", reference, "RecordLawyer", Map.of("lawyerName", "Synthetic lawyer", "lawyerFirm", "Synthetic firm", "lawyerContact", "x", "lawyerRegulator", "sra", "clientCare", "seen", "lawyerTakesOn", "x"));
    }

    @Test
    void oneAfterAnotherIsTriedUntilOneSaysYes() {
        ProcessInstance search = begun();
        assertThat(office.reads("practitioner", reference, "TryLawyer").get("lawyerFoundBy")).as("ten working days before 5 October").isEqualTo("Monday 21 September 2026");
        tried("declined");
        tried("no-answer");
        assertThat(search).isWaitingAt("TryLawyer");
        assertThatThrownBy(() -> office.answer("practitioner", reference, "TryLawyer", Map.of("lawfulGround", "decision", "lawyerTried", "x", "legalRoute", "legal-aid", "lawyerAnswer", "said-yes", "lawyerAnswerWords", "x")))
                .hasMessageContaining("No decision allows sharing");
        tried("said-yes");
        recorded();
        assertThat(search).isEnded().variables().containsEntry("representation", "found");
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("find-legal-representation").count()).isZero();
    }

    @Test
    void holderIsRemindedTenAndManagersAreAskedFiveWorkingDaysBeforeTheLimit() {
        ProcessInstance search = begun();
        Office.itIs("2026-09-21T23:59");
        office.runJobs();
        assertThat(office.told("a step is due")).isEmpty();
        Office.itIs("2026-09-22T00:01");
        office.runJobs();
        assertThat(office.told("a step is due")).containsExactly("practitioner");
        office.answer("practitioner", reference, "AskSecondTier", Map.of("secondTierWords", "Synthetic advice"));
        Office.itIs("2026-09-28T23:59");
        office.runJobs();
        assertThat(office.told("a step is late")).isEmpty();
        Office.itIs("2026-09-29T00:01");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager");
        office.answer("manager", reference, "DecideOnLawyerSearch", Map.of("searchAnswer", "go-on", "searchAnswerWords", "x"));
        assertThat(search).isWaitingAt("TryLawyer");
        tried("said-yes");
        recorded();
        assertThat(search).isEnded().variables().containsEntry("representation", "found");
    }

    @ParameterizedTest
    @CsvSource({"second-tier", "none"})
    void managerMayEndTheSearchAndWhatIsOpenOfItIsWithdrawn(String answer) {
        ProcessInstance search = begun();
        Office.itIs("2026-10-01T09:00");
        office.runJobs();
        office.answer("manager", reference, "DecideOnLawyerSearch", Map.of("searchAnswer", answer, "searchAnswerWords", "x"));
        assertThat(search).isEnded().variables().containsEntry("representation", answer);
        assertThat(office.tasks(reference)).containsExactly("ReviewCase");
    }

    @Test
    void whereTheLimitIsNearAlreadyBothAreAskedAtOnce() {
        ProcessInstance search = office.start("advocate", "find-legal-representation", new HashMap<>(joined("2026-09-08")));
        office.runJobs();
        assertThat(search).isWaitingAt("TryLawyer", "AskSecondTier", "DecideOnLawyerSearch");
    }

    private Map<String, Object> joined(String limit) {
        caseFiles.join(reference, "advocate", "manager");
        return Map.of("caseReference", reference, "legalField", "immigration", "countFrom", limit, "whyLawyer", "x");
    }

    @Autowired
    private CaseFiles caseFiles;

    @Test
    void someoneOffTheTeamBeginsNothing() {
        assertThatThrownBy(() -> office.start("advocate", "find-legal-representation", Map.of("caseReference", reference, "legalField", "housing", "countFrom", "2026-10-05", "whyLawyer", "x")))
                .hasMessageContaining("not on the team");
    }

    @Test
    void nobodyIsAskedAfterADeath() {
        ProcessInstance search = begun();
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "died", "aboutHappening", "Synthetic event"));
        assertThat(search).isEnded().hasPassed("NoLawyerNeeded");
    }
}
