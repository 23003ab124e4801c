package org.waymark.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.FactVersion;
import org.waymark.engine.FormWords;

/** The facts of a file in the order in which the page shows them: those it knows, in groups, and then everything else. */
@Component
class CasePage {

    /** Dates of birth stand in one table: what each row is called, its date, its year alone, and where it comes from. */
    private static final List<List<String>> BORN = List.of(
            List.of("They give", "claimedDateOfBirth", "claimedYearOfBirth", "dateOfBirthNote"),
            List.of("On record", "recordedDateOfBirth", "", "recordedDateOfBirthFrom"),
            List.of("Assessed", "assessedDateOfBirth", "", "assessedDateOfBirthFrom"),
            List.of("Accepted", "acceptedDateOfBirth", "", "acceptedDateOfBirthFrom"));

    /** In characters, for a fact that only a form knows; what its form says is checked besides. */
    static final int LONGEST = 20_000;

    private final CaseFiles files;
    private final KnownFacts known;
    private final FactWords words;

    CasePage(CaseFiles files, KnownFacts known, FactWords words) {
        this.files = files;
        this.known = known;
        this.words = words;
    }

    /** A value in words, and who recorded it when and where. */
    record Said(String words, Instant at, String by, String source) { }

    /**
     * @param type    of {@link KnownFacts.Type} in small letters, by which it is changed
     * @param value   as kept, for editing; empty where nothing is recorded
     * @param said    the present value, or null
     * @param earlier the values before, newest first
     */
    record Fact(String key, String label, String type, int longest, boolean required, String hint, List<Choice> choices, String value, Said said, List<Said> earlier) { }

    record Group(String id, String label, List<Fact> facts) { }

    /**
     * @param date a day, a year, or empty
     * @param age  in words; empty where there is no date
     * @param from what was noted about where it comes from
     * @param said who recorded it and when, or null
     */
    record Born(String what, String date, String age, String from, Said said) { }

    record Facts(List<Group> groups, List<Born> born, List<Fact> others) { }

    Facts of(String reference, LocalDate today) {
        Map<String, List<FactVersion>> all = new LinkedHashMap<>();
        files.facts(reference).forEach(version -> all.computeIfAbsent(version.key(), key -> new ArrayList<>()).add(version));
        List<Group> groups = known.groups().stream().map(group -> new Group(group.id(), group.label(),
                group.facts().stream().map(fact -> fact(fact, all.getOrDefault(fact.key(), List.of()))).toList())).toList();
        List<Born> born = BORN.stream().map(row -> born(row, all, today)).toList();
        FactWords.Now now = words.now();
        List<Fact> others = all.keySet().stream().filter(key -> known.find(key).isEmpty()).sorted().map(key -> unknown(key, all.get(key), now)).toList();
        return new Facts(groups, born, others);
    }

    private static Fact fact(KnownFacts.Known fact, List<FactVersion> versions) {
        List<Said> said = versions.stream().map(version -> new Said(fact.inWords(version.value()), version.at(), version.by(), version.source())).toList();
        return new Fact(fact.key(), fact.label(), fact.type().name().toLowerCase(java.util.Locale.ROOT), fact.longest(), fact.required(), fact.hint(), Choice.of(fact.choices()),
                value(versions), said.isEmpty() ? null : said.get(0), said.isEmpty() ? List.of() : said.subList(1, said.size()));
    }

    private static Fact unknown(String key, List<FactVersion> versions, FactWords.Now now) {
        List<Said> said = versions.stream().map(version -> new Said(now.inWords(key, version.value()), version.at(), version.by(), version.source())).toList();
        Map<String, String> choices = now.asked(key).map(FormWords.Asked::choices).orElse(Map.of());
        return new Fact(key, now.labelOf(key), now.asked(key).map(asked -> type(asked).name().toLowerCase(java.util.Locale.ROOT)).orElse("lines"), LONGEST, false, null,
                Choice.of(choices), value(versions), said.get(0), said.subList(1, said.size()));
    }

    private static KnownFacts.Type type(FormWords.Asked asked) {
        return switch (asked.type()) {
            case "checklist", "taglist" -> asked.choices().isEmpty() ? KnownFacts.Type.TEXT : KnownFacts.Type.FLAGS;
            case "radio", "select", "checkbox" -> asked.choices().isEmpty() ? KnownFacts.Type.TEXT : KnownFacts.Type.CHOICE;
            case "date" -> KnownFacts.Type.DATE;
            case "textarea" -> KnownFacts.Type.LINES;
            default -> KnownFacts.Type.TEXT;
        };
    }

    private static Born born(List<String> row, Map<String, List<FactVersion>> all, LocalDate today) {
        String date = value(all.get(row.get(1)));
        String year = value(all.get(row.get(2)));
        List<FactVersion> versions = all.getOrDefault(row.get(date.isEmpty() && !year.isEmpty() ? 2 : 1), List.of());
        Said said = versions.isEmpty() || versions.get(0).value().isEmpty() ? null
                : new Said(versions.get(0).value(), versions.get(0).at(), versions.get(0).by(), versions.get(0).source());
        return new Born(row.get(0), date.isEmpty() ? year : date, age(date, year, today), value(all.get(row.get(3))), said);
    }

    /** "17", or "16 or 17" where only the year is known. */
    static String age(String date, String year, LocalDate today) {
        try {
            if (!date.isEmpty()) {
                return String.valueOf(Period.between(LocalDate.parse(date), today).getYears());
            }
            if (!year.isEmpty()) {
                int most = today.getYear() - Integer.parseInt(year);
                return most < 1 ? "0" : (most - 1) + " or " + most;
            }
            return "";
        } catch (DateTimeException | NumberFormatException notADate) {
            // a form may have kept something else under the key
            return "";
        }
    }

    private static String value(List<FactVersion> versions) {
        return versions == null || versions.isEmpty() ? "" : versions.get(0).value();
    }
}
