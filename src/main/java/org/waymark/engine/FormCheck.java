package org.waymark.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.waymark.engine.FormSchema.Field;

/**
 * Judges a submission by the form's own schema, as form-js does in the browser, since the engine judges nothing and anyone
 * can send anything. Every problem is told at once, in words for the person who filled in the form.
 */
@Component
class FormCheck {

    /** A text field without a limit of its own takes no more than this, so that no one can fill the database. */
    private static final int LONGEST_TEXT = 20_000;
    /** In years; no day that a form asks for lies further back or ahead than these. */
    private static final int LONGEST_LIFE = 120;
    private static final int FARTHEST_PLAN = 20;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{5,25}");

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
    private final Clock clock;

    FormCheck(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param submitted plain values by field key; lists for check lists
     * @param shown     what the form was given to read: options, the case file
     * @return the answers of the fields that are asked, in the form's order, null where left empty; texts trimmed, numbers as
     *         {@code Integer} or {@code BigDecimal}
     * @throws Refused naming every field that is wrong
     */
    Map<String, Object> answers(FormSchema schema, Map<String, Object> submitted, Map<String, Object> shown) {
        var answers = new LinkedHashMap<String, Object>();
        var problems = new ArrayList<String>();
        if (submitted.keySet().stream().anyMatch(key -> schema.field(key).isEmpty())) {
            problems.add("Something was sent that this form does not ask.");
        }
        judge(schema, submitted, shown, answers, (field, problem) -> problems.add("“" + field.label() + "” " + problem + "."));
        if (!problems.isEmpty()) {
            throw new Refused(String.join(" ", problems));
        }
        return answers;
    }

    /** The same judgement of a form that nobody was shown: what is wrong, by the key of the field. Fields that the form does not have are passed over. */
    Map<String, String> problems(FormSchema schema, Map<String, Object> submitted) {
        var problems = new LinkedHashMap<String, String>();
        judge(schema, submitted, Map.of(), new HashMap<>(), (field, problem) -> problems.put(field.key(), problem));
        return problems;
    }

    /** What is wrong with an answer to one field on its own, whether or not it would be shown; empty where nothing is. */
    Optional<String> problem(Field field, Object value) {
        try {
            answer(field, value, Map.of());
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem.getMessage());
        }
    }

    private void judge(FormSchema schema, Map<String, Object> submitted, Map<String, Object> shown, Map<String, Object> answers, BiConsumer<Field, String> wrong) {
        var context = new HashMap<String, Object>(shown);
        schema.fields().forEach(field -> context.put(field.key(), submitted.get(field.key())));

        for (Field field : schema.fields()) {
            if (isHidden(field, context) || field.isForReading()) {
                continue;
            }
            Object value = field.type().equals("expression") && field.kept() != FormSchema.Kept.VERSION
                    ? evaluate(field.json().path("expression").asText(), context)
                    : submitted.get(field.key());
            try {
                Object answer = answer(field, value, context);
                answers.put(field.key(), answer);
            } catch (Problem problem) {
                wrong.accept(field, problem.getMessage());
            }
        }
    }

    private boolean isHidden(Field field, Map<String, Object> context) {
        return field.hiddenBy().stream().anyMatch(condition -> Boolean.TRUE.equals(evaluate(condition, context)));
    }

    private Object evaluate(String expression, Map<String, Object> context) {
        String feelText = expression.startsWith("=") ? expression.substring(1) : expression;
        try {
            return feel.evaluateSimpleExpression(feelText, Variables.fromMap(context).asVariableContext());
        } catch (RuntimeException e) {
            // as in the browser: a condition that cannot be told is not true
            return null;
        }
    }

    private Object answer(Field field, Object value, Map<String, Object> context) throws Problem {
        if (value == null || value instanceof String text && isBlank(text) || value instanceof Collection<?> list && list.isEmpty()
                || Boolean.FALSE.equals(value) && field.rule("required").asBoolean()) {
            if (field.rule("required").asBoolean()) {
                throw new Problem("must be filled in");
            }
            return null;
        }
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field, value);
            case "number", "expression" -> field.type().equals("expression") && !(value instanceof Number) ? value : number(field, value);
            case "datetime" -> moment(field, value);
            case "checkbox" -> typed(value, Boolean.class, "must be ticked or not");
            case "radio", "select" -> option(field, value, context);
            case "checklist", "taglist" -> options(field, value, context);
            default -> throw new Problem("is a kind of field that the server cannot check");
        };
    }

    /** As the browser sees it: a space that does not break is a space. */
    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static String text(Field field, Object value) throws Problem {
        String text = typed(value, String.class, "must be text").strip();
        int longest = field.rule("maxLength").asInt(LONGEST_TEXT);
        if (text.length() > longest) {
            throw new Problem("is too long: " + text.length() + " characters where " + longest + " fit");
        }
        if (text.length() < field.rule("minLength").asInt(0)) {
            throw new Problem("is too short: at least " + field.rule("minLength").asInt() + " characters are needed");
        }
        String pattern = field.rule("pattern").asText("");
        String kind = field.rule("validationType").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()
                || kind.equals("email") && !EMAIL.matcher(text).matches()
                || kind.equals("phone") && !PHONE.matcher(text).matches()) {
            throw new Problem("does not look as it should" + hint(field));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new Problem("contains characters that cannot be shown");
        }
        return text;
    }

    private static String hint(Field field) {
        String description = field.json().path("description").asText("");
        return description.isEmpty() || description.startsWith("=") ? "" : " (" + description + ")";
    }

    private static Object number(Field field, Object value) throws Problem {
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw new Problem("must be a number");
        }
        JsonNode min = field.rule("min");
        JsonNode max = field.rule("max");
        if (hasNumber(min) && number.compareTo(new BigDecimal(min.asText())) < 0) {
            throw new Problem("must be at least " + min.asText());
        }
        if (hasNumber(max) && number.compareTo(new BigDecimal(max.asText())) > 0) {
            throw new Problem("must be at most " + max.asText());
        }
        int decimals = field.json().path("decimalDigits").asInt(field.type().equals("number") ? 0 : 10);
        if (number.stripTrailingZeros().scale() > decimals) {
            throw new Problem(decimals == 0 ? "must be a whole number" : "must have at most " + decimals + " decimals");
        }
        try {
            return number.stripTrailingZeros().scale() <= 0 ? (Object) number.intValueExact() : number;
        } catch (ArithmeticException e) {
            throw new Problem("is too large a number");
        }
    }

    private static boolean hasNumber(JsonNode node) {
        return node.isNumber() || node.isTextual() && !node.asText().isBlank();
    }

    private String moment(Field field, Object value) throws Problem {
        String text = typed(value, String.class, "must be a date");
        switch (field.json().path("subtype").asText("date")) {
            case "date" -> {
                LocalDate date = parsed(text, LocalDate::parse, "is not a date that exists; it is written year-month-day");
                LocalDate today = LocalDate.now(clock);
                if (date.isBefore(today.minusYears(LONGEST_LIFE)) || date.isAfter(today.plusYears(FARTHEST_PLAN))) {
                    throw new Problem("is too far from today: please check the year");
                }
                if (field.json().path("disallowPassedDates").asBoolean() && date.isBefore(today)) {
                    throw new Problem("must not lie in the past");
                }
                // form-js knows no such rule, so the form says it in a property of its own
                if (field.json().path("properties").path("notInFuture").asBoolean() && date.isAfter(today)) {
                    throw new Problem("must not lie in the future");
                }
            }
            case "time" -> parsed(text, t -> t.length() > 5 ? OffsetTime.parse(t) : LocalTime.parse(t), "is not a time of day");
            default -> parsed(text, t -> t.length() > 16 ? OffsetDateTime.parse(t) : LocalDateTime.parse(t), "is not a date and time that exist");
        }
        return text;
    }

    private static <T> T parsed(String text, Function<String, T> parser, String otherwise) throws Problem {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw new Problem(otherwise);
        }
    }

    private String option(Field field, Object value, Map<String, Object> context) throws Problem {
        String text = value.toString();
        if (!offered(field, context).contains(text)) {
            throw new Problem("must be one of the answers on offer");
        }
        return text;
    }

    private List<String> options(Field field, Object value, Map<String, Object> context) throws Problem {
        var chosen = new ArrayList<String>();
        for (Object each : typed(value, Collection.class, "must be a list")) {
            chosen.add(option(field, each, context));
        }
        return chosen;
    }

    private List<String> offered(Field field, Map<String, Object> context) {
        var offered = new ArrayList<String>();
        field.json().path("values").forEach(option -> offered.add(option.path("value").asText()));
        Object source = field.json().hasNonNull("valuesKey") ? context.get(field.json().path("valuesKey").asText())
                : field.json().hasNonNull("valuesExpression") ? evaluate(field.json().path("valuesExpression").asText(), context) : null;
        if (source instanceof Collection<?> list) {
            list.forEach(each -> offered.add(each instanceof Map<?, ?> map ? String.valueOf(map.get("value")) : String.valueOf(each)));
        }
        return offered;
    }

    private static <T> T typed(Object value, Class<T> type, String otherwise) throws Problem {
        if (!type.isInstance(value)) {
            throw new Problem(otherwise);
        }
        return type.cast(value);
    }

    private static final class Problem extends Exception {

        private static final long serialVersionUID = 1L;

        Problem(String message) {
            super(message, null, false, false);
        }
    }
}
