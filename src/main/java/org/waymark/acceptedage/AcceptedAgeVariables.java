package org.waymark.acceptedage;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class AcceptedAgeVariables implements ProcessVariables {

    static final Variable<String> COUNCIL_DUTIES = Variable.choice("councilDuties", "looked-after", "care-leaver", "refused", "silent");
    static final Variable<OffsetDateTime> COUNCIL_DUTIES_DUE_AT = Variable.moment("councilDutiesDueAt");
    static final Variable<LocalDate> CARE_STARTED_ON = Variable.date("careStartedOn");
    static final Variable<OffsetDateTime> CARE_PLAN_DUE_AT = Variable.moment("carePlanDueAt");
    static final Variable<OffsetDateTime> FIRST_VISIT_DUE_AT = Variable.moment("firstVisitDueAt");
    static final Variable<OffsetDateTime> CHILD_HEALTH_DUE_AT = Variable.moment("childHealthDueAt");
    static final Variable<OffsetDateTime> FIRST_REVIEW_DUE_AT = Variable.moment("firstReviewDueAt");
    /** Of the one duty that was answered last. */
    static final Variable<String> DUTY_OUTCOME = Variable.choice("dutyOutcome", "met", "missed", "cancelled");
    static final Variable<LocalDate> DUTY_DONE_ON = Variable.date("dutyDoneOn");

    private AcceptedAgeVariables() {
    }
}
