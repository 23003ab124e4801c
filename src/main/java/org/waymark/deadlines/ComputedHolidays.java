package org.waymark.deadlines;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.deadlines.BankHolidays.Division;

/** Bank holidays as they usually fall, for years that GOV.UK does not publish; what a government adds once is not among those to come. */
final class ComputedHolidays {

    private final HolidayManager library = HolidayManager.getInstance(ManagerParameters.create("gb"));
    private final Map<String, Map<LocalDate, String>> known = new ConcurrentHashMap<>();

    Map<LocalDate, String> of(Division division, int year) {
        return known.computeIfAbsent(division + " " + year, key -> compute(division, year));
    }

    /** One at a time: the library does not say whether it may be asked by several threads. */
    private synchronized Map<LocalDate, String> compute(Division division, int year) {
        Map<LocalDate, String> days = new HashMap<>();
        for (Holiday holiday : library.getHolidays(Year.of(year), division.subdivision)) {
            String key = holiday.getPropertiesKey().toLowerCase(Locale.ROOT).replace("christian.", "").replaceFirst("_bank_holiday$", "");
            days.put(holiday.getDate(), BankHolidays.named(key, !holiday.getActualDate().equals(holiday.getDate())));
        }
        return Map.copyOf(days);
    }
}
