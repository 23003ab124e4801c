package org.waymark.decideeligibility;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class DecideEligibilityVariables implements ProcessVariables {

    static final Variable<String> WHO_DECIDES = Variable.choice("whoDecides", "goes-on", "duty-worker", "manager");
    static final Variable<String> ELIGIBILITY = Variable.choice("eligibility", "eligible", "signposted");
    static final Variable<String> REFUSAL_REASON = Variable.choice("refusalReason", "outside-age", "outside-area", "another-field", "another-service-helps", "adult-service",
            "no-capacity", "other");
    static final Variable<String> REFUSAL_EXPLAINED = Variable.choice("refusalExplained", "in-person", "telephone", "letter", "through-referrer", "not-possible");
    static final Variable<String> REVIEW_WISH = Variable.choice("reviewWish", "review-asked", "no-review", "not-yet", "could-not-be-asked");
    /** Who refused, and therefore does not review. */
    static final Variable<String> REFUSED_BY = Variable.user("refusedBy");
    static final Variable<String> REVIEW_GOES_TO = Variable.recipient("reviewGoesTo");
    static final Variable<OffsetDateTime> ELIGIBILITY_DUE_AT = Variable.moment("eligibilityDueAt");
    /** Until then they may still ask for a review. */
    static final Variable<OffsetDateTime> THINKING_ENDS_AT = Variable.moment("thinkingEndsAt");
    static final Variable<OffsetDateTime> REFUSAL_REVIEW_DUE_AT = Variable.moment("refusalReviewDueAt");

    private DecideEligibilityVariables() {
    }
}
