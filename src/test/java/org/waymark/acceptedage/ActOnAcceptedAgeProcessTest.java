package org.waymark.acceptedage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
class ActOnAcceptedAgeProcessTest {

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
        age.accepted();
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void councilThatIsSilentAndRefusesIsAskedThroughTheLawyerUntilItLooksAfterThem() {
        Office.itIs("2026-12-02T10:00");
        office.runJobs();
        assertThat(office.told("a step is late")).contains("manager");
        age.seenTo();
        age.tells("AskCouncilForDuties", "councilDutiesAsked");
        int before = office.told("a step is late").size();
        Office.itIs("2026-12-10T10:00");
        office.runJobs();
        assertThat(office.told("a step is late").size()).isGreaterThan(before);
        age.council("silent");
        age.tells("TellLawyerOfCouncil", "lawyerToldOfCouncil");
        age.council("refused");
        age.tells("TellLawyerOfCouncil", "lawyerToldOfCouncil");
        age.council("looked-after");
        assertThat(office.running(age.reference)).contains("follow-child-duties");
        for (String duty : List.of("CarePlan", "FirstVisit", "ChildHealth", "FirstReview")) {
            age.answer("Record" + duty, Map.of("dutyOutcome", "met", "dutyDoneOn", "2026-12-04", "aboutDuty" + duty, "x"));
        }
        assertThat(office.running(age.reference)).doesNotContain("act-on-accepted-age", "age-assessment-challenge");
        assertThat(clocks.ofCase(age.reference)).noneMatch(Clock::isOpen);
    }

    @Test
    void somebodyWhoIsEighteenByNowIsOwedWhatACareLeaverIs() {
        age.tells("AskCouncilForDuties", "councilDutiesAsked");
        age.council("care-leaver");
        age.answer("PlanLeavingCare", Map.of("careLeaverPlan", "x"));
        age.answer("MoveAmongChildren", Map.of("movedAmongChildren", "x"));
        age.tells("AskForSchool", "schoolAskedFor");
        age.tells("TellLawyersOfAge", "lawyersToldOfAge");
        age.answer("ChooseWhoAsks", Map.of("hearingWay", "not-asked", "whyNotAsked", "x"));
        assertThat(office.running(age.reference)).doesNotContain("act-on-accepted-age");
    }
}
