package org.waymark.missingyoungperson;

import java.time.Duration;
import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class MissingYoungPersonVariables implements ProcessVariables {

    static final Variable<String> MISSING_RISK = Variable.choice("missingRisk", "high", "medium", "low", "not-known");
    static final Variable<String> MISSING_OUTCOME = Variable.choice("missingOutcome", "found", "mistake");
    static final Variable<String> RETURN_CONVERSATION = Variable.choice("returnConversation", "held", "declined", "not-possible");
    static final Variable<Duration> MISSING_TELL_TIME = Variable.hours("missingTellTime");
    static final Variable<OffsetDateTime> MISSING_TELL_DUE_AT = Variable.moment("missingTellDueAt");
    static final Variable<OffsetDateTime> REVIEW_RISK_DUE_AT = Variable.moment("reviewRiskDueAt");
    static final Variable<OffsetDateTime> MISSING_CHECK_AT = Variable.moment("missingCheckAt");
    static final Variable<OffsetDateTime> RETURN_CONVERSATION_DUE_AT = Variable.moment("returnConversationDueAt");

    private MissingYoungPersonVariables() {
    }
}
