package org.waymark.decideeligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Office.somebody;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.casework.CaseFiles;

@ProcessTest
class ContestRefusalProcessTest {

    @Autowired
    private Office office;
    @Autowired
    private CaseFiles caseFiles;

    private String reference;

    @BeforeEach
    void aReferralIsRefused() {
        Office.itIs("2026-11-27T10:00");
        var form = Office.referral(somebody());
        form.put("forUs", "another-service");
        reference = office.refer(form);
        office.answer("duty-worker", reference, "SignpostReferral", Map.of("eligibility", "signposted", "refusalReason", "outside-age", "refusalWords", "Synthetic reasons", "signpostedTo", "Synthetic service"));
    }

    @AfterEach
    void clear() {
        office.clear();
    }

    @Test
    void whoAsksAtOnceIsLookedAtAgainAndManagersHearOfAReviewThatIsLate() {
        explain("review-asked");
        office.runJobs();
        Office.itIs("2026-12-05T00:01");
        office.runJobs();
        assertThat(office.told("a decision about a referral is late")).containsExactly("manager");
        Office.itIs("2026-12-07T09:01");
        office.runJobs();
        assertThat(office.told("a decision about a referral is late")).as("again each working day").containsExactly("manager", "manager");
        review("signposted");
        assertThat(office.running(reference)).isEmpty();
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-review", "not-yet", "could-not-be-asked"})
    void notNowIsNotNever(String wish) {
        explain(wish);
        assertThat(office.tasks(reference)).containsExactly("RecordReviewWish");
        assertThat(caseFiles.state(reference)).isEqualTo("open");
        Office.itIs("2026-12-22T10:00");
        wish("review-asked");
        office.runJobs();
        review("eligible");
        assertThat(office.tasks(reference)).as("the intake goes on").containsExactly("ChoosePractitioner");
    }

    @Test
    void onlyWhenTheTimeIsOverIsItClosed() {
        explain("not-yet");
        assertThatThrownBy(() -> wish("no-review")).hasStackTraceContaining("They may still ask until the end of Friday 25 December 2026");
        Office.itIs("2026-12-26T00:01");
        office.runJobs();
        assertThat(office.told("a step is due")).containsExactly("duty-worker");
        Office.itIs("2026-12-29T09:01");
        office.runJobs();
        assertThat(office.told("a step is due")).as("again each working day").containsExactly("duty-worker", "duty-worker");
        wish("no-review");
        assertThat(office.running(reference)).isEmpty();
        assertThat(caseFiles.state(reference)).isEqualTo("closed");
    }

    private void explain(String wish) {
        office.answer("duty-worker", reference, "ExplainRefusal", Map.of("refusalExplained", "telephone", "refusalLanguage", "Synthetic language", "refusalAnswer", "Synthetic answer", "reviewWish", wish));
    }

    private void wish(String wish) {
        office.answer("duty-worker", reference, "RecordReviewWish", Map.of("reviewWish", wish, "reviewWishWords", "Synthetic words"));
    }

    private void review(String answer) {
        office.answer("manager", reference, "ReviewRefusal", Map.of("eligibility", answer, "reviewReasons", "Synthetic reasons", "reviewExplained", "Synthetic words"));
    }
}
