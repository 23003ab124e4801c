package org.waymark.intake;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;

/** By what hour a risk of today must be answered, in London. */
@Component
class RiskAnswerBy implements FormFact {

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM yyyy", Locale.UK);

    @Override
    public Object read(FormReading reading) {
        return IN_WORDS.format(IntakeVariables.RISK_ANSWER_DUE_AT.from(reading.variables()).atZoneSameInstant(ZoneId.of("Europe/London")));
    }
}
