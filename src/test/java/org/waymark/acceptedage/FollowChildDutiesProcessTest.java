package org.waymark.acceptedage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.ageassessment.AgeCase;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

@ProcessTest
class FollowChildDutiesProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;

    private AgeCase age;

    @BeforeEach
    void ageWasAccepted() {
        Office.itIs("2026-11-27T10:00");
        age = new AgeCase(office);
        age.begin();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    private void duty(String duty, Map<String, Object> answer) {
        var form = new HashMap<>(answer);
        form.put("aboutDuty" + duty, "x");
        age.answer("Record" + duty, form);
    }

    private LocalDate due(String rule) {
        return clocks.ofCase(age.reference).stream().filter(each -> each.basis().questions().get(0).rule().equals(rule)).map(Clock::due).findFirst().orElseThrow();
    }

    @Test
    void inEnglandEachDutyHasItsClockAndEndsMetMissedOrNotNeeded() {
        age.accepted();
        age.tells("AskCouncilForDuties", "councilDutiesAsked");
        assertThatThrownBy(() -> age.council("looked-after", "2026-12-01")).isNotNull();
        age.council("looked-after");
        assertThat(due("looked-after-care-plan")).isEqualTo("2026-12-11");
        assertThat(due("looked-after-first-visit")).isEqualTo("2026-12-04");
        assertThat(due("looked-after-health-assessment")).isEqualTo("2026-12-29");
        assertThat(due("looked-after-first-review")).isEqualTo("2026-12-29");
        duty("FirstVisit", Map.of("dutyOutcome", "met", "dutyDoneOn", "2026-11-27"));
        Office.itIs("2027-01-05T10:00");
        duty("CarePlan", Map.of("dutyOutcome", "missed"));
        duty("ChildHealth", Map.of("dutyOutcome", "met", "dutyDoneOn", "2026-12-21"));
        duty("FirstReview", Map.of("dutyOutcome", "cancelled"));
        assertThat(clocks.ofCase(age.reference)).noneMatch(Clock::isOpen);
        assertThat(office.running(age.reference)).doesNotContain("follow-child-duties");
    }

    @Test
    void inAnotherNationItIsWrittenWhatIsOwed() {
        age.decided(Map.of("nation", "wales")).advised("letter-first").wishes("challenge");
        age.settled("2026-11-27", "accepted");
        age.ended("accepted");
        age.tells("AskCouncilForDuties", "councilDutiesAsked");
        age.council("looked-after");
        age.answer("RecordNationDuties", Map.of("nationDuties", "x"));
        assertThat(office.running(age.reference)).doesNotContain("follow-child-duties");
    }
}
