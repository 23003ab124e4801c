package org.waymark.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.Question;

/**
 * A question as it came over HTTP. A parameter without a value counts as left out; one that is not known is refused,
 * because a misspelt {@code cohort} would otherwise be answered with a wrong date.
 */
record Asked(Map<String, String[]> parameters) {

    /** Law older than this is in no table, and nobody plans further ahead. */
    static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private static final List<String> NAMES = List.of("rule", "jurisdiction", "cohort", "date", "appliesOn");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern UNREADABLE = Pattern.compile("[^\\p{L}\\p{N}\\p{P}\\p{S} ]");
    private static final int LONGEST = 60;

    /** @param rules asked for only where their names are the choices */
    Question question(Supplier<List<String>> rules) {
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            if (!NAMES.contains(parameter.getKey())) {
                throw new CannotAnswer("There is no parameter '%s': the parameters are %s.".formatted(shown(parameter.getKey()), String.join(", ", NAMES)));
            }
            if (parameter.getValue().length > 1) {
                throw new CannotAnswer("The parameter '%s' is given more than once: give it once.".formatted(parameter.getKey()));
            }
        }
        if (value("rule").isEmpty()) {
            throw new CannotAnswer("The rule is missing. The rules are: %s.".formatted(String.join(", ", rules.get())));
        }
        LocalDate date = day("date", null);
        return new Question(shown(value("rule")), nation(), value("cohort").isEmpty() ? Question.ANY : shown(value("cohort")), date, day("appliesOn", date));
    }

    private Nation nation() {
        String label = value("jurisdiction");
        return Arrays.stream(Nation.values()).filter(nation -> nation.label().equals(label)).findFirst().orElseThrow(() -> {
            String nations = Arrays.stream(Nation.values()).map(Nation::label).collect(Collectors.joining(", "));
            return new CannotAnswer(label.isEmpty() ? "The jurisdiction is missing: choose %s.".formatted(nations)
                    : "There is no jurisdiction '%s': choose %s.".formatted(shown(label), nations));
        });
    }

    /** @param otherwise what a day that was left out means; null where it has to be given */
    LocalDate day(String name, LocalDate otherwise) {
        String text = value(name);
        if (text.isEmpty() && otherwise != null) {
            return otherwise;
        }
        if (text.isEmpty()) {
            throw new CannotAnswer("The %s is missing: write a day as 2026-11-30.".formatted(name));
        }
        if (!DAY.matcher(text).matches()) {
            throw new CannotAnswer("The %s '%s' cannot be read: write a day as 2026-11-30, year first.".formatted(name, shown(text)));
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CannotAnswer("The %s '%s' is not in the calendar: write a day that there is, as 2026-11-30.".formatted(name, text));
        }
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new CannotAnswer("The %s '%s' is too far away: choose a day from %s to %s.".formatted(name, text, FIRST, LAST));
        }
        return day;
    }

    private String value(String name) {
        return parameters.getOrDefault(name, new String[] {""})[0].strip();
    }

    /** Short and visible. What had to be changed is no word of any table, so it is refused under a name that can be shown. */
    private static String shown(String text) {
        String visible = UNREADABLE.matcher(text).replaceAll("?");
        return visible.codePointCount(0, visible.length()) <= LONGEST ? visible : visible.substring(0, visible.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
