package org.waymark.deadlines;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One walk through a calendar that remembers the days it stepped over, and the years whose holidays nobody has published. */
final class Count {

    private final Calendar calendar;
    private final Map<LocalDate, String> skipped = new TreeMap<>();
    private final SortedSet<Integer> unpublished = new TreeSet<>();

    Count(Calendar calendar) {
        this.calendar = calendar;
    }

    LocalDate nextWorkingDay(LocalDate after) {
        return workingDay(after.plusDays(1), 1);
    }

    LocalDate workingDayBefore(LocalDate day) {
        return workingDay(day.minusDays(1), -1);
    }

    LocalDate workingDayOnOrBefore(LocalDate day) {
        return workingDay(day, -1);
    }

    /** That many working days on from the day, or back where the number is negative; the day itself is not counted. */
    LocalDate workingDays(LocalDate from, int number) {
        LocalDate day = from;
        for (int counted = 0; counted < Math.abs(number); counted++) {
            day = workingDay(day.plusDays(Integer.signum(number)), Integer.signum(number));
        }
        return day;
    }

    boolean isWorkingDay(LocalDate day) {
        if (!calendar.isPublished(day.getYear())) {
            unpublished.add(day.getYear());
        }
        return calendar.closed(day).isEmpty();
    }

    private LocalDate workingDay(LocalDate first, int step) {
        LocalDate day = first;
        while (!isWorkingDay(day)) {
            skipped.put(day, calendar.closed(day).orElseThrow());
            day = day.plusDays(step);
        }
        return day;
    }

    Map<LocalDate, String> skipped() {
        return skipped;
    }

    SortedSet<Integer> unpublished() {
        return unpublished;
    }
}
