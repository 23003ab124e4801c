package org.waymark.deadlines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Bank holidays as GOV.UK publishes them (see {@code bank-holidays/SOURCE.md}). One-off holidays appear at short notice:
 * a newer file is put in place with the property {@code waymark.bank-holidays} and a restart, without a new release.
 */
@Component
class Calendars {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Map<String, String> NAMES = Map.of("EW", "England and Wales", "SC", "Scotland", "NI", "Northern Ireland");
    private static final Map<String, String> DIVISIONS = Map.of("EW", "england-and-wales", "SC", "scotland", "NI", "northern-ireland");

    /** GOV.UK's file holds keys of its translations; those whose words do not follow from the key. */
    private static final Map<String, String> HOLIDAYS = Map.ofEntries(
            Map.entry("new_year", "New Year's Day"), Map.entry("2nd_january", "2 January"),
            Map.entry("st_patrick", "St Patrick's Day"), Map.entry("early_may", "early May bank holiday"),
            Map.entry("early_may_ve", "early May bank holiday, VE Day"), Map.entry("spring", "spring bank holiday"),
            Map.entry("queen_platinum", "Platinum Jubilee bank holiday"), Map.entry("battle_boyne", "Battle of the Boyne"),
            Map.entry("summer", "summer bank holiday"), Map.entry("late_august", "summer bank holiday"),
            Map.entry("queens_bank_holiday", "State Funeral of Queen Elizabeth II"),
            Map.entry("kings_coronation", "Coronation of King Charles III"), Map.entry("world_cup", "World Cup bank holiday"),
            Map.entry("st_andrew", "St Andrew's Day"), Map.entry("christmas", "Christmas Day"), Map.entry("boxing_day", "Boxing Day"),
            Map.entry("good_friday", "Good Friday"), Map.entry("easter_monday", "Easter Monday"));

    private final Map<String, Calendar> calendars = new TreeMap<>();

    Calendars(@Value("${waymark.bank-holidays:classpath:bank-holidays/gov-uk.json}") Resource file) {
        try (InputStream in = file.getInputStream()) {
            JsonNode divisions = new ObjectMapper().readTree(in).path("divisions");
            NAMES.forEach((id, name) -> calendars.put(id, read(id, name, divisions.path("common.nations." + DIVISIONS.get(id) + "_slug"))));
        } catch (IOException e) {
            throw new UncheckedIOException("The bank holidays in " + file + " cannot be read.", e);
        }
    }

    /** The calendar a rule names; {@code LA} is the calendar of the nation whose council, or charity, is counting. */
    Calendar find(String id, Nation nation) {
        Calendar calendar = calendars.get("LA".equals(id) ? nation.calendar() : id);
        if (calendar == null) {
            throw new IllegalArgumentException("There is no calendar '%s': choose %s or LA (that of the nation)."
                    .formatted(id, String.join(", ", calendars.keySet())));
        }
        return calendar;
    }

    private static Calendar read(String id, String name, JsonNode division) {
        Map<LocalDate, String> holidays = new HashMap<>();
        Set<Integer> published = new HashSet<>();
        division.properties().stream().filter(year -> year.getValue().isArray()).forEach(year -> {
            published.add(Integer.valueOf(year.getKey()));
            year.getValue().forEach(holiday -> holidays.put(LocalDate.parse(holiday.path("date").asText(), DAY), words(holiday)));
        });
        if (published.isEmpty()) {
            throw new IllegalStateException("The bank holidays of %s are missing from the file.".formatted(name));
        }
        return new Calendar(id, name, Map.copyOf(holidays), Set.copyOf(published));
    }

    private static String words(JsonNode holiday) {
        String key = holiday.path("title").asText().replace("bank_holidays.", "");
        String words = HOLIDAYS.getOrDefault(key, key.replace('_', ' '));
        return holiday.path("notes").asText().endsWith("substitute_day") ? words + ", substitute day" : words;
    }
}
