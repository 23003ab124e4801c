package org.waymark.deadlines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Bank holidays as GOV.UK publishes them (see {@code bank-holidays/SOURCE.md}).
 *
 * @param divisions one for each part of the country that has its own
 */
record BankHolidays(Map<Division, Published> divisions) {

    /** A part of the country with bank holidays of its own. */
    enum Division {

        EW("England and Wales", "england-and-wales", "eng"),
        SC("Scotland", "scotland", "sct"),
        NI("Northern Ireland", "northern-ireland", "nir");

        final String words;
        /** what the library that computes holidays calls it; England and Wales have the same */
        final String subdivision;
        private final String slug;

        Division(String words, String slug, String subdivision) {
            this.words = words;
            this.slug = slug;
            this.subdivision = subdivision;
        }
    }

    record Published(Map<LocalDate, String> days, SortedSet<Integer> years) { }

    /** No part of the United Kingdom has fewer: a year with fewer is one that lost some. */
    private static final int FEWEST = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** GOV.UK's file holds keys of its translations; those whose words do not follow from the key. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("new_year", "New Year's Day"), Map.entry("2nd_january", "2 January"),
            Map.entry("st_patrick", "St Patrick's Day"), Map.entry("early_may", "early May bank holiday"),
            Map.entry("early_may_ve", "early May bank holiday, VE Day"), Map.entry("spring", "spring bank holiday"),
            Map.entry("queen_platinum", "Platinum Jubilee bank holiday"), Map.entry("battle_boyne", "Battle of the Boyne"),
            Map.entry("summer", "summer bank holiday"), Map.entry("late_august", "summer bank holiday"),
            Map.entry("queens_bank_holiday", "State Funeral of Queen Elizabeth II"),
            Map.entry("kings_coronation", "Coronation of King Charles III"), Map.entry("world_cup", "World Cup bank holiday"),
            Map.entry("st_andrew", "St Andrew's Day"), Map.entry("christmas", "Christmas Day"), Map.entry("boxing_day", "Boxing Day"),
            Map.entry("good_friday", "Good Friday"), Map.entry("easter_monday", "Easter Monday"));

    /** @throws IllegalStateException where a nation, a year or a holiday is missing */
    static BankHolidays read(InputStream in, BankHolidays before) throws IOException {
        JsonNode root = new ObjectMapper().readTree(in).path("divisions");
        Map<Division, Published> divisions = new EnumMap<>(Division.class);
        for (Division division : Division.values()) {
            Published published = read(division, root.path("common.nations." + division.slug + "_slug"));
            if (before != null && published.years().last() < before.divisions().get(division).years().last()) {
                throw new IllegalStateException("The bank holidays of %s end with %d, sooner than those known before."
                        .formatted(division.words, published.years().last()));
            }
            divisions.put(division, published);
        }
        return new BankHolidays(Map.copyOf(divisions));
    }

    private static Published read(Division division, JsonNode years) {
        Map<LocalDate, String> days = new HashMap<>();
        SortedSet<Integer> published = new TreeSet<>();
        years.properties().stream().filter(year -> year.getValue().isArray()).forEach(year -> {
            int number = Integer.parseInt(year.getKey());
            for (JsonNode holiday : year.getValue()) {
                LocalDate day = LocalDate.parse(holiday.path("date").asText(), DAY);
                if (day.getYear() != number) {
                    throw new IllegalStateException("%s is listed among the bank holidays of %d.".formatted(Words.date(day), number));
                }
                days.put(day, named(holiday.path("title").asText().replace("bank_holidays.", ""), holiday.path("notes").asText().endsWith("substitute_day")));
            }
            if (year.getValue().size() < FEWEST) {
                throw new IllegalStateException("%s has at least %d bank holidays a year; the file has only %d of %d."
                        .formatted(division.words, FEWEST, year.getValue().size(), number));
            }
            published.add(number);
        });
        if (published.isEmpty()) {
            throw new IllegalStateException("The bank holidays of %s are missing from the file.".formatted(division.words));
        }
        return new Published(Map.copyOf(days), published);
    }

    /** "Boxing Day, substitute day" */
    static String named(String key, boolean substitute) {
        return WORDS.getOrDefault(key, key.replace('_', ' ')) + (substitute ? ", substitute day" : "");
    }
}
