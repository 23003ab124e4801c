package org.waymark.coverabsence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class CoverAbsenceVariables implements ProcessVariables {

    static final Variable<String> ABSENCE_ASKED = Variable.choice("absenceAsked", "plan", "change", "back");
    static final Variable<String> ABSENT_PERSON = Variable.user("absentPerson");
    static final Variable<String> COVER_PERSON = Variable.user("coverPerson");
    /** Whether a manager chooses who covers, because nobody was named. */
    static final Variable<Boolean> COVER_TO_CHOOSE = Variable.flag("coverToChoose");
    /** Both days included. */
    static final Variable<LocalDate> ABSENT_FROM = Variable.date("absentFrom");
    static final Variable<LocalDate> ABSENT_UNTIL = Variable.date("absentUntil");
    static final Variable<OffsetDateTime> COVER_BEGINS_AT = Variable.moment("coverBeginsAt");
    static final Variable<OffsetDateTime> COVER_ENDS_AT = Variable.moment("coverEndsAt");
    /** Where the people directory keeps it. */
    static final Variable<UUID> ABSENCE = Variable.row("absence");

    private CoverAbsenceVariables() {
    }
}
