package org.waymark.allocation;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class AllocationVariables implements ProcessVariables {

    /** What whoever is found will be in the case; a practitioner holds it. */
    static final Variable<String> NEEDED_ROLE = Variable.choice("neededRole", "practitioner", "advocate");
    /** By when the caller has to go on. */
    static final Variable<OffsetDateTime> ALLOCATION_DUE_AT = Variable.moment("allocationDueAt");
    static final Variable<String> INTERPRETER_NEEDED = Variable.choice("interpreterNeeded", "yes", "no", "not-known");
    static final Variable<String> WISHED_GENDER = Variable.choice("wishedGender", "woman", "man", "no-wish");
    static final Variable<Boolean> SOMEBODY_FITS = Variable.flag("somebodyFits");
    static final Variable<String> NO_MATCH_ANSWER = Variable.choice("noMatchAnswer", "interpreter-route", "above-cap", "keep-looking");
    static final Variable<OffsetDateTime> LOOK_AGAIN_AT = Variable.moment("lookAgainAt");
    static final Variable<OffsetDateTime> ACCEPTANCE_DUE_AT = Variable.moment("acceptanceDueAt");
    static final Variable<String> ACCEPTANCE = Variable.choice("acceptance", "accept", "decline");
    static final Variable<String> DECLINE_REASON = Variable.choice("declineReason", "full", "away", "conflict-of-interest", "another-field", "other");
    static final Variable<String> ALLOCATED_TO = Variable.user("allocatedTo");
    /** What a manager answered in the caller when a first contact was late. */
    static final Variable<String> LATE_CONTACT_ANSWER = Variable.choice("lateContactAnswer", "contact-made", "chosen-again", "cannot-be-reached", "other");

    private AllocationVariables() {
    }
}
