package org.waymark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Office.somebody;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;

@ProcessTest
class ScreenReferralProcessTest {

    @Autowired
    private Office office;

    @BeforeEach
    void monday() {
        Office.itIs("2026-11-23T10:00");
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void whatNothingUrgentIsSaidOfBeginsNothingElse() {
        assertThat(office.running(office.refer(somebody()))).containsExactly("allocation", "intake");
    }

    @Test
    void whoeverIsMissingIsLookedForAtOnce() {
        String reference = refer("reportedMissing");
        assertThat(office.running(reference)).containsExactly("allocation", "answer-risk", "intake", "missing-young-person");
        assertThat(office.tasks(reference)).contains("TellPolice", "ReviewRiskToday");
    }

    @Test
    void aChildAloneIsReferredToTheCouncilAtOnce() {
        assertThat(office.running(refer("aloneUnknownToCouncil"))).containsExactly("allocation", "answer-risk", "intake", "refer-to-childrens-services");
    }

    @Test
    void oneDangerKeepsNoOtherWaiting() {
        assertThat(office.running(refer("aloneUnknownToCouncil", "reportedMissing"))).containsExactly("allocation", "answer-risk", "intake", "missing-young-person", "refer-to-childrens-services");
    }

    private String refer(String... dangers) {
        var referral = Office.referral(somebody());
        for (String danger : dangers) {
            referral.put(danger, "yes");
        }
        return office.refer(referral);
    }
}
