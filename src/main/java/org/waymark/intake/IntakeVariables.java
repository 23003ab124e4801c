package org.waymark.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class IntakeVariables implements ProcessVariables {

    static final Variable<LocalDate> REFERRED_ON = Variable.date("referredOn");
    static final Variable<String> SOURCE = Variable.choice("source", "self", "family-or-friend", "council", "school", "health", "police", "lawyer", "charity", "other");
    static final Variable<String> INTERPRETER_NEEDED = Variable.choice("interpreterNeeded", "yes", "no", "not-known");
    /** Whether the referral came as a restricted case; the process itself need not know. */
    static final Variable<Boolean> ONLY_NAMED_PEOPLE = Variable.flag("onlyNamedPeople");
    static final Variable<OffsetDateTime> FIRST_CONTACT_DUE_AT = Variable.moment("firstContactDueAt");
    static final Variable<Boolean> MAY_BE_KNOWN = Variable.flag("mayBeKnown");
    static final Variable<String> KNOWN_CASE = Variable.caseReferenceOr("knownCase", "none");
    static final Variable<Boolean> JOINED = Variable.flag("joined");
    /** Who hears that a referral was joined to a known case: its holder, or the managers when it has none. */
    static final Variable<String> REFERRAL_GOES_TO = Variable.recipient("referralGoesTo");
    static final Variable<OffsetDateTime> ACCEPTANCE_DUE_AT = Variable.moment("acceptanceDueAt");
    static final Variable<String> ACCEPTANCE = Variable.choice("acceptance", "accept", "decline");
    static final Variable<String> DECLINE_REASON = Variable.choice("declineReason", "full", "away", "conflict-of-interest", "another-field", "other");
    static final Variable<String> SPOKE_THROUGH = Variable.choice("spokeThrough", "no-interpreter-needed", "interpreter-in-person", "interpreter-by-phone", "without-interpreter");
    static final Variable<String> LATE_CONTACT_ANSWER = Variable.choice("lateContactAnswer", "contact-made", "chosen-again", "cannot-be-reached", "other");

    private IntakeVariables() {
    }
}
