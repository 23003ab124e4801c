package org.waymark.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The working days of one nation: Monday to Friday without its bank holidays, of which only some years are published. */
record Calendar(String id, String name, Map<LocalDate, String> holidays, Set<Integer> published) {

    boolean isPublished(int year) {
        return published.contains(year);
    }

    /** Why nobody works on this day; empty on a working day. */
    Optional<String> closed(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? Optional.of("weekend") : Optional.ofNullable(holidays.get(day));
    }
}
