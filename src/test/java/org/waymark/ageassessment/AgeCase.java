package org.waymark.ageassessment;

import static org.waymark.Office.somebody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.waymark.Office;

/** A case in which an age was decided, and how the forms about it are answered. */
public class AgeCase {

    public static final Map<String, Object> CALM = Map.of("detained", "no", "childAmongAdults", "no", "transferNotice", "no", "chargedAsAdult", "no", "traffickingSigns", "no", "harmOrThreat", "no");
    public static final List<String> SAFEGUARDS = List.of("safeguardAdult", "safeguardInterpreter", "safeguardPointsPut", "safeguardLooks", "safeguardAssessors", "safeguardOwnDecision",
            "safeguardReasons", "safeguardViews", "safeguardPurpose", "safeguardAdvice", "safeguardRest", "safeguardQuestions", "safeguardHistory", "safeguardXray",
            "safeguardCredibility", "safeguardDoubt", "safeguardTrafficking", "safeguardPlacement");

    private final Office office;
    public final String reference;

    public AgeCase(Office office) {
        this.office = office;
        reference = office.openCase(somebody(), "practitioner");
        office.runJobs();
    }

    public ProcessInstance begin() {
        return office.start("practitioner", "age-assessment-challenge", Map.of("caseReference", reference));
    }

    public static Map<String, Object> decision(Map<String, Object> otherwise) {
        var form = new HashMap<>(CALM);
        form.putAll(Map.of("ageDecider", "council", "ageDecisionSays", "adult", "ageDecisionBasis", "Synthetic basis", "ageDecisionOn", "2026-11-26", "ageForum", "administrative-court",
                "nation", "england", "claimedDateOfBirth", "2010-03-01", "assessedDateOfBirth", "2001-03-01", "assessedDateOfBirthFrom", "Synthetic letter"));
        form.putAll(otherwise);
        return form;
    }

    public AgeCase decided(Map<String, Object> otherwise) {
        answer("RecordAgeDecision", decision(otherwise));
        return this;
    }

    public static Map<String, Object> safeguards(Map<String, Object> otherwise) {
        var form = new HashMap<String, Object>(Map.of("safeguardNotes", "x"));
        SAFEGUARDS.forEach(each -> form.put(each, "met"));
        form.putAll(otherwise);
        return form;
    }

    /** The assessment is looked at, a lawyer advises, and the young person has nothing to add. */
    public AgeCase advised(String adviceSays) {
        answer("CheckSafeguards", safeguards(Map.of("safeguardAdult", "not-met")));
        lawyerFound();
        answer("RecordAgeAdvice", Map.of("adviceSays", adviceSays, "ageAdviser", "x", "ageAdvice", "x"));
        answer("ChooseWhoAsks", Map.of("hearingWay", "not-asked", "whyNotAsked", "x"));
        return this;
    }

    public AgeCase lawyerFound() {
        answer("TryLawyer", Map.of("lawfulGround", "legal-duty", "lawyerTried", "Synthetic firm", "legalRoute", "legal-aid", "lawyerAnswer", "said-yes", "lawyerAnswerWords", "x"));
        answer("RecordLawyer", Map.of("lawyerName", "Synthetic lawyer", "lawyerFirm", "Synthetic firm", "lawyerContact", "x", "lawyerRegulator", "sra", "clientCare", "seen", "lawyerTakesOn", "x"));
        return this;
    }

    /** They concede after the letter before action. */
    public void settled(String letterOn, String settlement) {
        conceded(letterOn);
        answer("RecordSettlement", Map.of("settlement", settlement, "settlementWords", "x"));
    }

    public void conceded(String letterOn) {
        courtWanted("bring");
        answer("RecordPreAction", Map.of("preAction", "sent", "countFrom", letterOn, "interimRelief", "undertaking", "preActionWords", "x"));
        answer("RecordPreActionReply", Map.of("preActionAnswer", "conceded", "preActionAnswerWords", "x"));
        answer("ExplainReviewOutcome", Map.of("reviewExplainedWords", "x"));
    }

    public void notBrought() {
        courtWanted("not-bring");
        office.answer("manager", reference, "ConfirmGivingUp", Map.of("givingUp", "confirmed", "givingUpWords", "x"));
        answer("ExplainReviewOutcome", Map.of("reviewExplainedWords", "x"));
    }

    void courtWanted(String bring) {
        answer("RecordReviewAdvice", Map.of("reviewAdvice", "arguable", "litigationFriend", "in-place", "reviewAdviceWords", "x"));
        answer("RecordReviewDecision", Map.of("bringReview", bring, "reviewDecisionWords", "x"));
    }

    public void wishes(String challengeWish) {
        answer("DecideOnChallenge", Map.of("challengeWish", challengeWish, "challengeWords", "x", "challengeExplained", "x"));
    }

    public void ended(String ageOutcome) {
        var form = new HashMap<String, Object>(Map.of("ageOutcome", ageOutcome, "ageOutcomeWords", "x"));
        if (ageOutcome.equals("accepted")) {
            form.putAll(Map.of("acceptedDateOfBirth", "2010-03-01", "acceptedDateOfBirthFrom", "x"));
        }
        answer("RecordAgeOutcome", form);
    }

    /** Everything is prepared, and it comes to this. */
    public void reassessed(String reassessment) {
        prepared("found");
        answer("RecordReassessment", Map.of("reassessment", reassessment, "reassessmentWords", "x"));
    }

    public void prepared(String appropriateAdult) {
        answer("FindAppropriateAdult", Map.of("appropriateAdult", appropriateAdult, "appropriateAdultWords", "x"));
        tells("AskForInterpreter", "reassessmentInterpreter");
        answer("SayWhatWasMissing", Map.of("missingBefore", "x"));
        answer("PrepareThemForIt", Map.of("preparedForIt", "x"));
    }

    /** Accepted after a letter before action: what follows is open. */
    public AgeCase accepted() {
        decided(Map.of()).advised("letter-first").wishes("challenge");
        settled("2026-11-27", "accepted");
        ended("accepted");
        return this;
    }

    /** All that follows except what the council does. */
    public void seenTo() {
        answer("ChooseWhoAsks", Map.of("hearingWay", "not-asked", "whyNotAsked", "x"));
        answer("MoveAmongChildren", Map.of("movedAmongChildren", "x"));
        tells("AskForSchool", "schoolAskedFor");
        tells("TellLawyersOfAge", "lawyersToldOfAge");
    }

    public void council(String councilDuties) {
        council(councilDuties, "2026-11-27");
    }

    public void council(String councilDuties, String from) {
        var form = new HashMap<String, Object>(Map.of("councilDuties", councilDuties, "councilDutiesWords", "x"));
        if (councilDuties.equals("looked-after")) {
            form.put("careStartedOn", from);
        }
        answer("RecordCouncilDuties", form);
    }

    public void answer(String task, Map<String, Object> form) {
        office.answer("practitioner", reference, task, form);
    }

    /** An answer after which somebody outside knows something. */
    public void tells(String task, String field) {
        answer(task, Map.of(field, "x", "lawfulGround", "child-protection"));
    }
}
