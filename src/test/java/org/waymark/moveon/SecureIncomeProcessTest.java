package org.waymark.moveon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clocks;

@ProcessTest
class SecureIncomeProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private RuntimeService runtime;

    private MovingOn them;

    /** Tuesday 8 September 2026; forty-two days later is Tuesday 20 October. */
    @BeforeEach
    void tuesday() {
        Office.itIs("2026-09-08T10:00");
        them = new MovingOn(office, clocks);
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private ProcessInstance called(String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(them.reference).processDefinitionKey(process).singleResult();
    }

    private void papers() {
        them.done("OpenEvisa");
        them.done("SortNationalInsurance");
        them.notNeeded("OpenBankAccount");
    }

    /** One month beginning with 8 September ends on 7 October; seven days later is 14 October, before support ends. */
    @Test
    void moneyComesBeforeSupportEnds() {
        them.granted("2026-09-08");
        ProcessInstance income = called("secure-income");
        them.claimed("2026-09-08");
        assertThat(runtime.getVariable(income.getId(), "firstPaymentDueAt")).isEqualTo("2026-10-15T00:00:00+01:00");
        assertThat(office.tasks(them.reference)).doesNotContain("PlanForGap");
        papers();
        them.timeIs("2026-10-15T09:00");
        assertThat(office.told("a step is due")).contains("practitioner");
        them.paid();
        assertThat(income).isEnded().hasPassed("IncomeSecured");
    }

    /** Claimed on 21 September: the month ends on 20 October, and the money comes by 27 October, a week after support has ended. */
    @Test
    void aGapIsAnAlertAndAPlan() {
        them.granted("2026-09-08");
        them.timeIs("2026-09-11T09:00");
        assertThat(office.told("a step is late")).contains("manager");
        Office.itIs("2026-09-21T10:00");
        them.claimed("2026-09-21");
        office.runJobs();
        assertThat(office.told("a step is due")).contains("manager");
        assertThat(office.reads("practitioner", them.reference, "PlanForGap").get("firstPaymentDue").toString()).contains("27 October 2026");
        them.answer("PlanForGap", Map.of("gapPlan", "Synthetic plan"));
        assertThat(office.tasks(them.reference)).contains("ConfirmFirstPayment");
    }

    @Test
    void whoeverNeedsNoCreditClaimsNone() {
        them.granted("2026-09-08");
        ProcessInstance income = called("secure-income");
        them.answer("ClaimUniversalCredit", Map.of("stepOutcome", "not-applicable", "creditClaimed", "Synthetic reason"));
        papers();
        assertThat(income).isEnded();
    }
}
