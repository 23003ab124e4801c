package org.waymark.nrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Office.somebody;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.Trafficking;
import org.waymark.sharing.Sharing;

@ProcessTest
class KeepDoorOpenProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private Sharing sharing;

    private String reference;
    private Trafficking way;

    @BeforeEach
    void thursday() {
        Office.itIs("2026-11-26T10:00");
        reference = office.openCase(somebody(), "practitioner");
        office.runJobs();
        way = new Trafficking(office, sharing, reference);
    }

    @AfterEach
    void clear() {
        way.setting("first-responder", false).setting("duty-to-notify", false);
        office.clear();
    }

    @Test
    void aCharityUnderTheDutyNotifiesWithoutAName() {
        way.setting("duty-to-notify", true);
        declined().answer("MakeSafetyPlan");
        assertThat(office.shows("manager", office.task(reference, "NotifyWithoutName"))).contains("\"with\":\"the Home Office\"", "\"tells\":\"signs of trafficking\"");
        way.answer("NotifyWithoutName");
        assertThat(office.running(reference)).containsExactly("accompany");
    }

    @Test
    void mostCharitiesNotifyNobody() {
        declined().answer("MakeSafetyPlan");
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(sharing.leftOf(reference)).isEmpty();
    }

    @Test
    void theDayTheyChoseComesAndManagersHearWhenThePlanIsLate() {
        declined();
        Office.itIs("2026-12-04T00:30");
        office.runJobs();
        assertThat(office.told("a step is late")).containsExactly("manager");
        way.answer("MakeSafetyPlan", Map.of("nrmAskAgain", "on-a-day", "nrmAskAgainOn", "2026-12-10"));
        assertThat(office.running(reference)).contains("keep-door-open");
        Office.itIs("2026-12-10T09:01");
        office.runJobs();
        assertThat(office.running(reference)).contains("agree-to-referral").doesNotContain("keep-door-open");
    }

    private Trafficking declined() {
        return way.begin(Trafficking.ADULT).until("AskForAgreement").answer("AskForAgreement", Map.of("nrmAnswer", "declined"));
    }
}
