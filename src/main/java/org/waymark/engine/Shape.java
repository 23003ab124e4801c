package org.waymark.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a process variable may look like. Nothing that could carry a name or a story fits any of these.
 *
 * @param kind    which rule applies
 * @param choices the allowed words, only for {@link Kind#CHOICE} and {@link Kind#REFERENCE_OR}
 */
public record Shape(Kind kind, List<String> choices) {

    public enum Kind { DATE, MOMENT, HOURS, FLAG, CHOICE, CASE_REFERENCE, REFERENCE_OR, SEARCH_REFERENCE, USER, RECIPIENT, NOTICE, RULE, PATHWAY, CLOCK, ROW, VARIABLE }

    static final Pattern CASE_REFERENCE = Pattern.compile("WM-\\d{4}-\\d{6}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HOURS = Pattern.compile("PT\\d{1,3}H");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SEARCH_REFERENCE = Pattern.compile("SR-\\d{4}-\\d{6}");

    static Shape of(Kind kind) {
        return new Shape(kind, List.of());
    }

    /** Whether the value fits, as far as that can be told from the value alone; null always does. */
    boolean fits(Object value) {
        if (value == null) {
            return true;
        }
        if (kind == Kind.FLAG) {
            return value instanceof Boolean;
        }
        return value instanceof String text && switch (kind) {
            case DATE -> parses(text, LocalDate::parse);
            case MOMENT -> parses(text, OffsetDateTime::parse);
            case HOURS -> HOURS.matcher(text).matches();
            case CHOICE -> choices.contains(text);
            case CASE_REFERENCE -> CASE_REFERENCE.matcher(text).matches();
            case REFERENCE_OR -> CASE_REFERENCE.matcher(text).matches() || choices.contains(text);
            case SEARCH_REFERENCE -> SEARCH_REFERENCE.matcher(text).matches();
            case CLOCK, ROW -> UUID.matcher(text).matches();
            // whether the person, the template, the rule or the variable exists is asked of those who know them: VariableGuard
            case USER, RECIPIENT, NOTICE, VARIABLE -> !text.isBlank();
            case RULE, PATHWAY -> WORD.matcher(text).matches();
            case FLAG -> throw new IllegalStateException("decided above");
        };
    }

    private static boolean parses(String text, java.util.function.Function<String, Object> parser) {
        try {
            return Objects.nonNull(parser.apply(text));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
