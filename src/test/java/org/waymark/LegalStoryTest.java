package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.CaseMessages;

/** A council stays silent, and a court decides in the end: one case through the search, the chase and the claim, day by day. */
@ProcessTest
class LegalStoryTest {

    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private CaseMessages messages;

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

    @Test
    void fromASilentCouncilToTheCourtAndNothingIsLeftBehind() {
        aCouncilIsAskedAndStaysSilent();
        aDecisionComesAndNobodyActsYet();
        threeProvidersAreTried();
        theYoungPersonWantsItChallenged();
        theClaimIsIssuedAndServed();
        theyTurnEighteen();
        permissionIsRefusedAndGrantedAtAHearing();
        theCourtDecides();

        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).noneMatch(Clock::isOpen);
        assertThat(office.mails()).as("a mail says what kind of thing, never what").noneMatch(mail -> mail.text().contains("Synthetic"));
    }

    private void aCouncilIsAskedAndStaysSilent() {
        office.start("practitioner", "chase-public-body", Map.of("caseReference", reference, "publicBody", "council", "countFrom", "2026-09-14", "askedOfBody", "Synthetic question"));
        on("2026-09-15");
        answer("RemindBody", Map.of("reminderWords", "Synthetic reminder"));
        on("2026-09-23");
        answer("AskSenior", Map.of("seniorWords", "Synthetic post"));
        on("2026-10-01");
        answer("MakeComplaint", Map.of("complaintMade", "made", "complaintAbout", "children", "countFrom", "2026-10-01", "knownSince", "2026-09-01", "courtLimit", "no-need",
                "complaintWords", "Synthetic complaint"));
        assertThat(clock("complaint-stage-1").due()).isEqualTo("2026-10-15");
        on("2026-10-16");
        answer("AskAboutNextStage", Map.of("nextStageWish", "not-wanted", "nextStageWords", "Synthetic words"));
        office.answer("manager", reference, "ConfirmComplaintLeft", new HashMap<>(Map.of("complaintLeft", "confirmed", "complaintLeftWords", "Synthetic reason")));
        answer("TellLawyerOfSilence", Map.of("lawfulGround", "legal-duty", "silenceToldWords", "Synthetic answer"));
        assertThat(clock("complaint-stage-1").state()).isEqualTo(Clock.State.MISSED);
    }

    private void aDecisionComesAndNobodyActsYet() {
        office.start("practitioner", "judicial-review", Map.of("caseReference", reference, "decisionOn", "2026-10-15", "reviewForum", "administrative-court", "whyReview", "Synthetic decision"));
        assertThat(clock("judicial-review").due()).isEqualTo("2027-01-15");
        answer("RecordReviewAdvice", Map.of("reviewAdvice", "none-yet", "reviewAdviceWords", "Synthetic firms"));
    }

    private void threeProvidersAreTried() {
        for (String said : List.of("declined", "no-answer", "said-yes")) {
            answer("TryLawyer", Map.of("lawfulGround", "legal-duty", "lawyerTried", "Synthetic firm", "legalRoute", "legal-aid", "lawyerAnswer", said, "lawyerAnswerWords", "Synthetic reason"));
        }
        answer("RecordLawyer", Map.of("lawyerName", "Synthetic lawyer", "lawyerFirm", "Synthetic firm", "lawyerContact", "Synthetic contact", "lawyerRegulator", "sra",
                "clientCare", "seen", "lawyerTakesOn", "Synthetic step"));
        assertThat(office.shows("practitioner", office.task(reference, "RecordReviewAdvice"))).as("whoever reads on sees who was tried").contains("Synthetic reason");
    }

    private void theYoungPersonWantsItChallenged() {
        answer("RecordReviewAdvice", Map.of("reviewAdvice", "strong", "litigationFriend", "in-place", "reviewAdviceWords", "Synthetic advice"));
        answer("RecordReviewDecision", Map.of("bringReview", "bring", "reviewDecisionWords", "Synthetic words"));
        on("2026-10-19");
        answer("RecordPreAction", Map.of("preAction", "sent", "countFrom", "2026-10-19", "interimRelief", "asked", "preActionWords", "Synthetic letter"));
        assertThat(clock("pre-action-reply").due()).isEqualTo("2026-11-02");
        on("2026-11-03");
        answer("RecordPreActionReply", Map.of("preActionAnswer", "silence", "preActionAnswerWords", "Synthetic silence"));
    }

    private void theClaimIsIssuedAndServed() {
        on("2026-11-05");
        answer("RecordClaim", Map.of("claimIssued", "in-time", "doneOn", "2026-11-04", "claimWords", "Synthetic number"));
        assertThat(clock("judicial-review").state()).isEqualTo(Clock.State.MET);
        assertThat(clock("judicial-review-service-high-court").due()).isEqualTo("2026-11-11");
        answer("RecordService", Map.of("doneOn", "2026-11-05", "serviceWords", "Synthetic certificate"));
        assertThat(clock("judicial-review-service-high-court").state()).isEqualTo(Clock.State.MET);
    }

    private void theyTurnEighteen() {
        messages.tellEach("turned-18", reference);
        answer("TellLawyerOfAge", Map.of("lawfulGround", "legal-duty", "ageToldWords", "Synthetic answer"));
    }

    private void permissionIsRefusedAndGrantedAtAHearing() {
        on("2026-12-10");
        answer("RecordPermission", Map.of("permission", "refused", "countFrom", "2026-12-09", "permissionWords", "Synthetic reasons"));
        assertThat(clock("permission-renewal-high-court").due()).isEqualTo("2026-12-16");
        answer("RecordRenewal", Map.of("renewalAsked", "asked", "renewalWords", "Synthetic request"));
        on("2027-01-20");
        assertThat(clock("judicial-review").state()).as("a claim that was issued is never missed").isEqualTo(Clock.State.MET);
        answer("RecordRenewalHearing", Map.of("renewalResult", "granted", "renewalResultWords", "Synthetic hearing"));
    }

    private void theCourtDecides() {
        on("2027-03-15");
        answer("RecordCourtDecision", Map.of("courtResult", "won", "courtWords", "Synthetic order"));
        answer("ExplainReviewOutcome", Map.of("reviewExplainedWords", "Synthetic words"));
    }

    private void answer(String task, Map<String, Object> form) {
        office.answer("practitioner", reference, task, new HashMap<>(form));
    }

    private void on(String day) {
        Office.itIs(day + "T09:00");
        office.runJobs();
    }

    private Clock clock(String rule) {
        return clocks.ofCase(reference).stream().filter(each -> each.basis().questions().get(0).rule().equals(rule)).findFirst().orElseThrow();
    }
}
