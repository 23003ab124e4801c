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
class FollowSupportLettersProcessTest {

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

    @Test
    void noLetterByDayFourteenIsAskedFor() {
        them.granted("2026-09-08");
        them.timeIs("2026-09-22T23:00");
        assertThat(office.maybeTask(them.reference, "AskForExtension")).isEmpty();
        them.timeIs("2026-09-23T09:00");
        assertThat(office.reads("practitioner", them.reference, "AskForExtension").get("letterError")).isEqualTo("no-letter");
        them.answer("AskForExtension", CheckSupportLetterProcessTest.asked("2026-09-23"));
        them.answer("RecordExtensionAnswer", Map.of("extensionAnswer", "granted", "aboutExtensionAnswer", "x"));
        assertThat(office.tasks(them.reference)).contains("RecordSupportLetter");
    }

    @Test
    void theLaterOfTwoPeriodsCountsAndWhatHangsOnItFollows() {
        ProcessInstance moving = them.granted("2026-09-08");
        Office.itIs("2026-10-01T10:00");
        them.letter("2026-10-01", "2026-10-29", Map.of());
        assertThat(them.ends()).isEqualTo("2026-10-29");
        assertThat(them.support().explanation()).contains("2 dates were counted, and the latest counts");
        assertThat(office.tasks(them.reference)).doesNotContain("AskForExtension");
        assertThat(runtime.getVariable(moving.getId(), "supportEndsAt")).isEqualTo("2026-10-30T00:00:00Z");
        assertThat(runtime.getVariable(called("secure-home").getId(), "supportEndsAt")).isEqualTo("2026-10-30T00:00:00Z");
        assertThat(runtime.getVariable(called("check-after-end").getId(), "supportEndsAt")).isEqualTo("2026-10-30T00:00:00Z");
        assertThat(office.shows("practitioner", office.task(them.reference, "RecordSupportLetter"))).contains("corrected");
        assertThat(office.task(them.reference, "RecordSupportLetter").getDueDate()).as("the next letter is looked for until the new end").isEqualTo("2026-10-29T23:59:00Z");
    }

    @Test
    void theyComeUntilSupportHasEnded() {
        them.granted("2026-09-08");
        ProcessInstance letters = called("follow-support-letters");
        them.letter("2026-09-08", "2026-10-20", Map.of());
        assertThat(letters).isNotEnded();
        them.timeIs("2026-10-21T00:01");
        assertThat(letters).isEnded().hasPassed("NoLetterMatters");
    }

    /** Told on Monday 2 March 2026: a single adult had twenty-eight days, a family fifty-six. */
    @Test
    void aFamilyAddedLaterChangesTheEndAndTheReason() {
        Office.itIs("2026-03-02T10:00");
        them = new MovingOn(office, clocks);
        them.granted("2026-03-02");
        assertThat(them.ends()).isEqualTo("2026-03-30");
        them.answer("RecordHouseholdChange", household("2026-03-02", "familyHere"));
        assertThat(them.ends()).isEqualTo("2026-04-27");
        assertThat(them.support().explanation()).contains("56 days");
        assertThat(office.shows("practitioner", office.task(them.reference, "RecordHouseholdChange"))).contains("cohort=family", "Monday 27 April 2026, before: Monday 30 March 2026");
        assertThat(clocks.ledger(them.support().id())).extracting(each -> each.change() + " " + each.due()).containsExactly("started 2026-03-30", "corrected 2026-04-27");
    }

    @Test
    void aPregnancyKnownLaterChangesNothingUnderTodaysRuleAndADayThatWasWrongDoes() {
        them.granted("2026-09-08");
        them.answer("RecordHouseholdChange", household("2026-09-08", "pregnancyHere"));
        assertThat(them.ends()).isEqualTo("2026-10-20");
        assertThat(them.support().basis().questions().get(0).cohort()).isEqualTo("pregnant");
        them.answer("RecordHouseholdChange", household("2026-09-07", "none"));
        assertThat(them.ends()).isEqualTo("2026-10-19");
        assertThat(runtime.getVariable(called("secure-home").getId(), "supportEndsAt")).isEqualTo("2026-10-20T00:00:00+01:00");
    }

    private static Map<String, Object> household(String day, String changed) {
        var form = new java.util.HashMap<String, Object>(Map.of("appliesOn", day, "countFrom", day, "familyHere", "no", "pregnancyHere", "no", "aged65OrOver", "no", "disabilityHere", "no",
                "aboutHouseholdChange", "Synthetic change"));
        if (form.containsKey(changed)) {
            form.put(changed, "yes");
        }
        return form;
    }
}
