package org.waymark.keepappointment;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class KeepAppointmentVariables implements ProcessVariables {

    /** Asked by the start form and kept with the appointment, never by the process: a hearing tells of a claim. */
    static final Variable<String> APPOINTMENT_KIND = Variable.choice("appointmentKind", "hearing", "home-office-interview", "solicitor", "age-assessment-interview",
            "council", "health", "school", "accommodation", "our-own-meeting", "other");
    static final Variable<LocalDate> APPOINTMENT_ON = Variable.date("appointmentOn");
    static final Variable<String> WHO_GOES_ALONG = Variable.choice("whoGoesAlong", "me", "holder", "open");
    /** Who of the charity goes along, where it is not the holder. */
    static final Variable<String> COMPANION = Variable.user("companion");
    static final Variable<OffsetDateTime> APPOINTMENT_REMINDER_AT = Variable.moment("appointmentReminderAt");
    static final Variable<OffsetDateTime> INTERPRETER_REMINDER_AT = Variable.moment("interpreterReminderAt");
    static final Variable<OffsetDateTime> INTERPRETER_BOOKED_BY_AT = Variable.moment("interpreterBookedByAt");
    static final Variable<OffsetDateTime> APPOINTMENT_OVER_AT = Variable.moment("appointmentOverAt");
    static final Variable<OffsetDateTime> APPOINTMENT_RECORDED_BY_AT = Variable.moment("appointmentRecordedByAt");
    static final Variable<String> INTERPRETER_ANSWER = Variable.choice("interpreterAnswer", "booked", "not-needed");
    static final Variable<String> APPOINTMENT_OUTCOME = Variable.choice("appointmentOutcome", "held", "missed-by-them", "cancelled-by-us", "cancelled-by-others");

    private KeepAppointmentVariables() {
    }
}
