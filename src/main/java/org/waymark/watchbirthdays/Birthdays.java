package org.waymark.watchbirthdays;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.FactVersion;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;

/** The days on which a young person comes to an age, by each date of birth that stands in their case file now. */
@Component
class Birthdays {

    private static final Map<String, String> DATES = Map.of("claimed", "claimedDateOfBirth", "recorded", "recordedDateOfBirth",
            "assessed", "assessedDateOfBirth", "accepted", "acceptedDateOfBirth");
    private static final String CLAIMED = "claimed";
    /** Which rule tells the day of which age. */
    private static final Map<String, String> AGES = Map.of("seventeen-and-a-half", "seventeen-and-a-half", "eighteen", "eighteenth-birthday");

    private final CaseFiles files;
    private final Deadlines deadlines;

    Birthdays(CaseFiles files, Deadlines deadlines) {
        this.files = files;
        this.deadlines = deadlines;
    }

    /** Whoever is born before the law of today began is of age long since, and has none. */
    List<Birthday> of(String reference, Nation nation) {
        var facts = new HashMap<String, String>();
        // newest first
        for (FactVersion fact : files.facts(reference)) {
            facts.putIfAbsent(fact.key(), fact.value());
        }
        var birthdays = new ArrayList<Birthday>();
        DATES.forEach((by, key) -> {
            String born = facts.getOrDefault(key, "");
            if (!born.isBlank()) {
                birthdays.addAll(of(LocalDate.parse(born), by, nation));
            }
        });
        String year = facts.getOrDefault("claimedYearOfBirth", "");
        if (facts.getOrDefault(DATES.get(CLAIMED), "").isBlank() && !year.isBlank()) {
            // the earliest day it may be, so that nothing is late
            birthdays.addAll(of(Year.parse(year).atMonthDay(MonthDay.of(1, 1)), CLAIMED, nation));
        }
        return birthdays;
    }

    private List<Birthday> of(LocalDate born, String by, Nation nation) {
        try {
            var birthdays = new ArrayList<Birthday>();
            AGES.forEach((age, rule) -> birthdays.add(new Birthday(age, by, deadlines.due(rule, nation, born).due())));
            return birthdays;
        } catch (NoSuchRule e) {
            return List.of();
        }
    }

    /** The date of birth that counts until somebody decides otherwise: the accepted one, or else the one they give. */
    boolean counts(Birthday birthday, List<Birthday> all) {
        return birthday.by().equals("accepted") || birthday.by().equals(CLAIMED) && all.stream().noneMatch(each -> each.by().equals("accepted"));
    }
}
