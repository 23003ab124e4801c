package org.waymark.judicialreview;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class JudicialReviewVariables implements ProcessVariables {

    static final Variable<LocalDate> DECISION_ON = Variable.date("decisionOn");
    static final Variable<String> REVIEW_FORUM = Variable.choice("reviewForum", "administrative-court", "upper-tribunal");
    static final Variable<OffsetDateTime> REVIEW_LIMIT_DUE_AT = Variable.moment("reviewLimitDueAt");
    static final Variable<OffsetDateTime> REVIEW_LIMIT_SAFE_AT = Variable.moment("reviewLimitSafeAt");
    static final Variable<String> REVIEW_LIMIT_STATE = Variable.choice("reviewLimitState", "running", "paused", "met", "missed", "cancelled");
    /** Whether the limit for the same decision runs in the case already. */
    static final Variable<Boolean> REVIEW_LIMIT_RUNS = Variable.flag("reviewLimitRuns");
    static final Variable<String> REVIEW_ADVICE = Variable.choice("reviewAdvice", "strong", "arguable", "weak", "none-yet");
    static final Variable<String> LITIGATION_FRIEND = Variable.choice("litigationFriend", "needed", "in-place", "not-needed");
    static final Variable<String> BRING_REVIEW = Variable.choice("bringReview", "bring", "not-bring");
    /** What a second person says to it. */
    static final Variable<String> GIVING_UP = Variable.choice("givingUp", "confirmed", "not-yet");
    static final Variable<String> PRE_ACTION = Variable.choice("preAction", "sent", "no-time");
    static final Variable<String> INTERIM_RELIEF = Variable.choice("interimRelief", "asked", "undertaking", "not-needed");
    static final Variable<OffsetDateTime> PRE_ACTION_REPLY_DUE_AT = Variable.moment("preActionReplyDueAt");
    static final Variable<String> PRE_ACTION_ANSWER = Variable.choice("preActionAnswer", "conceded", "offer", "refused", "silence", "not-waited");
    static final Variable<String> CLAIM_ISSUED = Variable.choice("claimIssued", "in-time", "out-of-time", "not-issued");
    static final Variable<String> CLAIM_OUTCOME = Variable.choice("claimOutcome", "issued", "settled", "not-brought");
    static final Variable<OffsetDateTime> SERVICE_DUE_AT = Variable.moment("serviceDueAt");
    static final Variable<OffsetDateTime> AGE_TOLD_BY_AT = Variable.moment("ageToldByAt");
    static final Variable<OffsetDateTime> COURT_LOOK_AT = Variable.moment("courtLookAt");
    static final Variable<String> PERMISSION = Variable.choice("permission", "granted", "refused", "settled");
    static final Variable<OffsetDateTime> RENEWAL_DUE_AT = Variable.moment("renewalDueAt");
    static final Variable<OffsetDateTime> RENEWAL_SAFE_AT = Variable.moment("renewalSafeAt");
    static final Variable<String> RENEWAL_ASKED = Variable.choice("renewalAsked", "asked", "not-asked");
    static final Variable<String> RENEWAL_RESULT = Variable.choice("renewalResult", "granted", "refused");
    static final Variable<OffsetDateTime> HIGHER_COURT_DUE_AT = Variable.moment("higherCourtDueAt");
    static final Variable<OffsetDateTime> HIGHER_COURT_SAFE_AT = Variable.moment("higherCourtSafeAt");
    static final Variable<String> HIGHER_COURT_ASKED = Variable.choice("higherCourtAsked", "asked", "not-asked");
    static final Variable<String> HIGHER_COURT_RESULT = Variable.choice("higherCourtResult", "granted", "refused");
    static final Variable<String> COURT_RESULT = Variable.choice("courtResult", "won", "settled", "lost");
    static final Variable<String> COURT_OUTCOME = Variable.choice("courtOutcome", "won", "settled", "lost");
    /** What came of it, for the process that called this. */
    static final Variable<String> REVIEW_OUTCOME = Variable.choice("reviewOutcome", "won", "settled", "lost", "not-brought");
    static final Variable<OffsetDateTime> REVIEW_EXPLAINED_BY_AT = Variable.moment("reviewExplainedByAt");

    private JudicialReviewVariables() {
    }
}
