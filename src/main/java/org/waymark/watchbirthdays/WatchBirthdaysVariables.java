package org.waymark.watchbirthdays;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class WatchBirthdaysVariables implements ProcessVariables {

    static final Variable<String> BIRTHDAY = Variable.choice("birthday", "seventeen-and-a-half", "eighteen");
    /** By which of the dates of birth; the date itself stays in the case file. */
    static final Variable<String> BIRTHDAY_BY = Variable.choice("birthdayBy", "claimed", "recorded", "assessed", "accepted");
    static final Variable<OffsetDateTime> BIRTHDAY_LOOK_DUE_AT = Variable.moment("birthdayLookDueAt");

    private WatchBirthdaysVariables() {
    }
}
