package org.waymark.moveon;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class MoveOnVariables implements ProcessVariables {

    // the decision, and whose path it is
    static final Variable<String> MOVE_ON_OUTCOME = Variable.choice("moveOnOutcome", "granted", "refused", "support-ending");
    static final Variable<String> MOVE_ON_SUPPORT = Variable.choice("moveOnSupport", "section-95", "section-98", "section-4", "council-care", "trafficking-support", "none");
    static final Variable<String> MOVE_ON_AGE_DISPUTED = Variable.choice("moveOnAgeDisputed", "yes", "no");
    static final Variable<String> MOVE_ON_PATH = Variable.choice("moveOnPath", "move-on", "after-refusal", "leaving-care", "age-disputed", "trafficking-support");
    static final Variable<String> FAMILY_HERE = Variable.choice("familyHere", "yes", "no");
    static final Variable<String> PREGNANCY_HERE = Variable.choice("pregnancyHere", "yes", "no");
    static final Variable<String> AGED_65_OR_OVER = Variable.choice("aged65OrOver", "yes", "no");
    static final Variable<String> DISABILITY_HERE = Variable.choice("disabilityHere", "yes", "no");
    static final Variable<OffsetDateTime> SUPPORT_ENDS_AT = Variable.moment("supportEndsAt");

    // the letter
    static final Variable<OffsetDateTime> LETTER_EXPECTED_AT = Variable.moment("letterExpectedAt");
    static final Variable<String> SUPPORT_LETTER = Variable.choice("supportLetter", "came", "none");
    static final Variable<LocalDate> QUIT_NOTICE_ON = Variable.date("quitNoticeOn");
    static final Variable<LocalDate> LEAVE_HOME_ON = Variable.date("leaveHomeOn");
    static final Variable<String> EVISA_ACCESS = Variable.choice("evisaAccess", "yes", "no", "not-known");
    static final Variable<String> LETTER_PERIOD = Variable.choice("letterPeriod", "enough", "short", "cohort-overlooked", "not-said");
    static final Variable<String> LETTER_NOTICE = Variable.choice("letterNotice", "enough", "short", "not-said");
    static final Variable<String> QUIT_NOTICE = Variable.choice("quitNotice", "enough", "short", "not-said");
    static final Variable<String> LETTER_ERROR = Variable.choice("letterError", "nothing", "no-letter", "end-too-early", "cohort-overlooked", "notice-too-short",
            "quit-notice-too-short", "evisa-not-accessible");
    static final Variable<OffsetDateTime> EXTENSION_ASK_DUE_AT = Variable.moment("extensionAskDueAt");
    static final Variable<OffsetDateTime> EXTENSION_ANSWER_DUE_AT = Variable.moment("extensionAnswerDueAt");
    static final Variable<String> EXTENSION_ANSWER = Variable.choice("extensionAnswer", "granted", "refused", "silent");

    /** Of each step that is done with evidence or not needed for a reason. */
    static final Variable<String> STEP_OUTCOME = Variable.choice("stepOutcome", "done", "not-applicable");

    // the income
    static final Variable<OffsetDateTime> CREDIT_CLAIM_DUE_AT = Variable.moment("creditClaimDueAt");
    static final Variable<OffsetDateTime> PAPERS_DUE_AT = Variable.moment("papersDueAt");
    static final Variable<OffsetDateTime> SETTLING_DUE_AT = Variable.moment("settlingDueAt");
    static final Variable<OffsetDateTime> FIRST_PAYMENT_DUE_AT = Variable.moment("firstPaymentDueAt");
    static final Variable<Boolean> INCOME_GAP = Variable.flag("incomeGap");
    static final Variable<OffsetDateTime> GAP_PLAN_DUE_AT = Variable.moment("gapPlanDueAt");
    static final Variable<String> FIRST_PAYMENT = Variable.choice("firstPayment", "paid", "not-paid");

    // the home
    static final Variable<String> HOME = Variable.choice("home", "council", "private-rent", "hosting", "family-or-friends", "supported");
    static final Variable<LocalDate> HOME_FROM = Variable.date("homeFrom");
    static final Variable<Boolean> HOME_FOUND = Variable.flag("homeFound");
    static final Variable<OffsetDateTime> HOME_ESCALATION_AT = Variable.moment("homeEscalationAt");
    static final Variable<OffsetDateTime> EMERGENCY_PLAN_DUE_AT = Variable.moment("emergencyPlanDueAt");
    static final Variable<OffsetDateTime> LAST_WORKING_DAY_AT = Variable.moment("lastWorkingDayAt");
    static final Variable<OffsetDateTime> HOMELESS_APPLICATION_DUE_AT = Variable.moment("homelessApplicationDueAt");
    static final Variable<OffsetDateTime> COUNCIL_DECISION_DUE_AT = Variable.moment("councilDecisionDueAt");
    static final Variable<String> HOMELESS_DUTY = Variable.choice("homelessDuty", "accepted", "refused", "silent", "not-needed");
    static final Variable<OffsetDateTime> COUNCIL_REVIEW_DUE_AT = Variable.moment("councilReviewDueAt");
    static final Variable<String> COUNCIL_REVIEW = Variable.choice("councilReview", "asked", "not-wanted");
    static final Variable<OffsetDateTime> BED_DUE_AT = Variable.moment("bedDueAt");
    static final Variable<String> BED = Variable.choice("bed", "found", "none");
    static final Variable<String> DESTITUTION_ROUTE = Variable.choice("destitutionRoute", "council-children", "council-adults", "asylum-support", "homelessness-duty", "other");

    // after a refusal
    static final Variable<OffsetDateTime> FAMILY_SUPPORT_DUE_AT = Variable.moment("familySupportDueAt");
    static final Variable<OffsetDateTime> REFUSAL_ROUTE_DUE_AT = Variable.moment("refusalRouteDueAt");
    static final Variable<String> REFUSAL_ROUTE = Variable.choice("refusalRoute", "appeal", "section-4", "support-appeal", "none");
    static final Variable<OffsetDateTime> SECTION_FOUR_DUE_AT = Variable.moment("sectionFourDueAt");
    static final Variable<String> SECTION_FOUR = Variable.choice("sectionFour", "granted", "refused", "silent");
    static final Variable<OffsetDateTime> SUPPORT_APPEAL_DUE_AT = Variable.moment("supportAppealDueAt");
    static final Variable<String> SUPPORT_APPEAL = Variable.choice("supportAppeal", "lodged", "not-lodged");
    static final Variable<OffsetDateTime> SUPPORT_APPEAL_RESULT_DUE_AT = Variable.moment("supportAppealResultDueAt");
    static final Variable<String> SUPPORT_APPEAL_RESULT = Variable.choice("supportAppealResult", "won", "lost", "sent-back");

    // afterwards
    static final Variable<OffsetDateTime> NOBODY_OUTSIDE_DUE_AT = Variable.moment("nobodyOutsideDueAt");
    static final Variable<String> SLEEPS_WHERE = Variable.choice("sleepsWhere", "home", "temporary", "outside");
    static final Variable<OffsetDateTime> SLEEPS_LOOK_AT = Variable.moment("sleepsLookAt");
    static final Variable<String> SETTLED_CHECK = Variable.choice("settledCheck", "first", "second", "later");
    static final Variable<OffsetDateTime> SETTLED_CHECK_AT = Variable.moment("settledCheckAt");
    static final Variable<OffsetDateTime> SETTLED_CHECK_DUE_AT = Variable.moment("settledCheckDueAt");
    static final Variable<String> HOUSED_NOW = Variable.choice("housedNow", "yes", "no");
    static final Variable<String> PAID_NOW = Variable.choice("paidNow", "yes", "no");
    static final Variable<String> SAFE_NOW = Variable.choice("safeNow", "yes", "no");

    private MoveOnVariables() {
    }
}
