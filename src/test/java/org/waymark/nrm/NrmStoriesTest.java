package org.waymark.nrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Office.somebody;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Office;
import org.waymark.ProcessTest;
import org.waymark.Trafficking;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

/** Whole ways through the National Referral Mechanism, as people walk them. */
@ProcessTest
class NrmStoriesTest {

    @Autowired
    private Office office;
    @Autowired
    private Sharing sharing;
    @Autowired
    private Clocks clocks;

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
    @Autowired
    private HistoryService history;

    @Test
    void aChildWithAGuardianIsRecognised() {
        way.begin(Trafficking.CHILD);
        assertThat(office.tasks(reference)).contains("TellCouncilOfSigns", "ReferToGuardian", "ChooseWhoAsks");
        way.answer("ReferToGuardian").answer("TellCouncilOfSigns").answer("RecordGuardian").answer("ChooseWhoAsks");
        way.answer("AskFirstResponder").answer("RecordResponderAnswer");
        Office.itIs("2026-12-03T12:00");
        way.answer("RecordGrounds").answer("CheckSupport").answer("OfferForRecovery");
        Office.itIs("2027-03-01T12:00");
        office.runJobs();
        way.answer("SecureSupport").answer("RecordConclusive").toTheEnd();
        over();
    }

    @Test
    void anAdultDeclinesAndLaterAgrees() {
        way.begin(Trafficking.ADULT).until("AskForAgreement").answer("AskForAgreement", Map.of("nrmAnswer", "declined"));
        way.answer("MakeSafetyPlan", Map.of("nrmAskAgain", "on-a-day", "nrmAskAgainOn", "2026-12-14"));
        assertThat(office.tasks(reference)).as("nobody asks before the day they chose").doesNotContain("OfferAdviceFirst", "AskForAgreement");
        Office.itIs("2026-12-14T09:30");
        office.runJobs();
        way.toTheEnd();
        over();
        assertThat(sharing.leftOf(reference)).isNotEmpty();
    }

    @Test
    void aNegativeFirstDecisionIsTurned() {
        way.begin(Trafficking.ADULT).until("RecordGrounds").answer("RecordGrounds", Map.of("groundsDecision", "negative"));
        Office.itIs("2026-12-20T12:00");
        way.answer("PlanSupportExit", Map.of("nrmExitPlan", "goes-on")).answer("PrepareReconsideration").answer("SendReconsideration");
        Office.itIs("2027-01-11T12:00");
        way.answer("RecordReconsideration");
        assertThat(clocks.ofCase(reference).stream().filter(clock -> clock.rule().equals("nrm-recovery-period")).map(clock -> clock.due().toString())).as("from the day it was turned").containsExactly("2027-02-10");
        way.toTheEnd();
        over();
    }

    @Test
    void supportAfterAPositiveLastDecisionDoesNotStopBySurprise() {
        way.begin(Trafficking.ADULT).until("RecordConclusive");
        Office.itIs("2027-02-01T12:00");
        office.runJobs();
        way.answer("RecordConclusive", Map.of("nrmDecisionOn", "2027-01-29"));
        assertThat(clocks.ofCase(reference).stream().filter(clock -> clock.rule().equals("nrm-support-after-positive")).map(clock -> clock.due().toString())).containsExactly("2027-03-15");
        way.answer("ConsiderStay").answer("ExplainWhatOpens").answer("PlanSupportExit", Map.of("nrmExitPlan", "not-safe", "recoveryNeeds", "asked-for"));
        assertThat(office.tasks(reference)).contains("EscalateExit");
        way.toTheEnd();
        over();
    }

    @Test
    void aChildTurnsEighteenWhileTheLastDecisionIsWaitedFor() {
        way.begin(Trafficking.CHILD).until("RecordConclusive");
        Office.itIs("2026-12-27T12:00");
        office.runJobs();
        way.answer("LookHowTheyAre", Map.of("nrmTurnsEighteen", "already"));
        way.answer("OfferAdviceFirst").answer("ExplainNrm").answer("AskForAgreement").answer("HandOverAtEighteen");
        way.answer("NoteInformationRequest", Map.of("informationAskedOn", "2026-12-27", "informationAsked", "x"));
        assertThatThrownBy(() -> way.answer("AnswerInformation")).hasMessageContaining("No decision allows");
        way.agreed(Recipient.HOME_OFFICE);
        way.answer("AnswerInformation", Map.of("lawfulGround", "")).toTheEnd();
        over();
    }

    @Test
    void anAgreementIsWithdrawnWhileARequestIsAboutToGo() {
        way.begin(Trafficking.ADULT).until("RecordGrounds").answer("RecordGrounds", Map.of("groundsDecision", "negative")).answer("PrepareReconsideration");
        var open = office.task(reference, "SendReconsideration");
        UUID decision = way.agreed(Recipient.HOME_OFFICE);
        way.withdraw(decision);
        for (String ground : List.of("decision", "immediate-danger", "child-protection", "legal-duty")) {
            assertThatThrownBy(() -> way.answer("SendReconsideration", Map.of("lawfulGround", ground))).hasMessageContaining("was withdrawn");
        }
        office.start("practitioner", "change-nrm-agreement", Map.of("caseReference", reference, "nrmAgreementChange", "withdrawn", "agreementChangeWords", "x"));
        assertThatThrownBy(() -> office.answer("practitioner", open, way.right("SendReconsideration", Map.of()))).isInstanceOf(RuntimeException.class);
        way.toTheEnd();
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference).stream().filter(Clock::isOpen).map(Clock::rule)).as("a limit is given up by two people, elsewhere")
                .containsExactlyInAnyOrder("nrm-reconsideration", "judicial-review");
    }

    @Test
    void whatWasSeenIsNeitherInTheEngineNorInAMail() {
        way.otherwise("RecordSigns", Map.of("nrmIndicators", List.of("sexual-exploitation"), "nrmSignsSeen", "Qzmarker", "nrmSafeWays", "Qzmarker"));
        way.begin(Map.of("nrmPath", "child", "nrmDanger", "now")).otherwise("RecordGrounds", Map.of("groundsLetter", "Qzmarker")).toTheEnd();
        office.runJobs();
        for (String word : List.of("Qzmarker", "sexual-exploitation", "Sexual exploitation")) {
            assertThat(history.createHistoricVariableInstanceQuery().list()).noneMatch(kept -> String.valueOf(kept.getValue()).contains(word));
            assertThat(history.createHistoricDetailQuery().list().toString()).doesNotContain(word);
            assertThat(history.createHistoricTaskInstanceQuery().list()).noneMatch(task -> String.valueOf(task.getName() + task.getDescription()).contains(word));
            assertThat(office.mails()).noneMatch(mail -> mail.text().contains(word));
        }
    }

    private void over() {
        assertThat(office.running(reference)).containsExactly("accompany");
        assertThat(clocks.ofCase(reference)).isNotEmpty().noneMatch(Clock::isOpen);
    }
}
