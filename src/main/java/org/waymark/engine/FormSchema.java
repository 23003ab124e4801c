package org.waymark.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

/** A Camunda Form as the server understands it: its fields in order, whatever group they stand in, and the words it mentions. */
final class FormSchema {

    /** Component types that show something and submit nothing. */
    static final Set<String> SILENT = Set.of("text", "html", "image", "spacer", "separator", "button", "table", "group");
    /** Component types whose submissions {@link FormCheck} can judge; a form with any other is refused at deployment. */
    static final Set<String> ANSWERED = Set.of("textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "checklist", "taglist", "expression");

    /** The field by which a form that edits facts says which version of the case file it showed. */
    static final String VERSION_KEY = "caseFileVersion";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** How a field's value is kept. */
    enum Kept { FACT, ENTRY, VARIABLE, VERSION }

    /**
     * @param hiddenBy conditions, outermost first, any of which hides the field when true
     */
    record Field(JsonNode json, String type, String key, String label, Kept kept, List<String> hiddenBy) {

        JsonNode rule(String name) {
            return json.path("validate").path(name);
        }

        /** Shown but never taken from a browser: what it sends back is ignored. */
        boolean isForReading() {
            return json.path("disabled").asBoolean() || json.path("readonly").asBoolean();
        }

        boolean isList() {
            return type.equals("checklist") || type.equals("taglist");
        }
    }

    private final JsonNode json;
    private final List<Field> fields = new ArrayList<>();
    private final List<JsonNode> components = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    private FormSchema(JsonNode json) {
        this.json = json;
        collect(json.path("components"), List.of());
        collectWords(json);
    }

    static FormSchema parse(InputStream in) {
        try (in) {
            return new FormSchema(JSON.readTree(in));
        } catch (IOException e) {
            throw new Refused("The form is not valid JSON.");
        }
    }

    private void collect(JsonNode children, List<String> hiddenBy) {
        for (JsonNode component : children) {
            components.add(component);
            List<String> conditions = hiddenBy;
            String hide = component.path("conditional").path("hide").asText("");
            if (!hide.isBlank()) {
                conditions = new ArrayList<>(hiddenBy);
                conditions.add(hide);
            }
            if (component.hasNonNull("key") && !SILENT.contains(component.path("type").asText())) {
                fields.add(field(component, conditions));
            }
            collect(component.path("components"), conditions);
        }
    }

    private static Field field(JsonNode component, List<String> hiddenBy) {
        String key = component.path("key").asText();
        Kept kept = switch (component.path("properties").path("caseFile").asText("")) {
            case "fact" -> Kept.FACT;
            case "entry" -> Kept.ENTRY;
            default -> key.equals(VERSION_KEY) ? Kept.VERSION : Kept.VARIABLE;
        };
        // a date field calls its label dateLabel
        String label = Stream.of(component.path("label").asText(), component.path("dateLabel").asText(), key)
                .filter(words -> !words.isBlank()).findFirst().orElseThrow();
        return new Field(component, component.path("type").asText(), key, label, kept, hiddenBy);
    }

    private void collectWords(JsonNode node) {
        if (node instanceof TextNode) {
            WORD.matcher(node.asText()).results().forEach(match -> words.add(match.group()));
        }
        node.forEach(this::collectWords);
    }

    String id() {
        return json.path("id").asText();
    }

    List<Field> fields() {
        return fields;
    }

    List<JsonNode> components() {
        return components;
    }

    Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Whether which answers are right depends on the word: an option source, a condition or a computed value names it. */
    boolean decidesBy(String word) {
        return components.stream().anyMatch(component -> Stream.of(component.path("valuesKey"), component.path("valuesExpression"),
                component.path("conditional").path("hide"), component.path("key").asText().equals(VERSION_KEY) ? null : component.path("expression"))
                .filter(Objects::nonNull)
                .anyMatch(expression -> WORD.matcher(expression.asText()).results().anyMatch(match -> match.group().equals(word))));
    }

    /** Whether any text, option source or condition of the form contains the word; generous rather than exact. */
    boolean mentions(String word) {
        return words.contains(word);
    }
}
