package org.waymark.nrm;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

/** What was seen, and the story, are never here: they stand in the case file. */
final class NrmVariables implements ProcessVariables {

    static final Variable<String> NRM_DANGER = Variable.choice("nrmDanger", "now", "not-now");
    /** Whoever may be a child is treated as one. */
    static final Variable<String> NRM_PATH = Variable.choice("nrmPath", "adult", "child", "age-disputed");
    static final Variable<String> NRM_ADVICE = Variable.choice("nrmAdvice", "wanted", "has-one", "not-wanted");
    static final Variable<String> NRM_EXPLAINED = Variable.choice("nrmExplained", "said-back", "not-understood");
    static final Variable<String> NRM_CAPACITY = Variable.choice("nrmCapacity", "can-decide", "in-doubt");
    static final Variable<String> NRM_ANSWER = Variable.choice("nrmAnswer", "agreed", "declined", "needs-time");
    static final Variable<String> NRM_ASK_AGAIN = Variable.choice("nrmAskAgain", "no", "on-a-day");
    static final Variable<String> GUARDIAN_ANSWER = Variable.choice("guardianAnswer", "in-contact", "not-in-area", "refused", "no-answer");
    static final Variable<String> RESPONDER_ANSWER = Variable.choice("responderAnswer", "sent", "refused", "no-answer");
    static final Variable<String> NRM_DECIDED_BY = Variable.choice("nrmDecidedBy", "competent-authority", "local-panel");
    static final Variable<String> GROUNDS_DECISION = Variable.choice("groundsDecision", "positive", "negative", "disqualified");
    /** The first decision, after its reconsideration where there was one. */
    static final Variable<String> GROUNDS_OUTCOME = Variable.choice("groundsOutcome", "positive", "negative");
    static final Variable<String> RECONSIDER_WISH = Variable.choice("reconsiderWish", "agrees", "declines");
    static final Variable<String> RECONSIDERATION = Variable.choice("reconsideration", "positive", "negative");
    /** What came of it, for the process that called. */
    static final Variable<String> RECONSIDERED = Variable.choice("reconsidered", "positive", "negative", "not-asked");
    static final Variable<String> SUPPORT_STARTED = Variable.choice("supportStarted", "started", "partly", "not-started");

    static final Variable<String> NRM_EXIT_PLAN = Variable.choice("nrmExitPlan", "safe-home", "goes-on", "not-safe");
    static final Variable<String> NRM_AGREEMENT_CHANGE = Variable.choice("nrmAgreementChange", "withdrawn", "limited");
    static final Variable<String> NRM_TURNS_EIGHTEEN = Variable.choice("nrmTurnsEighteen", "not-soon", "soon", "already");
    static final Variable<String> NRM_EVENT = Variable.choice("nrmEvent", "missing", "detained", "moved", "withdrew");

    static final Variable<Boolean> NRM_GOES_ON = Variable.flag("nrmGoesOn");
    static final Variable<Boolean> DUTY_TO_NOTIFY = Variable.flag("dutyToNotify");
    static final Variable<Boolean> WE_ARE_FIRST_RESPONDER = Variable.flag("weAreFirstResponder");

    static final Variable<LocalDate> NRM_ASK_AGAIN_ON = Variable.date("nrmAskAgainOn");
    static final Variable<LocalDate> NRM_RECEIVED_ON = Variable.date("nrmReceivedOn");
    static final Variable<LocalDate> NRM_DECISION_ON = Variable.date("nrmDecisionOn");
    static final Variable<LocalDate> RECONSIDERATION_SENT_ON = Variable.date("reconsiderationSentOn");
    static final Variable<LocalDate> RECONSIDERED_ON = Variable.date("reconsideredOn");
    static final Variable<LocalDate> INFORMATION_ASKED_ON = Variable.date("informationAskedOn");
    static final Variable<LocalDate> INFORMATION_DUE_ON = Variable.date("informationDueOn");

    static final Variable<OffsetDateTime> NRM_SIGNS_DUE_AT = Variable.moment("nrmSignsDueAt");
    static final Variable<OffsetDateTime> NRM_AGREEMENT_DUE_AT = Variable.moment("nrmAgreementDueAt");
    static final Variable<OffsetDateTime> NRM_ASK_AGAIN_AT = Variable.moment("nrmAskAgainAt");
    static final Variable<OffsetDateTime> GUARDIAN_REFERRAL_DUE_AT = Variable.moment("guardianReferralDueAt");
    static final Variable<OffsetDateTime> GUARDIAN_CONTACT_DUE_AT = Variable.moment("guardianContactDueAt");
    static final Variable<OffsetDateTime> NRM_REFERRAL_DUE_AT = Variable.moment("nrmReferralDueAt");
    static final Variable<OffsetDateTime> RESPONDER_ANSWER_DUE_AT = Variable.moment("responderAnswerDueAt");
    static final Variable<OffsetDateTime> GROUNDS_DUE_AT = Variable.moment("groundsDueAt");
    static final Variable<OffsetDateTime> RECOVERY_ENDS_AT = Variable.moment("recoveryEndsAt");
    static final Variable<OffsetDateTime> SUPPORT_LOOK_DUE_AT = Variable.moment("supportLookDueAt");
    static final Variable<OffsetDateTime> RECONSIDERATION_DUE_AT = Variable.moment("reconsiderationDueAt");
    static final Variable<OffsetDateTime> RECONSIDERATION_SAFE_AT = Variable.moment("reconsiderationSafeAt");
    static final Variable<OffsetDateTime> NRM_COURT_LIMIT_AT = Variable.moment("nrmCourtLimitAt");
    static final Variable<OffsetDateTime> NRM_LAWYER_ASKED_BY_AT = Variable.moment("nrmLawyerAskedByAt");
    static final Variable<OffsetDateTime> NRM_REVIEW_DUE_AT = Variable.moment("nrmReviewDueAt");
    static final Variable<OffsetDateTime> INFORMATION_DUE_AT = Variable.moment("informationDueAt");
    static final Variable<OffsetDateTime> AFTER_POSITIVE_DUE_AT = Variable.moment("afterPositiveDueAt");
    static final Variable<OffsetDateTime> NRM_SUPPORT_ENDS_AT = Variable.moment("nrmSupportEndsAt");
    static final Variable<OffsetDateTime> NRM_SUPPORT_SAFE_AT = Variable.moment("nrmSupportSafeAt");
    static final Variable<OffsetDateTime> AGREEMENT_LOOK_DUE_AT = Variable.moment("agreementLookDueAt");
    static final Variable<OffsetDateTime> NRM_EVENT_DUE_AT = Variable.moment("nrmEventDueAt");
    static final Variable<OffsetDateTime> NRM_ADULT_SUPPORT_DUE_AT = Variable.moment("nrmAdultSupportDueAt");

    private NrmVariables() {
    }
}
