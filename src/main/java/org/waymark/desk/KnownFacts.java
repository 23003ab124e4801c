package org.waymark.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The facts that the page of a case knows by name, from {@code case-page.yaml}, and what may be written in them. */
@Component
class KnownFacts {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    /** Nobody who is accompanied was born before. */
    private static final int FIRST_YEAR = 1930;

    enum Type { TEXT, LINES, DATE, YEAR, CHOICE, FLAGS }

    /**
     * @param longest in characters; 0 where the type says enough
     * @param choices label to words, for a choice and for flags
     */
    record Known(String key, String label, Type type, int longest, boolean required, String hint, Map<String, String> choices) {

        Known {
            choices = choices == null ? Map.of() : choices;
            boolean chosen = type == Type.CHOICE || type == Type.FLAGS;
            boolean written = type == Type.TEXT || type == Type.LINES;
            if (key == null || label == null || type == null || choices.isEmpty() == chosen || written != longest > 0) {
                throw new IllegalArgumentException("case-page.yaml: " + key + " needs a label and a type, choices if it is chosen, a longest length if it is written.");
            }
        }

        /** A kept value as people read it; dates stay as they are, for the page to say. */
        String inWords(String value) {
            return choices.isEmpty() || value.isEmpty() ? value
                    : Arrays.stream(value.split(", ")).map(one -> choices.getOrDefault(one, one)).collect(Collectors.joining(", "));
        }
    }

    record Group(String id, String label, List<Known> facts) { }

    private record Page(List<Group> groups) { }

    private final List<Group> groups;
    private final Map<String, Known> byKey = new LinkedHashMap<>();
    private final Clock clock;

    KnownFacts(@Value("classpath:case-page.yaml") Resource file, Clock clock) throws IOException {
        this.clock = clock;
        var strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try (InputStream in = file.getInputStream()) {
            groups = JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build()
                    .convertValue(new Yaml(new SafeConstructor(strict)).load(in), Page.class).groups();
        }
        groups.stream().flatMap(group -> group.facts().stream()).forEach(fact -> {
            if (byKey.put(fact.key(), fact) != null) {
                throw new IllegalArgumentException("case-page.yaml names " + fact.key() + " twice.");
            }
        });
    }

    List<Group> groups() {
        return groups;
    }

    Optional<Known> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * What is kept of what was typed; empty clears the fact.
     *
     * @throws CannotAnswer with the field's label, never with what was typed
     */
    String checked(Known fact, JsonNode typed) {
        List<String> values = new ArrayList<>();
        if (typed.isArray() && fact.type() == Type.FLAGS) {
            for (JsonNode one : typed) {
                values.add(text(fact, one));
            }
        } else if (fact.type() == Type.FLAGS) {
            // as they are kept, between commas
            values.addAll(Arrays.asList(text(fact, typed).split(", ")));
        } else {
            values.add(text(fact, typed));
        }
        values.removeIf(String::isEmpty);
        if (values.isEmpty()) {
            must(!fact.required(), fact, "is needed.");
            return "";
        }
        String value = values.get(0);
        switch (fact.type()) {
            case TEXT, LINES -> {
                must(value.length() <= fact.longest(), fact, "is too long: at most %d characters.".formatted(fact.longest()));
                must(fact.type() == Type.LINES || value.lines().count() == 1, fact, "is one line.");
                must(value.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'), fact, "holds a character that cannot be shown.");
            }
            case DATE -> {
                LocalDate day = day(fact, value);
                must(!day.isAfter(today()), fact, "is in the future.");
                must(day.getYear() >= FIRST_YEAR, fact, "is before " + FIRST_YEAR + ".");
            }
            case YEAR -> {
                must(YEAR.matcher(value).matches(), fact, "is a year of four digits.");
                must(Integer.parseInt(value) <= today().getYear(), fact, "is in the future.");
                must(Integer.parseInt(value) >= FIRST_YEAR, fact, "is before " + FIRST_YEAR + ".");
            }
            case CHOICE -> must(fact.choices().containsKey(value), fact, "is one of: " + String.join(", ", fact.choices().values()) + ".");
            case FLAGS -> {
                must(fact.choices().keySet().containsAll(values), fact, "are some of: " + String.join(", ", fact.choices().values()) + ".");
                return fact.choices().keySet().stream().filter(values::contains).collect(Collectors.joining(", "));
            }
        }
        return value;
    }

    private static String text(Known fact, JsonNode typed) {
        must(typed.isTextual() || typed.isNull() || typed.isInt() && fact.type() == Type.YEAR, fact, "was sent in a way that cannot be read.");
        return typed.asText("").strip();
    }

    private static LocalDate day(Known fact, String value) {
        must(DAY.matcher(value).matches(), fact, "is a day as 2026-11-30, year first.");
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new CannotAnswer("“" + fact.label() + "” is not in the calendar.");
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
    }

    private static void must(boolean so, Known fact, String otherwise) {
        if (!so) {
            throw new CannotAnswer("“" + fact.label() + "” " + otherwise);
        }
    }
}
