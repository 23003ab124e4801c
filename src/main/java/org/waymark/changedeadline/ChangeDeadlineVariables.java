package org.waymark.changedeadline;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class ChangeDeadlineVariables implements ProcessVariables {

    static final Variable<String> DEADLINE_CHANGE = Variable.choice("deadlineChange", "correct", "extend", "pause", "resume", "letter", "acted-on", "met", "cancel");
    static final Variable<String> CHANGE_REASON = Variable.choice("changeReason", "wrong-day", "told-differently", "more-time-granted", "waiting-for-information",
            "information-arrived", "letter-arrived", "somebody-acts", "done", "no-longer-applies", "rule-changed", "other");
    static final Variable<String> GRANTED_BY = Variable.choice("grantedBy", "court", "tribunal", "home-office", "council", "other-body");
    static final Variable<String> EVIDENCE = Variable.choice("evidence", "order", "letter", "email", "phone-call", "other");
    /** From when the clock stands still or runs again, or when what was needed was done. */
    static final Variable<LocalDate> CHANGE_ON = Variable.date("changeOn");
    static final Variable<LocalDate> EXTENDED_TO = Variable.date("extendedTo");
    static final Variable<LocalDate> CORRECT_DAY = Variable.date("correctDay");
    static final Variable<String> LETTER_ANSWER = Variable.choice("letterAnswer", "letter-counts", "keep-date");
    static final Variable<String> DIFFERENCE_ANSWER = Variable.choice("differenceAnswer", "take-new-date", "keep-date");
    static final Variable<Boolean> TAKES_TWO = Variable.flag("takesTwo");
    /** The first of the two people. */
    static final Variable<String> CHANGED_BY = Variable.user("changedBy");
    static final Variable<String> CONFIRMATION = Variable.choice("confirmation", "confirm", "refuse");
    static final Variable<OffsetDateTime> CONFIRMATION_DUE_AT = Variable.moment("confirmationDueAt");
    /** Whom the mail about it reaches. */
    static final Variable<String> CONFIRMATION_GOES_TO = Variable.recipient("confirmationGoesTo");

    private ChangeDeadlineVariables() {
    }
}
