package org.waymark.ageassessment;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class AgeAssessmentVariables implements ProcessVariables {

    static final Variable<String> AGE_DECIDER = Variable.choice("ageDecider", "home-office", "council", "national-board", "criminal-court");
    static final Variable<LocalDate> AGE_DECISION_ON = Variable.date("ageDecisionOn");
    static final Variable<LocalDate> TOLD_ORALLY_ON = Variable.date("toldOrallyOn");
    static final Variable<String> AGE_FORUM = Variable.choice("ageForum", "administrative-court", "upper-tribunal");
    static final Variable<String> TRANSFER_NOTICE = Variable.choice("transferNotice", "yes", "no", "not-known");
    /** The limit of the court, and how it stands. */
    static final Variable<OffsetDateTime> AGE_LIMIT_DUE_AT = Variable.moment("ageLimitDueAt");
    static final Variable<String> AGE_LIMIT_STATE = Variable.choice("ageLimitState", "running", "paused", "met", "missed", "cancelled");
    static final Variable<String> LIMIT_ENDING = Variable.choice("limitEnding", "confirmed", "look-again");
    static final Variable<String> LATE_ANSWER = Variable.choice("lateAnswer", "claim-in-time", "extension-asked", "new-evidence", "no-way-found");
    static final Variable<LocalDate> CLAIM_MADE_ON = Variable.date("claimMadeOn");
    static final Variable<OffsetDateTime> AGE_RECORD_DUE_AT = Variable.moment("ageRecordDueAt");
    static final Variable<OffsetDateTime> ASSESSMENT_REVIEW_DUE_AT = Variable.moment("assessmentReviewDueAt");
    static final Variable<OffsetDateTime> AGE_ADVICE_DUE_AT = Variable.moment("ageAdviceDueAt");
    static final Variable<OffsetDateTime> AGE_NEXT_STEPS_DUE_AT = Variable.moment("ageNextStepsDueAt");
    static final Variable<OffsetDateTime> AGE_LEAVING_DUE_AT = Variable.moment("ageLeavingDueAt");
    static final Variable<OffsetDateTime> LATE_ADVICE_DUE_AT = Variable.moment("lateAdviceDueAt");
    /** The safeguards by which the table judges an assessment; the other ten are facts of the case file. */
    static final Variable<String> SAFEGUARD_ADULT = Variable.choice("safeguardAdult", "met", "not-met", "not-known");
    static final Variable<String> SAFEGUARD_INTERPRETER = Variable.choice("safeguardInterpreter", "met", "not-met", "not-known");
    static final Variable<String> SAFEGUARD_POINTS_PUT = Variable.choice("safeguardPointsPut", "met", "not-met", "not-known");
    static final Variable<String> SAFEGUARD_LOOKS = Variable.choice("safeguardLooks", "met", "not-met", "not-known");
    static final Variable<String> SAFEGUARD_ASSESSORS = Variable.choice("safeguardAssessors", "met", "not-met", "not-known");
    static final Variable<String> SAFEGUARD_OWN_DECISION = Variable.choice("safeguardOwnDecision", "met", "not-met", "not-known");
    static final Variable<String> SAFEGUARD_REASONS = Variable.choice("safeguardReasons", "met", "not-met", "not-known");
    static final Variable<String> SAFEGUARD_VIEWS = Variable.choice("safeguardViews", "met", "not-met", "not-known");
    static final Variable<String> AGE_FINDINGS = Variable.choice("ageFindings", "none", "some", "serious");
    static final Variable<String> ADVICE_SAYS = Variable.choice("adviceSays", "evidence-first", "letter-first", "court-now", "no-grounds");
    static final Variable<String> CHALLENGE_WISH = Variable.choice("challengeWish", "challenge", "not-now");
    static final Variable<OffsetDateTime> SAFETY_LOOK_DUE_AT = Variable.moment("safetyLookDueAt");
    static final Variable<OffsetDateTime> ACCOMMODATION_ASK_DUE_AT = Variable.moment("accommodationAskDueAt");
    static final Variable<OffsetDateTime> ACCOMMODATION_ANSWER_DUE_AT = Variable.moment("accommodationAnswerDueAt");
    static final Variable<OffsetDateTime> CRIMINAL_SOLICITOR_DUE_AT = Variable.moment("criminalSolicitorDueAt");
    static final Variable<OffsetDateTime> INTERIM_RELIEF_DUE_AT = Variable.moment("interimReliefDueAt");
    static final Variable<String> ACCOMMODATION_ANSWER = Variable.choice("accommodationAnswer", "accommodated", "refused", "silent");
    static final Variable<String> EVIDENCE_FROM = Variable.choice("evidenceFrom", "documents", "own-account", "school", "carers", "health", "medico-legal", "enough");
    static final Variable<String> EVIDENCE_OUTCOME = Variable.choice("evidenceOutcome", "received", "chased", "given-up");
    static final Variable<OffsetDateTime> EVIDENCE_DUE_AT = Variable.moment("evidenceDueAt");
    static final Variable<OffsetDateTime> NEW_EVIDENCE_DUE_AT = Variable.moment("newEvidenceDueAt");
    static final Variable<OffsetDateTime> ASSESSOR_ANSWER_DUE_AT = Variable.moment("assessorAnswerDueAt");
    static final Variable<String> CHALLENGE_ANSWER = Variable.choice("challengeAnswer", "accepted", "re-assess", "refused", "silent");
    static final Variable<String> SETTLEMENT = Variable.choice("settlement", "accepted", "re-assess");
    static final Variable<String> AGE_OUTCOME = Variable.choice("ageOutcome", "accepted", "new-decision", "stands");

    private AgeAssessmentVariables() {
    }
}
