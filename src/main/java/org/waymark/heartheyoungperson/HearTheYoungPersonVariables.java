package org.waymark.heartheyoungperson;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class HearTheYoungPersonVariables implements ProcessVariables {

    static final Variable<String> HEARING_ABOUT = Variable.choice("hearingAbout", "plan", "closing", "refusal", "referral", "sharing", "other");
    static final Variable<String> HEARING_STAGE = Variable.choice("hearingStage", "before-decision", "after-decision");
    static final Variable<String> HEARING_WAY = Variable.choice("hearingWay", "ask", "reuse", "not-asked");
    static final Variable<String> HEARING_INTERPRETER = Variable.choice("hearingInterpreter", "not-needed", "with-interpreter", "not-available");
    static final Variable<String> WHO_ASKS = Variable.choice("whoAsks", "practitioner", "advocate", "somebody-else");
    /** Whom the young person chose to be asked by. */
    static final Variable<String> ASKER = Variable.user("asker");
    static final Variable<String> DECISION_EXPLAINED = Variable.choice("decisionExplained", "said-back", "explained", "not-reached");
    static final Variable<String> PLAIN_COPY = Variable.choice("plainCopy", "given", "kept-for-them", "not-given");
    static final Variable<String> HEARING_ANSWER = Variable.choice("hearingAnswer", "agrees", "disagrees", "did-not-want-to-say", "not-asked");
    /** What came of the hearing, for the process that called it. */
    static final Variable<String> VIEW = Variable.choice("view", "agrees", "disagrees", "did-not-want-to-say", "not-asked", "reused");
    static final Variable<Boolean> ASKS_FOR_REVIEW = Variable.flag("asksForReview");
    /** Nobody called the process who would see to the review. */
    static final Variable<Boolean> REVIEW_TO_ARRANGE = Variable.flag("reviewToArrange");
    static final Variable<OffsetDateTime> HEARING_DUE_AT = Variable.moment("hearingDueAt");
    static final Variable<OffsetDateTime> HEAR_AGAIN_AT = Variable.moment("hearAgainAt");
    static final Variable<OffsetDateTime> REVIEW_ARRANGED_BY_AT = Variable.moment("reviewArrangedByAt");

    private HearTheYoungPersonVariables() {
    }
}
