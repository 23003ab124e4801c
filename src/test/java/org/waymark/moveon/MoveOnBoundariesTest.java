package org.waymark.moveon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Words;

/**
 * Both sides of each change of the rule, for each group, through the process that people use. The dates were worked out by
 * hand on a calendar; the moment is the midnight that ends the day in London, whatever the clocks did meanwhile.
 */
@ProcessTest
class MoveOnBoundariesTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private RuntimeService runtime;

    private MovingOn them;

    @BeforeEach
    void afterwards() {
        Office.itIs("2027-02-01T10:00");
        them = new MovingOn(office, clocks);
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private void endsOn(ProcessInstance moving, String day, String moment) {
        assertThat(Words.date(them.ends())).isEqualTo(day);
        assertThat(runtime.getVariable(moving.getId(), "supportEndsAt")).isEqualTo(moment);
    }

    private static Map<String, Object> group(String fact) {
        return fact.equals("single") ? Map.of() : Map.of(fact, "yes");
    }

    @ParameterizedTest(name = "told on {0}, {1}: {2}")
    @CsvSource({
            "2024-12-08, single,         Sunday 5 January 2025,     2025-01-06T00:00:00Z",
            "2024-12-08, familyHere,     Sunday 5 January 2025,     2025-01-06T00:00:00Z",
            "2024-12-08, pregnancyHere,  Sunday 5 January 2025,     2025-01-06T00:00:00Z",
            "2024-12-08, aged65OrOver,   Sunday 5 January 2025,     2025-01-06T00:00:00Z",
            "2024-12-08, disabilityHere, Sunday 5 January 2025,     2025-01-06T00:00:00Z",
            "2024-12-09, single,         Monday 3 February 2025,    2025-02-04T00:00:00Z",
            "2024-12-09, familyHere,     Monday 3 February 2025,    2025-02-04T00:00:00Z",
            "2024-12-09, pregnancyHere,  Monday 3 February 2025,    2025-02-04T00:00:00Z",
            "2024-12-09, aged65OrOver,   Monday 3 February 2025,    2025-02-04T00:00:00Z",
            "2024-12-09, disabilityHere, Monday 3 February 2025,    2025-02-04T00:00:00Z",
            // the clocks go back on the last day itself
            "2025-08-31, single,         Sunday 26 October 2025,    2025-10-27T00:00:00Z",
            "2025-08-31, familyHere,     Sunday 26 October 2025,    2025-10-27T00:00:00Z",
            "2025-08-31, pregnancyHere,  Sunday 26 October 2025,    2025-10-27T00:00:00Z",
            "2025-08-31, aged65OrOver,   Sunday 26 October 2025,    2025-10-27T00:00:00Z",
            "2025-08-31, disabilityHere, Sunday 26 October 2025,    2025-10-27T00:00:00Z",
            "2025-09-01, single,         Monday 29 September 2025,  2025-09-30T00:00:00+01:00",
            "2025-09-01, familyHere,     Monday 27 October 2025,    2025-10-28T00:00:00Z",
            "2025-09-01, pregnancyHere,  Monday 27 October 2025,    2025-10-28T00:00:00Z",
            "2025-09-01, aged65OrOver,   Monday 27 October 2025,    2025-10-28T00:00:00Z",
            "2025-09-01, disabilityHere, Monday 27 October 2025,    2025-10-28T00:00:00Z",
            // the clocks go forward on the last day itself
            "2026-03-01, single,         Sunday 29 March 2026,      2026-03-30T00:00:00+01:00",
            "2026-03-08, single,         Sunday 5 April 2026,       2026-04-06T00:00:00+01:00",
            "2026-03-08, familyHere,     Sunday 3 May 2026,         2026-05-04T00:00:00+01:00",
            "2026-03-08, pregnancyHere,  Sunday 3 May 2026,         2026-05-04T00:00:00+01:00",
            "2026-03-08, aged65OrOver,   Sunday 3 May 2026,         2026-05-04T00:00:00+01:00",
            "2026-03-08, disabilityHere, Sunday 3 May 2026,         2026-05-04T00:00:00+01:00",
            "2026-03-09, single,         Monday 20 April 2026,      2026-04-21T00:00:00+01:00",
            "2026-03-09, familyHere,     Monday 20 April 2026,      2026-04-21T00:00:00+01:00",
            "2026-03-09, pregnancyHere,  Monday 20 April 2026,      2026-04-21T00:00:00+01:00",
            "2026-03-09, aged65OrOver,   Monday 20 April 2026,      2026-04-21T00:00:00+01:00",
            "2026-03-09, disabilityHere, Monday 20 April 2026,      2026-04-21T00:00:00+01:00",
            // Christmas Day, and the bank holiday after it: calendar days count, and nothing moves
            "2026-11-13, single,         Friday 25 December 2026,   2026-12-26T00:00:00Z",
            "2026-11-16, familyHere,     Monday 28 December 2026,   2026-12-29T00:00:00Z"})
    void supportEnds(String day, String fact, String ends, String moment) {
        endsOn(them.granted(day, group(fact)), ends, moment);
    }

    @ParameterizedTest(name = "granted on {0}, told on {1}, {2}: {3}")
    @CsvSource({
            "2024-12-08, 2024-12-12, single,     Thursday 9 January 2025,   2025-01-10T00:00:00Z",
            "2025-08-31, 2025-09-02, single,     Tuesday 28 October 2025,   2025-10-29T00:00:00Z",
            "2026-03-08, 2026-03-12, familyHere, Thursday 7 May 2026,       2026-05-08T00:00:00+01:00",
            "2026-03-08, 2026-03-12, single,     Thursday 9 April 2026,     2026-04-10T00:00:00+01:00"})
    void theGrantChoosesTheRuleAndTheNotificationStartsTheCount(String granted, String told, String fact, String ends, String moment) {
        var form = new java.util.HashMap<>(group(fact));
        form.put("countFrom", told);
        endsOn(them.granted(granted, form), ends, moment);
    }

    @ParameterizedTest(name = "told on {0}, letter of {1}: {2}")
    @CsvSource({
            "2026-03-09, 2026-03-23, Monday 20 April 2026,      2026-04-21T00:00:00+01:00",
            "2026-03-09, 2026-03-24, Tuesday 21 April 2026,     2026-04-22T00:00:00+01:00",
            "2026-03-09, 2026-04-02, Thursday 30 April 2026,    2026-05-01T00:00:00+01:00",
            "2025-09-30, 2025-10-01, Wednesday 29 October 2025, 2025-10-30T00:00:00Z",
            "2026-11-16, 2026-12-14, Monday 11 January 2027,    2027-01-12T00:00:00Z"})
    void theLaterOfTheTwoPeriodsCounts(String told, String letter, String ends, String moment) {
        ProcessInstance moving = them.granted(told);
        them.letter(letter, "2027-12-31", Map.of());
        endsOn(moving, ends, moment);
    }

    /** Support that ends on Monday 28 December 2026, a bank holiday after Christmas: the last working day is Thursday 24 December. */
    @ParameterizedTest
    @CsvSource({"homeEscalationAt, 2026-12-14T00:00:00Z", "emergencyPlanDueAt, 2026-12-21T00:00:00Z", "lastWorkingDayAt, 2026-12-24T09:00:00Z"})
    void whatIsCountedBackFromTheEndKnowsChristmas(String step, String moment) {
        them.granted("2026-11-16");
        ProcessInstance home = runtime.createProcessInstanceQuery().processInstanceBusinessKey(them.reference).processDefinitionKey("secure-home").singleResult();
        assertThat(runtime.getVariable(home.getId(), step)).isEqualTo(moment);
    }
}
