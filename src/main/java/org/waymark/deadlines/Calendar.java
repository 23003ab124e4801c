package org.waymark.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Somebody's working days: Monday to Friday without bank holidays and without the days that this calendar alone leaves out.
 *
 * @param name for "by the calendar of …"
 * @param listed days that are named one by one, and why nobody works on them: published bank holidays among them
 * @param published the years whose bank holidays are all listed
 * @param computed the bank holidays of any other year
 * @param everyYear days left out in each year
 * @param note how sure anybody is of this calendar, as a sentence; empty for bank holidays alone
 */
record Calendar(String id, String name, Map<LocalDate, String> listed, Set<Integer> published, IntFunction<Map<LocalDate, String>> computed,
                Map<MonthDay, String> everyYear, String note) {

    static final String WEEKEND = "weekend";

    boolean isPublished(int year) {
        return published.contains(year);
    }

    /** Why nobody works on this day; empty on a working day. */
    Optional<String> closed(LocalDate day) {
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            return Optional.of(WEEKEND);
        }
        return Optional.ofNullable(listed.get(day))
                .or(() -> isPublished(day.getYear()) ? Optional.empty() : Optional.ofNullable(computed.apply(day.getYear()).get(day)))
                .or(() -> Optional.ofNullable(everyYear.get(MonthDay.from(day))));
    }

    /** This calendar with more days left out; a bank holiday stays one. */
    Calendar and(String id, String name, Map<LocalDate, String> days, Map<MonthDay, String> everyYear, String note) {
        Map<LocalDate, String> all = new HashMap<>(days);
        all.putAll(listed);
        return new Calendar(id, name, Map.copyOf(all), published, computed, everyYear, note);
    }
}
