package org.waymark.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A day, or several on end, on which an office is shut.
 *
 * @param until the last of several days, or null
 * @param nations labels of the nations whose offices are shut; empty for all
 */
record ClosedDay(LocalDate day, LocalDate until, String why, List<String> nations) {

    private static final int MOST = 366;

    ClosedDay {
        if (day == null || why == null || why.isBlank()) {
            throw new IllegalStateException("A closed day needs day and why, as in 'day: 2026-12-29' and 'why: the office is closed'.");
        }
        if (until != null && (until.isBefore(day) || until.isAfter(day.plusDays(MOST)))) {
            throw new IllegalStateException("Closed days from %s until %s are no days on end within a year.".formatted(day, until));
        }
        nations = nations == null ? List.of() : List.copyOf(nations);
        nations.forEach(Nation::of);
    }

    private record File(List<ClosedDay> closedDays) { }

    /** An empty file is a charity that never closes. */
    static List<ClosedDay> read(InputStream in, List<ClosedDay> before) throws IOException {
        File file = YamlFile.read(in, File.class);
        return file == null || file.closedDays() == null ? List.of() : List.copyOf(file.closedDays());
    }

    boolean concerns(Nation nation) {
        return nations.isEmpty() || nations.contains(nation.label());
    }

    Map<LocalDate, String> days() {
        Map<LocalDate, String> days = new HashMap<>();
        day.datesUntil((until == null ? day : until).plusDays(1)).forEach(each -> days.put(each, why));
        return days;
    }
}
