package org.waymark.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;

/** Whether somebody may turn 18 soon by what they say. How soon is soon stands in the standards; what they said goes no further. */
@Component
class EighteenthBirthday {

    private static final int OF_AGE = 18;

    private final Deadlines deadlines;
    private final Clock clock;

    EighteenthBirthday(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * @param facts of the referral; where only the year is known, the whole year counts
     * @return yes, no, or not-known
     */
    String isNear(Map<String, String> facts, Nation nation) {
        String day = facts.getOrDefault("claimedDateOfBirth", "");
        String year = facts.getOrDefault("claimedYearOfBirth", "");
        if (!day.isBlank()) {
            return near(LocalDate.parse(day), LocalDate.parse(day), nation);
        }
        if (!year.isBlank()) {
            int born = Integer.parseInt(year);
            return near(LocalDate.of(born, 1, 1), LocalDate.of(born, 12, 31), nation);
        }
        return "not-known";
    }

    /** Whether somebody is 18 already by what they say; who said nothing is not. */
    boolean isPast(Map<String, String> facts) {
        String day = facts.getOrDefault("claimedDateOfBirth", "");
        String year = facts.getOrDefault("claimedYearOfBirth", "");
        if (day.isBlank() && year.isBlank()) {
            return false;
        }
        LocalDate lastBorn = day.isBlank() ? LocalDate.of(Integer.parseInt(year), 12, 31) : LocalDate.parse(day);
        return !LocalDate.now(clock).isBefore(lastBorn.plusYears(OF_AGE));
    }

    private String near(LocalDate firstBorn, LocalDate lastBorn, Nation nation) {
        LocalDate today = LocalDate.now(clock);
        if (!today.isBefore(lastBorn.plusYears(OF_AGE))) {
            return "no";
        }
        LocalDate soonFrom = deadlines.due("turning-eighteen-soon", nation, firstBorn.plusYears(OF_AGE)).due();
        return today.isBefore(soonFrom) ? "no" : "yes";
    }
}
