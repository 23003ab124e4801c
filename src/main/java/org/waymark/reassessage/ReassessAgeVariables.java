package org.waymark.reassessage;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class ReassessAgeVariables implements ProcessVariables {

    static final Variable<String> APPROPRIATE_ADULT = Variable.choice("appropriateAdult", "found", "nobody-found", "declined");
    static final Variable<String> REASSESSMENT = Variable.choice("reassessment", "held", "broken-off", "put-off", "given-up");
    static final Variable<OffsetDateTime> PREPARATION_DUE_AT = Variable.moment("preparationDueAt");
    static final Variable<OffsetDateTime> REASSESSMENT_ASK_DUE_AT = Variable.moment("reassessmentAskDueAt");

    private ReassessAgeVariables() {
    }
}
