package org.waymark.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;

/**
 * Whether they are 16 or over by what they say, which decides how a choice of theirs is asked for: under-16, 16-or-over, or
 * not-known. The day itself stays in the case file. Where only the year is known and they may be under 16, they count as that.
 */
@Component
class AgeBand implements FormFact {

    /** From here the Mental Capacity Act 2005 applies (section 2(5)). */
    private static final int PRESUMED_ABLE = 16;

    private final Clock clock;

    AgeBand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Object read(FormReading reading) {
        return of(reading.caseFile().get().facts());
    }

    String of(Map<String, String> facts) {
        String day = facts.getOrDefault("claimedDateOfBirth", "");
        String year = facts.getOrDefault("claimedYearOfBirth", "");
        if (day.isBlank() && year.isBlank()) {
            return "not-known";
        }
        LocalDate lastBorn = day.isBlank() ? LocalDate.of(Integer.parseInt(year), 12, 31) : LocalDate.parse(day);
        return LocalDate.now(clock).isBefore(lastBorn.plusYears(PRESUMED_ABLE)) ? "under-16" : "16-or-over";
    }
}
