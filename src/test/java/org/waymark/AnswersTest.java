package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.waymark.Caller.Answer;
import org.waymark.ageassessment.AgeCase;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.DeadlineMessages;
import org.waymark.engine.Orphans;
import org.waymark.moveon.MovingOn;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.Leaving;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

/**
 * Every field of every form, wrong in every way its own schema forbids, as a client sends it that is no form at all. The
 * fields are read from the forms, so that a new one is tested without a line here.
 */
@OverHttp
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:answers;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
class AnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private Orphans orphans;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private Clocks clocks;
    @Autowired
    private Sharing sharing;
    @Autowired
    private DeadlineMessages messages;
    @Autowired
    private CaseMessages caseMessages;

    /** A form and somebody who sends it; {@code right} is an answer that would be taken. */
    private record Open(String form, Caller caller, String address, Map<String, Object> right) {
    }

    private record Wrong(String what, Object value, boolean json) {
    }

    private final List<Open> open = new ArrayList<>();

    @BeforeAll
    void oneTaskOfEachKind() {
        Office.itIs("2026-11-23T10:00");
        Map<String, Object> referral = Office.referral("Synthetic Person");
        start("intake/referral-recorded", "duty-worker", "intake", referral);
        start("find-case/search-asked", "therapist", "find-case", Map.of("name", "Synthetic"));

        String known = Office.somebody();
        String held = office.openCase(known, "practitioner");
        start("record-contact/contact-recorded", "therapist", "record-contact", Map.of("caseReference", held, "contactOn", "2026-11-20", "contactKind", "call",
                "contactDirection", "from-us", "whatHappened", "x"));
        task("accompany/review-case", "practitioner", held, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "continue"));
        String closing = office.openCase(Office.somebody(), "practitioner");
        office.answer("practitioner", closing, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"));
        task("accompany/close-case", "practitioner", closing, "CloseCase", Map.of("closingOutcome", "other", "closingReason", "x", "explained", "yes", "explainedNote", "x"));

        String lookedAt = office.openCase(Office.somebody(), "practitioner");
        office.answer("practitioner", lookedAt, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"));
        office.answer("practitioner", lookedAt, "CloseCase", Map.of("closingOutcome", "other", "closingReason", "x", "explained", "yes", "explainedNote", "x"));
        task("accompany/look-again-at-closing", "manager", lookedAt, "LookAgainAtClosing", Map.of("closingAnswer", "not-yet", "aboutClosing", "x"));

        String chosen = office.refer(Office.somebody());
        task("allocation/choose-practitioner", "manager", chosen, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        task("intake/compare-with-known-cases", "duty-worker", office.refer(known), "CompareWithKnownCases", Map.of("knownCase", "none"));
        Map<String, Object> wish = Office.referral(Office.somebody());
        wish.put("wishedGender", "woman");
        task("allocation/decide-without-match", "manager", office.refer(wish), "DecideWithoutMatch", Map.of("noMatchAnswer", "keep-looking", "whyWithoutMatch", "x"));
        String offered = office.refer(Office.somebody());
        office.answer("manager", offered, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        task("allocation/accept-case", "practitioner-2", offered, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "full"));
        Map<String, Object> young = Office.referral(Office.somebody());
        young.put("claimedYearOfBirth", 2010);
        String child = office.refer(young);
        office.answer("manager", child, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        office.answer("practitioner-2", child, "AcceptCase", Map.of("acceptance", "accept"));
        task("intake/offer-advocate", "practitioner-2", child, "OfferAdvocate", Map.of("advocateAnswer", "not-now", "aboutAdvocate", "x"));
        String taken = office.refer(Office.somebody());
        office.answer("manager", taken, "ChoosePractitioner", Map.of("practitioner", "practitioner-3"));
        office.answer("practitioner-3", taken, "AcceptCase", Map.of("acceptance", "accept"));
        task("intake/record-first-conversation", "practitioner-3", taken, "RecordFirstConversation", Map.of("ownWords", "x", "spokeThrough", "no-interpreter-needed",
                "name", "Taken", "safeContact", "x", "agreedNext", "x", "caseFileVersion", office.version("practitioner-3", taken, "RecordFirstConversation")));
        risksOfToday();
        openReferralsOfTrafficking();
        openDeadlines();
        openAppointments();
        openSearch();
        openHearings();
        endedSharing();
        sharingThatEndsSoon();
        councilsToTell();
        refusals();
        changesOfAReferral();
        whatHappened();
        whoHoldsAndSees();
        movingOn();
        birthdays();
        ages();
        lawyers();
        chases();
        reviews();
        Office.itIs("2026-11-24T00:30");
        engine.getManagementService().createJobQuery().activityId("FirstContactFellDue").list().forEach(job -> engine.getManagementService().setJobDuedate(job.getId(), null));
        office.runJobs();
        task("intake/unblock-first-contact", "manager", taken, "UnblockFirstContact", Map.of("lateContactAnswer", "other", "lateContactNote", "x"));
    }

    private void risksOfToday() {
        Map<String, Object> risk = Office.referral(Office.somebody());
        risk.put("detained", "yes");
        task("intake/answer-risk", "safeguarding-lead", office.refer(risk), "AnswerRisk", Map.of("riskAnswer", "watched", "riskNote", "x"));
        Map<String, Object> concern = Office.referral(Office.somebody());
        concern.put("concernAboutColleague", "colleague");
        task("intake/answer-concern-about-colleague", "deputy", office.refer(concern), "AnswerConcernAboutColleague", Map.of("riskAnswer", "referred", "riskNote", "x"));
    }

    private void changesOfAReferral() {
        String reference = office.refer(Office.somebody());
        var withdrawn = Map.<String, Object>of("caseReference", reference, "referralChange", "withdrawn", "concernAboutColleague", "no", "whatChanged", "x");
        start("change-referral/referral-changed", "duty-worker", "change-referral", withdrawn);
        office.start("duty-worker", "change-referral", withdrawn);
        task("change-referral/answer-withdrawal", "manager", reference, "AnswerWithdrawal", Map.of("withdrawalAnswer", "goes-on", "withdrawalWords", "x"));
    }

    private void refusals() {
        Map<String, Object> referral = Office.referral(Office.somebody());
        referral.put("forUs", "not-sure");
        var reasons = Map.<String, Object>of("eligibility", "signposted", "refusalReason", "other", "refusalWords", "x", "signpostedTo", "x");
        task("decide-eligibility/decide-on-referral", "manager", office.refer(referral), "DecideOnReferral", reasons);
        referral.putAll(Map.of("name", "Signposted Alone", "forUs", "another-service"));
        task("decide-eligibility/signpost-referral", "duty-worker", office.refer(referral), "SignpostReferral", reasons);
        referral.put("name", "Explained Alone");
        String refused = office.refer(referral);
        office.answer("duty-worker", refused, "SignpostReferral", reasons);
        var explained = Map.<String, Object>of("refusalExplained", "letter", "refusalLanguage", "x", "refusalAnswer", "x", "reviewWish", "review-asked");
        task("decide-eligibility/explain-refusal", "duty-worker", refused, "ExplainRefusal", explained);
        referral.put("name", "Thinking Alone");
        String thinking = office.refer(referral);
        office.answer("duty-worker", thinking, "SignpostReferral", reasons);
        office.answer("duty-worker", thinking, "ExplainRefusal", Map.of("refusalExplained", "letter", "refusalLanguage", "x", "refusalAnswer", "x", "reviewWish", "not-yet"));
        task("decide-eligibility/record-review-wish", "duty-worker", thinking, "RecordReviewWish", Map.of("reviewWish", "review-asked", "reviewWishWords", "x"));
        referral.put("name", "Reviewed Alone");
        String reviewed = office.refer(referral);
        office.answer("duty-worker", reviewed, "SignpostReferral", reasons);
        office.answer("duty-worker", reviewed, "ExplainRefusal", explained);
        office.runJobs();
        task("decide-eligibility/review-refusal", "manager", reviewed, "ReviewRefusal", Map.of("eligibility", "signposted", "reviewReasons", "x", "reviewExplained", "x"));
    }

    private void openReferralsOfTrafficking() {
        Runnable fourWeeksLater = () -> engine.getManagementService().createJobQuery().activityId("LookIsDue").list().forEach(job -> engine.getManagementService().executeJob(job.getId()));
        Trafficking.openForms(office, sharing, fourWeeksLater, (form, person, reference, task, right) -> {
            var sent = new LinkedHashMap<>(right);
            sent.replaceAll((key, value) -> value instanceof List<?> list ? Map.of("value", "[\"" + list.get(0) + "\"]", "type", "Json") : value);
            task(form, person, reference, task, sent);
        });
        String adult = office.openCase(Office.somebody(), "practitioner");
        new Trafficking(office, sharing, adult).begin(Trafficking.ADULT);
        start("nrm/nrm-agreement-changed", "practitioner", "change-nrm-agreement", Map.of("caseReference", adult, "nrmAgreementChange", "withdrawn", "agreementChangeWords", "x"));
        start("nrm/signs-noticed", "practitioner", "nrm-referral", Map.of("caseReference", office.openCase(Office.somebody(), "practitioner")));
    }

    private void councilsToTell() {
        Map<String, Object> child = Office.referral(Office.somebody());
        child.put("aloneUnknownToCouncil", "yes");
        var referred = Map.<String, Object>of("lawfulGround", "child-protection", "referredToCouncil", "x", "countFrom", "2026-11-23", "councilReferralBy", "telephone", "councilReferralWords", "x");
        task("refer-to-childrens-services/refer-child", "duty-worker", office.refer(child), "ReferChild", referred);
        child.put("name", "Silent Council");
        String silent = office.refer(child);
        office.answer("duty-worker", silent, "ReferChild", referred);
        engine.getManagementService().createJobQuery().activityId("ReplyFellDue").list().forEach(job -> engine.getManagementService().executeJob(job.getId()));
        office.runJobs();
        task("refer-to-childrens-services/record-council-reply", "duty-worker", silent, "RecordCouncilReply",
                Map.of("councilReply", "assessment", "councilEnough", "enough", "doneOn", "2026-11-23", "councilReplyWords", "x"));
        task("refer-to-childrens-services/chase-council-reply", "duty-worker", silent, "ChaseCouncilReply", Map.of("councilChaseWords", "x"));
        var chosen = Map.<String, Object>of("councilStep", "nothing-more", "whyCouncilStep", "x");
        task("refer-to-childrens-services/choose-council-step", "duty-worker", refusedBy(referred), "ChooseCouncilStep", chosen);
        String stopping = refusedBy(referred);
        office.answer("duty-worker", stopping, "ChooseCouncilStep", chosen);
        task("refer-to-childrens-services/decide-to-stop", "manager", stopping, "DecideToStop", Map.of("councilStep", "nothing-more", "whyCouncilStop", "x"));
        task("refer-to-childrens-services/ask-lawyer-about-council", "duty-worker", takenTo("lawyer", referred), "AskLawyerAboutCouncil", taken("councilLawyerWords"));
        task("refer-to-childrens-services/complain-about-council", "duty-worker", takenTo("complaint", referred), "ComplainAboutCouncil", taken("councilComplaintWords"));
        task("refer-to-childrens-services/write-to-senior-manager", "duty-worker", takenTo("senior-manager", referred), "WriteToSeniorManager", taken("seniorManagerWords"));
        String answered = takenTo("senior-manager", referred);
        office.answer("duty-worker", answered, "WriteToSeniorManager", taken("seniorManagerWords"));
        task("refer-to-childrens-services/record-council-answer", "duty-worker", answered, "RecordCouncilAnswer",
                Map.of("councilAnswer", "enough", "doneOn", "2026-11-23", "councilAnswerWords", "x"));
    }

    private String refusedBy(Map<String, Object> referred) {
        Map<String, Object> child = Office.referral(Office.somebody());
        child.put("aloneUnknownToCouncil", "yes");
        String reference = office.refer(child);
        office.answer("duty-worker", reference, "ReferChild", referred);
        office.answer("duty-worker", reference, "RecordCouncilReply", Map.of("councilReply", "no-action", "councilEnough", "not-enough", "doneOn", "2026-11-23", "councilReplyWords", "x"));
        return reference;
    }

    private String takenTo(String step, Map<String, Object> referred) {
        String reference = refusedBy(referred);
        office.answer("duty-worker", reference, "ChooseCouncilStep", Map.of("councilStep", step, "whyCouncilStep", "x"));
        return reference;
    }

    private static Map<String, Object> taken(String words) {
        return Map.of("lawfulGround", "child-protection", "countFrom", "2026-11-23", words, "x");
    }

    private void movingOn() {
        String practitioner = "practitioner";
        // support that ended in the past, so that everything is asked at once
        String late = decided("2026-10-08");
        var done = Map.<String, Object>of("stepOutcome", "done");
        task("move-on/claim-universal-credit", practitioner, late, "ClaimUniversalCredit", with(done, "countFrom", "2026-11-23", "creditClaimed", "x"));
        Map.of("OpenEvisa", "evisaOpened", "SortNationalInsurance", "nationalInsurance", "OpenBankAccount", "bankAccount", "KeepEducation", "educationKept", "KeepHealthCare", "healthKept",
                "ConsiderLoan", "loanConsidered", "MoveBelongings", "belongingsMoved", "KeepPeople", "peopleKept").forEach((step, words) ->
                task("move-on/" + step.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(), practitioner, late, step, with(done, words, "x")));
        var told = Map.<String, Object>of("lawfulGround", "legal-duty");
        var applied = with(told, "stepOutcome", "done", "doneOn", "2026-11-23", "homelessApplied", "x");
        task("move-on/apply-as-homeless", practitioner, late, "ApplyAsHomeless", applied);
        task("move-on/find-home", practitioner, late, "FindHome", Map.of("home", "hosting", "homeFrom", "2026-11-24", "aboutHome", "x"));
        task("move-on/escalate-home", "manager", late, "EscalateHome", with(told, "homeEscalated", "x"));
        task("move-on/make-emergency-plan", practitioner, late, "MakeEmergencyPlan", Map.of("emergencyPlan", "x"));
        task("move-on/find-bed", practitioner, late, "FindBed", with(told, "bed", "none", "aboutBed", "x"));
        task("move-on/ask-where-they-sleep", practitioner, late, "AskWhereTheySleep", Map.of("sleepsWhere", "home", "aboutSleeping", "x"));
        task("move-on/ask-for-extension", practitioner, late, "AskForExtension", with(told, "doneOn", "2026-11-23", "extensionAsked", "x"));

        String further = decided("2026-10-08");
        office.answer(practitioner, further, "ClaimUniversalCredit", with(done, "countFrom", "2026-11-23", "creditClaimed", "x"));
        office.answer(practitioner, further, "ApplyAsHomeless", applied);
        office.answer(practitioner, further, "RecordCouncilDecision", Map.of("homelessDuty", "refused", "countFrom", "2026-11-23", "personalPlan", "x"));
        office.answer(practitioner, further, "FindBed", with(told, "bed", "none", "aboutBed", "x"));
        office.answer(practitioner, further, "AskForExtension", with(told, "doneOn", "2026-11-23", "extensionAsked", "x"));
        office.answer(practitioner, further, "AskWhereTheySleep", Map.of("sleepsWhere", "home", "aboutSleeping", "x"));
        office.runJobs();
        task("move-on/plan-for-gap", practitioner, further, "PlanForGap", Map.of("gapPlan", "x"));
        task("move-on/ask-for-review", practitioner, further, "AskForReview", with(told, "councilReview", "not-wanted", "aboutCouncilReview", "x"));
        task("move-on/take-destitution-route", "manager", further, "TakeDestitutionRoute", Map.of("destitutionRoute", "other", "aboutDestitutionRoute", "x"));
        task("move-on/record-extension-answer", practitioner, further, "RecordExtensionAnswer", Map.of("extensionAnswer", "granted", "aboutExtensionAnswer", "x"));

        String settling = decided("2026-10-01");
        var settled = Map.<String, Object>of("housedNow", "yes", "paidNow", "yes", "safeNow", "no", "aboutSettled", "x");
        office.answer(practitioner, settling, "AskWhereTheySleep", Map.of("sleepsWhere", "home", "aboutSleeping", "x"));
        office.answer(practitioner, settling, "ApplyAsHomeless", applied);
        nextCheck();
        task("move-on/record-council-decision", practitioner, settling, "RecordCouncilDecision", Map.of("homelessDuty", "accepted", "personalPlan", "x"));
        task("move-on/check-they-are-settled", practitioner, settling, "CheckTheyAreSettled", settled);
        String unsettled = decided("2026-10-01");
        office.answer(practitioner, unsettled, "AskWhereTheySleep", Map.of("sleepsWhere", "home", "aboutSleeping", "x"));
        nextCheck();
        office.answer(practitioner, unsettled, "CheckTheyAreSettled", settled);
        task("move-on/put-things-right", "manager", unsettled, "PutThingsRight", Map.of("putRight", "x"));

        String fresh = decided("2026-11-23");
        office.answer(practitioner, fresh, "ClaimUniversalCredit", with(done, "countFrom", "2026-11-23", "creditClaimed", "x"));
        task("move-on/confirm-first-payment", practitioner, fresh, "ConfirmFirstPayment", Map.of("firstPayment", "paid", "aboutFirstPayment", "x"));
        task("move-on/record-support-letter", practitioner, fresh, "RecordSupportLetter", Map.of("supportLetter", "came", "alsoCountFrom", "2026-11-23", "letterDate", "2027-01-04",
                "evisaAccess", "yes", "aboutSupportLetter", "x"));
        String other = office.openCase(Office.somebody(), practitioner);
        start("move-on/move-on-asked", practitioner, "move-on", Map.of("caseReference", other));
        office.start(practitioner, "move-on", Map.of("caseReference", other));
        task("move-on/record-decision", practitioner, other, "RecordDecision", MovingOn.decision("2026-11-23", Map.of()));
        String elsewhere = office.openCase(Office.somebody(), practitioner);
        office.start(practitioner, "move-on", Map.of("caseReference", elsewhere));
        office.answer(practitioner, elsewhere, "RecordDecision", MovingOn.decision("2026-11-23", Map.of("moveOnSupport", "council-care")));
        refusals(practitioner);
        task("move-on/record-household-change", practitioner, fresh, "RecordHouseholdChange", Map.of("appliesOn", "2026-11-23", "countFrom", "2026-11-23", "familyHere", "no", "pregnancyHere", "no",
                "aged65OrOver", "no", "disabilityHere", "no", "aboutHouseholdChange", "x"));
        task("move-on/take-other-path", "manager", elsewhere, "TakeOtherPath", Map.of("otherPathTaken", "x"));
    }

    private void refusals(String practitioner) {
        var told = Map.<String, Object>of("lawfulGround", "legal-duty");
        task("move-on/confirm-family-support", practitioner, decided("2026-11-23", Map.of("moveOnOutcome", "refused", "familyHere", "yes")), "ConfirmFamilySupport", Map.of("familySupport", "x"));
        var refused = Map.<String, Object>of("moveOnOutcome", "refused");
        task("move-on/choose-refusal-route", practitioner, decided("2026-11-23", refused), "ChooseRefusalRoute", route("none"));
        String appeal = decided("2026-11-23", refused);
        office.answer(practitioner, appeal, "ChooseRefusalRoute", route("appeal"));
        task("move-on/ask-to-continue-support", practitioner, appeal, "AskToContinueSupport", with(told, "supportContinued", "x"));
        var applied = with(told, "doneOn", "2026-11-23", "sectionFourApplied", "x");
        String fourth = decided("2026-11-23", refused);
        office.answer(practitioner, fourth, "ChooseRefusalRoute", route("section-4"));
        task("move-on/apply-for-section-four", practitioner, fourth, "ApplyForSectionFour", applied);
        String decided = decided("2026-11-23", refused);
        office.answer(practitioner, decided, "ChooseRefusalRoute", route("section-4"));
        office.answer(practitioner, decided, "ApplyForSectionFour", applied);
        task("move-on/record-section-four", practitioner, decided, "RecordSectionFour", Map.of("sectionFour", "granted", "aboutSectionFour", "x"));
        var received = Map.<String, Object>of("countFrom", "2026-11-23", "supportDecision", "x");
        var lodged = with(told, "supportAppeal", "lodged", "doneOn", "2026-11-23", "aboutSupportAppeal", "x");
        String support = decided("2026-11-23", refused);
        office.answer(practitioner, support, "ChooseRefusalRoute", route("support-appeal"));
        task("move-on/record-support-decision", practitioner, support, "RecordSupportDecision", received);
        String limit = decided("2026-11-23", refused);
        office.answer(practitioner, limit, "ChooseRefusalRoute", route("support-appeal"));
        office.answer(practitioner, limit, "RecordSupportDecision", received);
        office.runJobs();
        task("move-on/lodge-support-appeal", practitioner, limit, "LodgeSupportAppeal", lodged);
        String result = decided("2026-11-23", refused);
        office.answer(practitioner, result, "ChooseRefusalRoute", route("support-appeal"));
        office.answer(practitioner, result, "RecordSupportDecision", received);
        office.runJobs();
        office.answer(practitioner, result, "LodgeSupportAppeal", lodged);
        task("move-on/record-appeal-result", practitioner, result, "RecordAppealResult", Map.of("supportAppealResult", "won", "aboutAppealResult", "x"));
    }

    private static Map<String, Object> route(String route) {
        return Map.of("refusalRoute", route, "aboutRefusalRoute", "x");
    }

    private String decided(String day) {
        return decided(day, Map.of());
    }

    private String decided(String day, Map<String, Object> further) {
        String reference = office.openCase(Office.somebody(), "practitioner");
        office.start("practitioner", "move-on", Map.of("caseReference", reference));
        office.answer("practitioner", reference, "RecordDecision", MovingOn.decision(day, further));
        office.runJobs();
        return reference;
    }

    private void nextCheck() {
        engine.getManagementService().createJobQuery().activityId("CheckFellDue").list().forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private static Map<String, Object> with(Map<String, Object> answers, String... further) {
        var all = new LinkedHashMap<>(answers);
        for (int i = 0; i < further.length; i += 2) {
            all.put(further[i], further[i + 1]);
        }
        return all;
    }

    private void whoHoldsAndSees() {
        String handed = office.openCase(Office.somebody(), "practitioner");
        start("change-holder/handover-asked", "practitioner", "change-holder", Map.of("caseReference", handed, "handoverReason", "full"));
        office.start("practitioner", "change-holder", Map.of("caseReference", handed, "handoverReason", "full"));
        task("change-holder/choose-new-holder", "manager", handed, "ChooseNewHolder", Map.of("holderAnswer", "leave"));
        start("restrict-case/restriction-asked", "manager", "restrict-case", Map.of("caseReference", handed, "restriction", "lift", "whyRestriction", "x"));
        start("staff-leaving/leaving-asked", "manager", "staff-leaving", Map.of("leaverAccount", "advocate-2"));
        start("cover-absence/absence-asked", "practitioner", "cover-absence", Map.of("absenceAsked", "plan", "coverAccount", "practitioner-2", "absentFrom", "2026-12-01", "absentUntil", "2026-12-02"));
        office.start("manager", "cover-absence", Map.of("absenceAsked", "plan", "absentAccount", "practitioner-3", "absentFrom", "2026-12-01", "absentUntil", "2026-12-02"));
        var choose = engine.getTaskService().createTaskQuery().taskDefinitionKey("ChooseCover").singleResult();
        Caller manager = Caller.rest(port, "manager");
        assertThat(manager.post("/task/" + choose.getId() + "/claim", Map.of("userId", "manager")).status()).isEqualTo(204);
        open.add(new Open("cover-absence/choose-cover", manager, "/task/" + choose.getId() + "/submit-form", Map.of("coverPerson", "practitioner-2")));
        String hanging = office.openCase(Office.somebody(), "practitioner");
        caseFiles.join(hanging, "policy-lead", "manager");
        orphans.raise();
        task("sweep-orphans/put-right", "manager", hanging, "PutRight", Map.of("aboutOrphans", "x"));
    }

    /** One deadline at each of its forms; rules that differ, so that each form is about another. */
    private void openDeadlines() {
        Diary diary = new Diary(office, clocks);
        String reference = office.openCase(Office.somebody(), "practitioner");
        start("keep-deadline/deadline-asked-for", "practitioner", "keep-deadline", Map.of("caseReference", reference));
        Map<String, Object> appeal = Diary.appeal("2026-11-20", Map.of());
        diary.keep("practitioner", reference, appeal);
        start("change-deadline/change-asked-for", "practitioner", "change-deadline", Map.of("caseReference", reference));
        task("keep-deadline/act-on-deadline", "practitioner", reference, "ActOnDeadline", Map.of("doneOn", "2026-11-22", "whatWasDone", "x"));
        var clock = diary.only(reference);
        messages.sendUnlessOpen("escalate-deadline.raised", clock, "AnswerEscalation");
        task("escalate-deadline/answer-escalation", "manager", reference, "AnswerEscalation", Map.of("escalationAnswer", "nothing-to-do", "aboutEscalation", "x"));
        messages.sendUnlessOpen("change-deadline.date-differs", clock, "AcceptOrKeepDate");
        task("change-deadline/accept-or-keep-date", "manager", reference, "AcceptOrKeepDate", Map.of("differenceAnswer", "keep-date", "aboutDecision", "x"));
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "letter", "letterDate", "2026-12-28"));
        task("change-deadline/decide-between-dates", "manager", reference, "DecideBetweenDates", Map.of("letterAnswer", "keep-date", "aboutDecision", "x"));
        diary.change("practitioner", reference, clock, Map.of("deadlineChange", "cancel"));
        task("change-deadline/confirm-change", "manager", reference, "ConfirmChange", Map.of("confirmation", "refuse", "aboutConfirmation", "x"));
        String late = office.openCase(Office.somebody(), "practitioner");
        diary.keep("practitioner", late, Diary.appeal("2026-10-01", Map.of()));
        office.runJobs();
        task("keep-deadline/rescue-deadline", "practitioner", late, "RescueDeadline", Map.of("doneOn", "2026-11-22", "whatWasDone", "x"));
        office.start("practitioner", "keep-deadline", Map.of("caseReference", reference));
        task("keep-deadline/record-deadline", "practitioner", reference, "RecordDeadline", appeal);
        office.start("practitioner", "change-deadline", Map.of("caseReference", reference));
        task("change-deadline/choose-change", "practitioner", reference, "ChooseChange", Map.of("clock", clock.id().toString(), "changeReason", "other", "aboutChange", "x",
                "deadlineChange", "extend", "extendedTo", "2026-12-29", "grantedBy", "court", "evidence", "order"));
    }

    private void openAppointments() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        var hearing = new LinkedHashMap<String, Object>(Map.of("caseReference", reference, "appointmentKind", "hearing", "appointmentOn", "2026-12-01", "appointmentTime", "10:00",
                "whoGoesAlong", "open", "appointmentInterpreter", "booked"));
        hearing.putAll(Map.of("appointmentEnds", "11:00", "appointmentPlace", "x", "appointmentWith", "x", "appointmentNote", "x", "interpreterLanguage", "x",
                "interpreterBookedWith", "x"));
        start("keep-appointment/appointment-planned", "practitioner", "keep-appointment", hearing);
        hearing.putAll(Map.of("appointmentOn", "2026-11-23", "appointmentTime", "10:01", "appointmentEnds", "10:02", "appointmentInterpreter", "needed"));
        hearing.remove("interpreterBookedWith");
        office.start("practitioner", "keep-appointment", hearing);
        Office.itIs("2026-11-23T10:03");
        office.runJobs();
        task("keep-appointment/record-what-happened", "practitioner", reference, "RecordWhatHappened", Map.of("appointmentOutcome", "held", "whatHappenedThere", "x"));
        hearing.putAll(Map.of("appointmentOn", "2027-12-01"));
        office.start("practitioner", "keep-appointment", hearing);
        task("keep-appointment/book-interpreter", "practitioner", reference, "BookInterpreter", Map.of("interpreterAnswer", "booked", "aboutInterpreter", "x"));
    }

    private void endedSharing() {
        Reader holder = new Reader("practitioner", Set.of("practitioner"));
        for (boolean asked : new boolean[] {false, true}) {
            String reference = office.openCase(Office.somebody(), "practitioner");
            UUID decision = sharing.record(reference, holder, new NewDecision(Recipient.COUNCIL, "", Purpose.SAFETY, Set.of(Data.SAFETY), Ground.AGREED, org.waymark.sharing.Answer.AGREED,
                    AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", null));
            sharing.leave(reference, "practitioner", "Synthetic step", Leaving.of("council", "safety", "safety"), "", null);
            sharing.withdraw(reference, holder, decision, "changed-mind");
            Map<String, Object> letter = Map.of("deletionAsked", "asked", "doneOn", "2026-11-23", "aboutDeletionAsked", "x");
            if (asked) {
                office.answer("practitioner", reference, "AskToDelete", letter);
                task("end-sharing/record-deletion-answer", "practitioner", reference, "RecordDeletionAnswer",
                        Map.of("deletionAnswer", "deleted", "doneOn", "2026-11-23", "aboutDeletionAnswer", "x"));
            } else {
                task("end-sharing/ask-to-delete", "practitioner", reference, "AskToDelete", letter);
            }
        }
    }

    private void sharingThatEndsSoon() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        sharing.record(reference, new Reader("practitioner", Set.of("practitioner")), new NewDecision(Recipient.COUNCIL, "", Purpose.SAFETY, Set.of(Data.SAFETY), Ground.AGREED,
                org.waymark.sharing.Answer.AGREED, AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", LocalDate.parse("2026-11-30")));
        engine.getRuntimeService().startProcessInstanceByKey("watch-sharing");
        office.runJobs();
        task("renew-sharing/ask-them-again", "practitioner", reference, "AskThemAgain", Map.of("renewal", "let-it-end", "aboutRenewal", "x"));
    }

    private void whatHappened() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        start("tell-what-happened/what-happened-told", "practitioner", "tell-what-happened", told(reference, "withdrew"));
        office.start("practitioner", "tell-what-happened", Map.of("caseReference", reference, "happening", "moved", "nation", "wales", "aboutHappening", "x"));
        task("tell-what-happened/look-at-deadlines-again", "practitioner", reference, "LookAtDeadlinesAgain", Map.of("aboutDeadlines", "x"));
        office.start("practitioner", "tell-what-happened", told(reference, "detained"));
        office.runJobs();
        task("tell-what-happened/look-same-day", "practitioner", reference, "LookSameDay", Map.of("aboutDetention", "x"));
        office.start("practitioner", "tell-what-happened", told(reference, "withdrew"));
        task("tell-what-happened/decide-on-closing", "practitioner", reference, "DecideOnClosing", Map.of("closingWish", "stay", "aboutClosingWish", "x"));
        String last = office.openCase(Office.somebody(), "practitioner");
        office.start("practitioner", "tell-what-happened", told(last, "died"));
        task("accompany/close-after-death", "manager", last, "CloseAfterDeath", Map.of("aboutClosingAfterDeath", "x"));
        start("reopen-case/reopening-asked", "manager", "reopen-case", reopening(closedAfterDeath()));
        String asked = closedAfterDeath();
        office.start("safeguarding-lead", "reopen-case", reopening(asked));
        task("reopen-case/answer-reopening", "manager", asked, "AnswerReopening", Map.of("reopeningAnswer", "stays-closed", "aboutReopening", "x"));
    }

    private String closedAfterDeath() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        office.start("practitioner", "tell-what-happened", told(reference, "died"));
        office.answer("manager", reference, "CloseAfterDeath", Map.of("aboutClosingAfterDeath", "x"));
        return reference;
    }

    private static Map<String, Object> reopening(String reference) {
        return Map.of("caseReference", reference, "reopeningReason", "after-death", "whyReopening", "x", "knownNow", "x", "nation", "england", "interpreterNeeded", "no");
    }

    private static Map<String, Object> told(String reference, String happening) {
        return Map.of("caseReference", reference, "happening", happening, "aboutHappening", "x");
    }

    private void lawyers() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Map<String, Object> needed = Map.of("caseReference", reference, "legalField", "housing", "countFrom", "2026-11-24", "whyLawyer", "x");
        start("find-legal-representation/lawyer-needed", "practitioner", "find-legal-representation", needed);
        office.start("practitioner", "find-legal-representation", needed);
        office.runJobs();
        Map<String, Object> tried = Map.of("lawfulGround", "legal-duty", "lawyerTried", "x", "legalRoute", "legal-aid", "lawyerAnswer", "said-yes", "lawyerAnswerWords", "x");
        task("find-legal-representation/try-lawyer", "practitioner", reference, "TryLawyer", tried);
        task("find-legal-representation/ask-second-tier", "practitioner", reference, "AskSecondTier", Map.of("secondTierWords", "x"));
        task("find-legal-representation/decide-on-lawyer-search", "manager", reference, "DecideOnLawyerSearch", Map.of("searchAnswer", "go-on", "searchAnswerWords", "x"));
        String found = office.openCase(Office.somebody(), "practitioner");
        office.start("practitioner", "find-legal-representation", Map.of("caseReference", found, "legalField", "crime", "countFrom", "2027-11-24", "whyLawyer", "x"));
        office.answer("practitioner", found, "TryLawyer", tried);
        task("find-legal-representation/record-lawyer", "practitioner", found, "RecordLawyer",
                Map.of("lawyerName", "x", "lawyerFirm", "x", "lawyerContact", "x", "lawyerRegulator", "sra", "clientCare", "seen", "lawyerTakesOn", "x"));
    }

    /** Each is taken to another step, so that its form is open at the end. */
    private void chases() {
        Map<String, Map<String, Object>> steps = new LinkedHashMap<>();
        steps.put("RemindBody", Map.of("reminderWords", "x"));
        steps.put("AskSenior", Map.of("seniorWords", "x"));
        steps.put("MakeComplaint", Map.of("complaintMade", "made", "complaintAbout", "children", "countFrom", "2026-11-20", "knownSince", "2026-11-02", "courtLimit", "tell", "complaintWords", "x"));
        steps.put("TellLawyerOfLimit", Map.of("lawfulGround", "legal-duty", "limitToldWords", "x"));
        steps.put("RecordComplaintAnswer", Map.of("complaintAnswer", "no", "doneOn", "2026-11-21", "complaintAnswerWords", "x"));
        steps.put("AskAboutNextStage", Map.of("nextStageWish", "not-wanted", "nextStageWords", "x"));
        steps.put("ConfirmComplaintLeft", Map.of("complaintLeft", "confirmed", "complaintLeftWords", "x"));
        steps.put("TellLawyerOfSilence", Map.of("lawfulGround", "legal-duty", "silenceToldWords", "x"));
        steps.keySet().forEach(at -> chase(at, "council", steps));
        chase("RecordBodyAnswer", "council", Map.of("RecordBodyAnswer", Map.of("publicBodyAnswer", "full", "doneOn", "2026-11-22", "bodyAnswerWords", "x")));
        var further = new LinkedHashMap<>(steps);
        further.put("MakeComplaint", Map.of("complaintMade", "made", "countFrom", "2026-11-20", "knownSince", "2026-11-02", "courtLimit", "no-need", "complaintWords", "x"));
        further.remove("TellLawyerOfLimit");
        further.put("AskAboutNextStage", Map.of("nextStageWish", "asked", "countFrom", "2026-11-21", "courtLimit", "no-need", "nextStageWords", "x"));
        further.put("RecordOmbudsmanDecision", Map.of("ombudsmanDecision", "upheld", "ombudsmanWords", "x"));
        chase("RecordOmbudsmanDecision", "home-office", further);
    }

    private void chase(String at, String body, Map<String, Map<String, Object>> steps) {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Map<String, Object> asked = Map.of("caseReference", reference, "publicBody", body, "countFrom", "2026-11-20", "askedOfBody", "x");
        office.start("practitioner", "chase-public-body", asked);
        if (at.equals("RecordBodyAnswer")) {
            start("chase-public-body/answer-awaited", "practitioner", "chase-public-body", asked);
        }
        office.runJobs();
        for (var step : steps.entrySet()) {
            String who = step.getKey().startsWith("Confirm") ? "manager" : "practitioner";
            if (office.maybeTask(reference, step.getKey()).isEmpty()) {
                continue;
            }
            if (step.getKey().equals(at)) {
                task("chase-public-body/" + at.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT), who, reference, at, step.getValue());
                return;
            }
            office.answer(who, reference, step.getKey(), step.getValue());
            engine.getManagementService().createJobQuery().timers().list().stream().filter(job -> job.getProcessDefinitionKey().equals("chase-public-body"))
                    .filter(job -> office.running(reference).contains("chase-public-body") && ofCase(job.getProcessInstanceId(), reference))
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private boolean ofCase(String instance, String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).processInstanceBusinessKey(reference).count() > 0;
    }

    /** Each is taken to another step, so that its form is open at the end. */
    private void reviews() {
        Map<String, Map<String, Object>> usual = new LinkedHashMap<>();
        usual.put("RecordReviewAdvice", Map.of("reviewAdvice", "strong", "litigationFriend", "needed", "reviewAdviceWords", "x"));
        usual.put("FindLitigationFriend", Map.of("litigationFriendName", "x", "litigationFriendWords", "x"));
        usual.put("RecordReviewDecision", Map.of("bringReview", "bring", "reviewDecisionWords", "x"));
        usual.put("RecordPreAction", Map.of("preAction", "sent", "countFrom", "2026-11-20", "interimRelief", "asked", "preActionWords", "x"));
        usual.put("RecordPreActionReply", Map.of("preActionAnswer", "refused", "preActionAnswerWords", "x"));
        usual.put("RecordClaim", Map.of("claimIssued", "in-time", "doneOn", "2026-11-20", "claimWords", "x"));
        usual.put("RecordService", Map.of("doneOn", "2026-11-20", "serviceWords", "x"));
        usual.put("RecordPermission", Map.of("permission", "refused", "countFrom", "2026-11-20", "permissionWords", "x"));
        usual.put("RecordRenewal", Map.of("renewalAsked", "asked", "renewalWords", "x"));
        usual.put("RecordRenewalHearing", Map.of("renewalResult", "granted", "renewalResultWords", "x"));
        usual.put("RecordCourtDecision", Map.of("courtResult", "won", "courtWords", "x"));
        usual.put("ExplainReviewOutcome", Map.of("reviewExplainedWords", "x"));
        usual.keySet().forEach(at -> review(at, usual));
        var givenUp = new LinkedHashMap<>(usual);
        givenUp.put("RecordReviewDecision", Map.of("bringReview", "not-bring", "reviewDecisionWords", "x"));
        givenUp.put("ConfirmGivingUp", Map.of("givingUp", "confirmed", "givingUpWords", "x"));
        review("ConfirmGivingUp", givenUp);
        var notRenewed = new LinkedHashMap<>(usual);
        notRenewed.put("RecordRenewal", Map.of("renewalAsked", "not-asked", "renewalWords", "x"));
        notRenewed.put("ConfirmNoRenewal", Map.of("givingUp", "confirmed", "givingUpWords", "x"));
        review("ConfirmNoRenewal", notRenewed);
        var refused = new LinkedHashMap<>(usual);
        refused.put("RecordRenewalHearing", Map.of("renewalResult", "refused", "countFrom", "2026-11-20", "renewalResultWords", "x"));
        refused.put("RecordHigherCourt", Map.of("higherCourtAsked", "asked", "higherCourtWords", "x"));
        refused.put("RecordHigherCourtAnswer", Map.of("higherCourtResult", "granted", "higherCourtAnswerWords", "x"));
        review("RecordHigherCourt", refused);
        review("RecordHigherCourtAnswer", refused);
        refused.put("RecordHigherCourt", Map.of("higherCourtAsked", "not-asked", "higherCourtWords", "x"));
        refused.put("ConfirmNoHigherCourt", Map.of("givingUp", "confirmed", "givingUpWords", "x"));
        review("ConfirmNoHigherCourt", refused);
        String late = office.openCase(Office.somebody(), "practitioner");
        office.start("practitioner", "judicial-review", Map.of("caseReference", late, "decisionOn", "2026-06-01", "reviewForum", "upper-tribunal", "whyReview", "x"));
        List.of("RecordReviewAdvice", "FindLitigationFriend", "RecordReviewDecision").forEach(step -> office.answer("practitioner", late, step, usual.get(step)));
        office.runJobs();
        caseMessages.tellEach("turned-18", late);
        task("judicial-review/tell-lawyer-of-age", "practitioner", late, "TellLawyerOfAge", Map.of("lawfulGround", "legal-duty", "ageToldWords", "x"));
        task("judicial-review/plan-late-claim", "practitioner", late, "PlanLateClaim", Map.of("lateReasons", "x", "latePlan", "x"));
    }

    private void review(String at, Map<String, Map<String, Object>> steps) {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Map<String, Object> wanted = Map.of("caseReference", reference, "decisionOn", "2026-11-20", "reviewForum", "administrative-court", "whyReview", "x");
        if (at.equals("RecordReviewAdvice")) {
            start("judicial-review/review-wanted", "practitioner", "judicial-review", wanted);
        }
        office.start("practitioner", "judicial-review", wanted);
        for (var step : steps.entrySet()) {
            if (office.maybeTask(reference, step.getKey()).isEmpty()) {
                continue;
            }
            if (step.getKey().equals(at)) {
                task("judicial-review/" + at.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT), at.startsWith("Confirm") ? "manager" : "practitioner", reference, at, step.getValue());
                return;
            }
            office.answer("practitioner", reference, step.getKey(), step.getValue());
        }
    }

    private void birthdays() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        caseMessages.start("look-at-birthday.came", reference, "practitioner", Map.of("birthday", "eighteen", "birthdayBy", "claimed"));
        task("watch-birthdays/look-at-birthday", "practitioner", reference, "LookAtBirthday", Map.of("aboutBirthday", "x"));
    }

    /** One decision about an age at each of its forms. */
    private void ages() {
        start("age-assessment/age-challenge-asked", "practitioner", "age-assessment-challenge", Map.of("caseReference", office.openCase(Office.somebody(), "practitioner")));
        AgeCase begun = new AgeCase(office);
        begun.begin();
        age(begun, "RecordAgeDecision", AgeCase.decision(Map.of("ageDecisionOn", "2026-11-20")));

        AgeCase urgent = ageDecided(Map.of("detained", "yes", "chargedAsAdult", "yes"));
        task("age-assessment/look-at-safety-today", "safeguarding-lead", urgent.reference, "LookAtSafetyToday", Map.of("safetyLooked", "x"));
        age(urgent, "AskForAccommodation", Map.of("accommodationAsked", "x", "lawfulGround", "child-protection"));
        age(urgent, "TellCriminalSolicitor", Map.of("criminalSolicitorTold", "x", "lawfulGround", "child-protection"));
        age(urgent, "OfferAgeAdvocate", Map.of("advocateAnswer", "not-now", "aboutAgeAdvocate", "x", "ageAppropriateAdult", "x"));
        age(urgent, "CheckSafeguards", AgeCase.safeguards(Map.of()));
        urgent.answer("ChooseEvidence", Map.of("evidenceFrom", "own-account"));
        urgent.answer("AskThemForIt", Map.of("askedForAskThemForIt", "x"));
        age(urgent, "RecordEvidence", Map.of("evidenceOutcome", "received", "evidenceWords", "x"));
        for (String from : List.of("documents", "school", "health", "carers")) {
            urgent.answer("ChooseEvidence", Map.of("evidenceFrom", from));
        }
        age(urgent, "AskThemForIt", Map.of("askedForAskThemForIt", "x"));
        age(urgent, "AskSchool", Map.of("askedForAskSchool", "x", "lawfulGround", "child-protection"));
        age(urgent, "AskHealth", Map.of("askedForAskHealth", "x", "lawfulGround", "child-protection"));
        age(urgent, "AskCarers", Map.of("askedForAskCarers", "x", "recipientName", "x", "lawfulGround", "child-protection"));
        age(urgent, "ChooseEvidence", Map.of("evidenceFrom", "school"));

        AgeCase asked = ageDecided(Map.of("childAmongAdults", "yes"));
        asked.tells("AskForAccommodation", "accommodationAsked");
        age(asked, "RecordAccommodation", Map.of("accommodationAnswer", "refused", "accommodationWords", "x"));
        asked.answer("CheckSafeguards", AgeCase.safeguards(Map.of()));
        asked.lawyerFound();
        age(asked, "RecordAgeAdvice", Map.of("adviceSays", "court-now", "ageAdviser", "x", "ageAdvice", "x"));
        AgeCase refused = ageDecided(Map.of("childAmongAdults", "yes"));
        refused.tells("AskForAccommodation", "accommodationAsked");
        refused.answer("RecordAccommodation", Map.of("accommodationAnswer", "refused", "accommodationWords", "x"));
        age(refused, "AskAboutInterimRelief", Map.of("interimReliefSaid", "x", "lawfulGround", "child-protection"));
        refused.advised("no-grounds");
        age(refused, "DecideOnChallenge", Map.of("challengeWish", "not-now", "challengeWords", "x", "challengeExplained", "x"));
        AgeCase late = ageDecided(Map.of("ageDecisionOn", "2026-06-01"));
        office.runJobs();
        age(late, "AskOutOfTimeAdvice", Map.of("lateAnswer", "extension-asked", "lateAdvice", "x"));
        challengedAges();
    }

    private void challengedAges() {
        var kept = Map.<String, Object>of("safeguardsKept", "x", "notChallengedExplained", "x");
        for (boolean isKept : new boolean[] {false, true}) {
            AgeCase left = ageDecided(Map.of()).advised("no-grounds");
            left.wishes("not-now");
            if (isKept) {
                left.answer("KeepSafeguards", kept);
                task("age-assessment/confirm-limit-ends", "manager", left.reference, "ConfirmLimitEnds", Map.of("limitEnding", "confirmed", "limitEndingWords", "x"));
            } else {
                age(left, "KeepSafeguards", kept);
            }
        }
        AgeCase withdrew = ageDecided(Map.of());
        caseMessages.tellEach("withdrew", withdrew.reference);
        age(withdrew, "LeaveInGoodOrder", Map.of("leavingWords", "x", "leavingPapers", "x"));
        age(ageChallenged("evidence-first"), "GiveNewEvidence", Map.of("newEvidenceGiven", "x", "lawfulGround", "child-protection"));
        for (String answer : List.of("silent", "re-assess")) {
            AgeCase given = ageChallenged("evidence-first");
            given.tells("GiveNewEvidence", "newEvidenceGiven");
            var said = Map.<String, Object>of("challengeAnswer", answer, "assessorWords", "x");
            if (answer.equals("silent")) {
                age(given, "RecordAssessorAnswer", said);
            } else {
                given.answer("RecordAssessorAnswer", said);
                newAssessment(given);
            }
        }
        AgeCase conceded = ageChallenged("letter-first");
        conceded.conceded("2026-11-23");
        age(conceded, "RecordSettlement", Map.of("settlement", "accepted", "settlementWords", "x"));
        age(ageInCourt(), "RecordAgeOutcome", Map.of("ageOutcome", "stands", "ageOutcomeWords", "x"));
        AgeCase stands = ageInCourt();
        stands.ended("stands");
        age(stands, "PlanAfterDecision", Map.of("supportNow", "x", "safeAmongAdults", "x", "whatOpensAgain", "x"));
        AgeCase accepted = ageInCourt();
        accepted.ended("accepted");
        acceptedAges(accepted);
        AgeCase older = ageDecided(Map.of());
        caseMessages.tellEach("turned-18", older.reference);
        age(older, "LookAtWhatSurvives", Map.of("survivesEighteen", "x"));
    }

    private void acceptedAges(AgeCase accepted) {
        var told = Map.<String, Object>of("lawfulGround", "child-protection");
        acceptedAge(accepted, "MoveAmongChildren", Map.of("movedAmongChildren", "x"));
        acceptedAge(accepted, "AskForSchool", with(told, "schoolAskedFor"));
        acceptedAge(accepted, "TellLawyersOfAge", with(told, "lawyersToldOfAge"));
        acceptedAge(accepted, "AskCouncilForDuties", with(told, "councilDutiesAsked"));
        acceptedAge(councilDoes(null), "RecordCouncilDuties", Map.of("councilDuties", "silent", "councilDutiesWords", "x"));
        acceptedAge(councilDoes("refused"), "TellLawyerOfCouncil", with(told, "lawyerToldOfCouncil"));
        acceptedAge(councilDoes("care-leaver"), "PlanLeavingCare", Map.of("careLeaverPlan", "x"));
        AgeCase lookedAfter = councilDoes("looked-after");
        for (String duty : List.of("CarePlan", "FirstVisit", "ChildHealth", "FirstReview")) {
            acceptedAge(lookedAfter, "Record" + duty, Map.of("dutyOutcome", "met", "dutyDoneOn", "2026-11-23", "aboutDuty" + duty, "x"));
        }
        AgeCase elsewhere = ageDecided(Map.of("nation", "wales")).advised("court-now");
        elsewhere.wishes("challenge");
        elsewhere.notBrought();
        elsewhere.ended("accepted");
        elsewhere.tells("AskCouncilForDuties", "councilDutiesAsked");
        elsewhere.council("looked-after", "2026-11-23");
        acceptedAge(elsewhere, "RecordNationDuties", Map.of("nationDuties", "x"));
    }

    private AgeCase councilDoes(String what) {
        AgeCase age = ageInCourt();
        age.ended("accepted");
        age.tells("AskCouncilForDuties", "councilDutiesAsked");
        if (what != null) {
            age.council(what, "2026-11-23");
        }
        return age;
    }

    private static Map<String, Object> with(Map<String, Object> told, String field) {
        var form = new HashMap<String, Object>(told);
        form.put(field, "x");
        return form;
    }

    private void newAssessment(AgeCase age) {
        var adult = Map.<String, Object>of("appropriateAdult", "nobody-found", "appropriateAdultWords", "x");
        for (String step : List.of("waiting", "alone", "held")) {
            AgeCase each = age;
            if (!step.equals("waiting")) {
                each = ageChallenged("evidence-first");
                each.tells("GiveNewEvidence", "newEvidenceGiven");
                each.answer("RecordAssessorAnswer", Map.of("challengeAnswer", "re-assess", "assessorWords", "x"));
                each.prepared(step.equals("held") ? "found" : "nobody-found");
            }
            switch (step) {
                case "alone" -> task("reassess-age/decide-without-adult", "manager", each.reference, "DecideWithoutAdult", Map.of("withoutAdult", "x"));
                case "held" -> task("reassess-age/record-reassessment", "practitioner", each.reference, "RecordReassessment", Map.of("reassessment", "put-off", "reassessmentWords", "x"));
                default -> {
                    task("reassess-age/find-appropriate-adult", "advocate", each.reference, "FindAppropriateAdult", adult);
                    task("reassess-age/ask-for-interpreter", "practitioner", each.reference, "AskForInterpreter", with(Map.of("lawfulGround", "child-protection"), "reassessmentInterpreter"));
                    task("reassess-age/say-what-was-missing", "practitioner", each.reference, "SayWhatWasMissing", Map.of("missingBefore", "x"));
                    task("reassess-age/prepare-them-for-it", "practitioner", each.reference, "PrepareThemForIt", Map.of("preparedForIt", "x"));
                }
            }
        }
    }

    private void acceptedAge(AgeCase age, String task, Map<String, Object> right) {
        task("accepted-age/" + task.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(), "practitioner", age.reference, task, right);
    }

    private AgeCase ageInCourt() {
        AgeCase age = ageChallenged("court-now");
        age.notBrought();
        return age;
    }

    private AgeCase ageChallenged(String adviceSays) {
        AgeCase age = ageDecided(Map.of()).advised(adviceSays);
        age.wishes("challenge");
        return age;
    }

    private AgeCase ageDecided(Map<String, Object> otherwise) {
        AgeCase age = new AgeCase(office);
        age.begin();
        var form = new HashMap<String, Object>(Map.of("ageDecisionOn", "2026-11-20"));
        form.putAll(otherwise);
        return age.decided(form);
    }

    private void age(AgeCase age, String task, Map<String, Object> right) {
        task("age-assessment/" + task.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(), "practitioner", age.reference, task, right);
    }

    private void openSearch() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        var report = Map.<String, Object>of("caseReference", reference, "missingSince", "x", "lastSeenBy", "x", "missingRisk", "high", "whyMissingRisk", "x");
        office.start("therapist", "missing-young-person", report);
        start("missing-young-person/missing-reported", "therapist", "missing-young-person", report);
        task("missing-young-person/tell-police", "practitioner", reference, "TellPolice", Map.of("lawfulGround", "immediate-danger", "policeReference", "x", "policeToldAt", "x", "aboutPolice", "x"));
        task("missing-young-person/tell-council", "practitioner", reference, "TellCouncil", Map.of("lawfulGround", "child-protection", "councilReference", "x", "councilToldAt", "x", "aboutCouncil", "x"));
        task("missing-young-person/call-network", "practitioner", reference, "CallNetwork", Map.of("lawfulGround", "immediate-danger", "networkCalls", "x"));
        task("missing-young-person/review-risk-today", "safeguarding-lead", reference, "ReviewRiskToday", Map.of("missingRisk", "low", "riskReviewed", "x"));
        task("missing-young-person/hand-over", "manager", reference, "HandOver", Map.of("givenToPolice", "x", "givenToCouncil", "x", "whyHandedOver", "x"));
        var found = Map.<String, Object>of("missingOutcome", "found", "countFrom", "2026-11-23", "howFound", "x");
        task("missing-young-person/record-found", "practitioner", reference, "RecordFound", found);
        for (boolean heard : new boolean[] {false, true}) {
            String back = office.openCase(Office.somebody(), "practitioner");
            office.start("therapist", "missing-young-person", Map.of("caseReference", back, "missingSince", "x", "lastSeenBy", "x", "missingRisk", "high", "whyMissingRisk", "x"));
            office.answer("practitioner", back, "RecordFound", found);
            var told = Map.<String, Object>of("lawfulGround", "child-protection", "policeToldFound", "x", "councilToldFound", "x");
            if (heard) {
                office.answer("practitioner", back, "TellTheyWereFound", told);
                task("missing-young-person/return-conversation", "practitioner", back, "ReturnConversation",
                        Map.of("returnConversation", "held", "doneOn", "2026-11-23", "returnWords", "x"));
            } else {
                task("missing-young-person/tell-they-were-found", "practitioner", back, "TellTheyWereFound", told);
            }
        }
    }

    private void openHearings() {
        Map<String, Object> ask = Map.of("hearingWay", "ask", "hearingInterpreter", "with-interpreter", "whoAsks", "somebody-else", "asker", "manager");
        Map<String, Object> disagrees = Map.of("decisionExplained", "said-back", "explainedBack", "x", "plainCopy", "given", "hearingAnswer", "disagrees", "viewInTheirWords", "x", "asksForReview", true);
        for (String at : List.of("ChooseWhoAsks", "AskForView", "ExplainDecision", "ArrangeReview")) {
            String reference = office.openCase(Office.somebody(), "practitioner");
            Map<String, Object> asked = Map.of("caseReference", reference, "hearingAbout", "plan", "hearingStage", at.equals("AskForView") ? "before-decision" : "after-decision");
            office.start("practitioner", "hear-the-young-person", asked);
            if (at.equals("ChooseWhoAsks")) {
                start("hear-the-young-person/hearing-asked", "practitioner", "hear-the-young-person", asked);
                task("hear-the-young-person/choose-who-asks", "practitioner", reference, at, ask);
                continue;
            }
            office.answer("practitioner", reference, "ChooseWhoAsks", ask);
            if (at.equals("AskForView")) {
                task("hear-the-young-person/ask-for-view", "manager", reference, at, Map.of("hearingAnswer", "did-not-want-to-say", "whyNoView", "x"));
            } else if (at.equals("ExplainDecision")) {
                task("hear-the-young-person/explain-decision", "manager", reference, at, disagrees);
            } else {
                office.answer("manager", reference, "ExplainDecision", disagrees);
                task("hear-the-young-person/arrange-review", "manager", reference, at, Map.of("reviewAgreed", "x"));
            }
        }
    }

    @AfterAll
    void clear() {
        office.clear();
    }

    private void start(String form, String person, String process, Map<String, Object> right) {
        open.add(new Open(form, Caller.rest(port, person), "/process-definition/key/" + process + "/submit-form", right));
    }

    private void task(String form, String person, String reference, String task, Map<String, Object> right) {
        var there = office.task(reference, task);
        Caller caller = Caller.rest(port, person);
        if (there.getAssignee() == null) {
            Answer claimed = caller.post("/task/" + there.getId() + "/claim", Map.of("userId", person));
            if (claimed.status() == 400) {
                // whoever is offered a task and is not on the team is added to it first
                assertThat(claimed.sentence()).contains("team");
                caseFiles.join(reference, person, "manager");
                claimed = caller.post("/task/" + there.getId() + "/claim", Map.of("userId", person));
            }
            assertThat(claimed.status()).isEqualTo(204);
        }
        open.add(new Open(form, caller, "/task/" + there.getId() + "/submit-form", right));
    }

    @Test
    void everyFormIsTried() throws IOException {
        try (var forms = Files.walk(Path.of("forms"))) {
            assertThat(forms.filter(file -> file.toString().endsWith(".form")).map(file -> Path.of("forms").relativize(file).toString().replace(".form", "")))
                    .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.concat(open.stream().map(Open::form), java.util.stream.Stream.of("find-case/read-findings")).toList());
        }
    }

    @Test
    void whatTheFormForbidsIsRefusedInWordsAndLeavesNothing() throws IOException {
        List<String> before = everything();
        var wrong = new ArrayList<String>();
        int tried = 0;
        for (Open each : open) {
            // a megabyte each takes minutes: once for each type of field in a form
            var huge = new HashSet<String>();
            var fields = new ArrayList<JsonNode>();
            collect(JSON.readTree(Files.readString(Path.of("forms", each.form() + ".form"))).path("components"), fields);
            for (JsonNode field : fields) {
                if (field.path("conditional").has("hide") && !each.right().containsKey(field.path("key").asText())) {
                    // what the right answer hides is never asked, see whatAConditionHidesIsNotKept
                    continue;
                }
                for (Wrong attempt : wrongs(field)) {
                    if (attempt.what().equals("huge") && !huge.add(field.path("type").asText())) {
                        continue;
                    }
                    tried++;
                    check(each, field, attempt, wrong);
                }
            }
            Answer unknown = send(each, "somethingElse", "x", false);
            if (unknown.status() != 400 || !unknown.sentence().contains("does not ask")) {
                wrong.add(each.form() + " takes an unknown field: " + unknown.status() + " " + unknown.body());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(200);
        assertThat(everything()).as("nothing half-saved").isEqualTo(before);
    }

    private void check(Open form, JsonNode field, Wrong attempt, List<String> wrong) {
        String key = field.path("key").asText();
        Answer answer = send(form, key, attempt.value(), attempt.json());
        String label = field.path("label").asText(field.path("dateLabel").asText(key));
        boolean told = answer.status() == 400 && answer.sentence().contains(field.path("type").asText().equals("expression") ? "version" : label)
                // a list that cannot be read is nobody's field
                || answer.status() == 400 && attempt.json() && answer.sentence().contains("list");
        if (!told || answer.sentence().contains("\tat ") || answer.sentence().length() > 2000) {
            String sentence = answer.body();
            wrong.add(form.form() + " " + key + " " + attempt.what() + ": " + answer.status() + " " + sentence.substring(0, Math.min(300, sentence.length())));
        }
    }

    private static Answer send(Open form, String key, Object value, boolean json) {
        var variables = new LinkedHashMap<String, Object>();
        form.right().forEach((name, right) -> variables.put(name, right instanceof Map ? right : Map.of("value", right)));
        if (value == null) {
            variables.remove(key);
        } else {
            variables.put(key, json ? Map.of("value", value, "type", "Json") : Map.of("value", value));
        }
        return form.caller().post(form.address(), Map.of("variables", variables));
    }

    private static void collect(JsonNode components, List<JsonNode> fields) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key") && !component.path("type").asText().equals("table")) {
                fields.add(component);
            }
            collect(component.path("components"), fields);
        }
    }

    private static List<Wrong> wrongs(JsonNode field) {
        var wrongs = new ArrayList<Wrong>();
        String type = field.path("type").asText();
        if (field.path("validate").path("required").asBoolean() || type.equals("expression")) {
            wrongs.add(new Wrong("missing", null, false));
            wrongs.add(new Wrong("empty", "", false));
            wrongs.add(new Wrong("blank", " \n ", false));
        }
        if (!type.equals("number") && !type.equals("expression")) {
            wrongs.add(new Wrong("number", 5, false));
            if (!type.equals("checkbox")) {
                wrongs.add(new Wrong("yes or no", true, false));
            }
        }
        wrongs.add(new Wrong("list", "[\"x\"]", true));
        wrongs.add(new Wrong("object", "{\"x\":1}", true));
        wrongs.add(new Wrong("broken list", "[", true));
        wrongs.add(new Wrong("huge", "x".repeat(1_000_000), false));
        switch (type) {
            case "textfield", "textarea" -> {
                wrongs.add(new Wrong("too long", "x".repeat(field.path("validate").path("maxLength").asInt(20_000) + 1), false));
                wrongs.add(new Wrong("control character", "x\u0000y", false));
                wrongs.add(new Wrong("escape character", "x\u001b[31my", false));
                if (field.path("validate").hasNonNull("pattern")) {
                    wrongs.add(new Wrong("wrong shape", "WM-1", false));
                }
            }
            case "radio", "select" -> {
                wrongs.add(new Wrong("not on offer", "somebody else", false));
                wrongs.add(new Wrong("an account that may not", "administrator", false));
            }
            case "datetime" -> {
                for (String date : List.of("2026-02-30", "17/03/2009", "tomorrow", "2026-11-23T10:00", "2099-01-01", "+999999999-01-01")) {
                    wrongs.add(new Wrong("date " + date, date, false));
                }
            }
            case "number" -> {
                for (String number : List.of("abc", "1e999999999", "NaN", "-1", "2031", "1990.5")) {
                    wrongs.add(new Wrong("number " + number, number, false));
                }
            }
            default -> wrongs.add(new Wrong("words", "abc", false));
        }
        return wrongs;
    }

    @Test
    void whatAConditionHidesIsNotKept() {
        String reference = office.refer(Office.somebody());
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        String task = office.task(reference, "AcceptCase").getId();
        String instance = office.task(reference, "AcceptCase").getProcessInstanceId();
        Long entries = database.queryForObject("select count(*) from waymark.entry", Long.class);
        assertThat(Caller.rest(port, "practitioner").post("/task/" + task + "/submit-form",
                Caller.form(Map.of("acceptance", "accept", "declineReason", "full", "declineNote", "x"))).status()).isEqualTo(204);
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(instance).variableName("declineReason").list())
                .allMatch(kept -> kept.getValue() == null);
        assertThat(database.queryForObject("select count(*) from waymark.entry", Long.class)).isEqualTo(entries);
    }

    /** Everything that counts as half-saved, row by row where that is cheap. */
    private List<String> everything() {
        var state = new ArrayList<String>();
        for (String table : List.of("waymark.case_file", "waymark.fact", "waymark.entry", "waymark.case_member", "waymark.name_token", "waymark.search", "waymark.search_token",
                "waymark_keys.case_key", "waymark.clock", "waymark.clock_entry", "waymark.clock_copy", "waymark.appointment", "waymark.appointment_change", "act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_job", "act_hi_procinst", "act_hi_varinst", "act_hi_detail", "act_ge_bytearray")) {
            state.add(table + " " + database.queryForObject("select count(*) from " + table, Long.class));
        }
        state.addAll(database.queryForList("select reference || ' ' || state || ' ' || version from waymark.case_file order by 1", String.class));
        return state;
    }
}
