package org.waymark.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.deadlines.BankHolidays.Division;

/**
 * A tribunal's, court's or department's calendar, as {@code bank-holidays/calendars.yaml} has it: bank holidays and more.
 *
 * @param base whose bank holidays
 * @param everyYear days left out in each year
 * @param days days left out once
 * @param confidence how sure the source is, as in a rule
 * @param note the same as a sentence for whoever reads the date
 */
record SpecialCalendar(String id, String name, Division base, List<Season> everyYear, List<ClosedDay> days, String confidence, String note) {

    SpecialCalendar {
        if (id == null || name == null || base == null || confidence == null || note == null) {
            throw new IllegalStateException("A calendar needs id, name, base (EW, SC or NI), confidence and note; one has only: " + id + ", " + name);
        }
        everyYear = everyYear == null ? List.of() : List.copyOf(everyYear);
        days = days == null ? List.of() : List.copyOf(days);
    }

    /** From one day of the year to another. */
    record Season(MonthDay from, MonthDay to, String why) {

        private static final int LEAP_YEAR = 2024;

        Season {
            if (from == null || to == null || why == null || to.isBefore(from)) {
                throw new IllegalStateException("Days left out every year need from, to and why, as in 'from: 26 December', and not over New Year.");
            }
        }

        private Map<MonthDay, String> days() {
            Map<MonthDay, String> days = new HashMap<>();
            from.atYear(LEAP_YEAR).datesUntil(to.atYear(LEAP_YEAR).plusDays(1)).forEach(day -> days.put(MonthDay.from(day), why));
            return days;
        }
    }

    private record File(List<SpecialCalendar> calendars) { }

    static List<SpecialCalendar> read(InputStream in, List<SpecialCalendar> before) throws IOException {
        File file = YamlFile.read(in, File.class);
        if (file == null || file.calendars() == null) {
            throw new IllegalStateException("The file lacks its list of calendars.");
        }
        if (before != null && !file.calendars().stream().map(SpecialCalendar::id).toList().containsAll(before.stream().map(SpecialCalendar::id).toList())) {
            throw new IllegalStateException("A calendar that was there before is missing from the file.");
        }
        return List.copyOf(file.calendars());
    }

    Calendar on(Calendar bankHolidays) {
        Map<MonthDay, String> seasons = new HashMap<>();
        everyYear.forEach(season -> seasons.putAll(season.days()));
        Map<LocalDate, String> once = new HashMap<>();
        days.forEach(each -> once.putAll(each.days()));
        return bankHolidays.and(id, name, once, Map.copyOf(seasons), note);
    }
}
