package org.waymark.accompany;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class AccompanyVariables implements ProcessVariables {

    static final Variable<OffsetDateTime> REVIEW_DUE_AT = Variable.moment("reviewDueAt");
    static final Variable<OffsetDateTime> REVIEW_LATE_AT = Variable.moment("reviewLateAt");
    static final Variable<OffsetDateTime> CLOSING_DUE_AT = Variable.moment("closingDueAt");
    static final Variable<String> NEXT_STEP = Variable.choice("nextStep", "continue", "close");
    static final Variable<String> CLOSING_OUTCOME = Variable.choice("closingOutcome", "goals-met", "moved-away", "handed-over", "withdrew", "lost-contact", "other");
    /** Whether the decision to close was explained to the young person. */
    static final Variable<String> EXPLAINED = Variable.choice("explained", "yes", "not-yet", "not-possible");

    static final Variable<OffsetDateTime> SECOND_LOOK_DUE_AT = Variable.moment("secondLookDueAt");
    /** What a manager who does not hold the case says to its closing; without it, the case closes by the rules of before. */
    static final Variable<String> CLOSING_ANSWER = Variable.choice("closingAnswer", "agreed", "not-yet");

    private AccompanyVariables() {
    }
}
