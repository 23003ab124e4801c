package org.waymark.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.waymark.engine.BlankForms.Place;

/**
 * A form as paper.
 *
 * @param belongs the sentence that says where the form is used
 */
record BlankForm(String task, String belongs, List<Part> parts) {

    private static final Set<String> LONG = Set.of("textarea");
    private static final Set<String> OF_OPTIONS = Set.of("radio", "checklist", "select", "taglist");

    /** Exactly one of the three is there; the others are empty or null. */
    record Part(String heading, String words, Question question) { }

    /** @param lines one entry for each empty line */
    record Question(String label, boolean needed, boolean onlyIf, String hint, boolean several, List<String> options, boolean date, boolean time, List<String> lines) { }

    static BlankForm of(JsonNode form, List<Place> places) {
        var parts = new ArrayList<Part>();
        collect(form.path("components"), false, parts);
        Place first = places.get(0);
        String belongs = first.starts() ? "This form starts “%s”.".formatted(first.process()) : "This form belongs to the task “%s” of “%s”.".formatted(first.task(), first.process());
        return new BlankForm(first.task(), belongs, parts);
    }

    private static void collect(JsonNode components, boolean hidden, List<Part> parts) {
        for (JsonNode component : components) {
            boolean onlyIf = hidden || !component.path("conditional").path("hide").asText("").isBlank();
            String type = component.path("type").asText();
            if (type.equals("group")) {
                parts.add(new Part(plain(component.path("label").asText("")), "", null));
                collect(component.path("components"), onlyIf, parts);
            } else if (type.equals("text")) {
                String words = component.path("text").asText("");
                // what is filled in on screen has nothing to show on a blank form
                if (!words.contains("{{") && !words.startsWith("=")) {
                    parts.add(new Part("", plain(words), null));
                }
            } else if (component.hasNonNull("key") && !type.equals("expression") && !component.path("disabled").asBoolean() && !component.path("readonly").asBoolean()) {
                parts.add(new Part("", "", question(component, type, onlyIf)));
            }
        }
    }

    private static Question question(JsonNode field, String type, boolean onlyIf) {
        var options = new ArrayList<String>();
        field.path("values").forEach(option -> options.add(plain(option.path("label").asText(option.path("value").asText()))));
        boolean date = type.equals("datetime") && !field.path("subtype").asText("").equals("time");
        boolean time = type.equals("datetime") && !field.path("subtype").asText("").equals("date");
        String label = plain(field.path("label").asText(field.path(date ? "dateLabel" : "timeLabel").asText(field.path("key").asText())));
        if (type.equals("checkbox")) {
            options.add("Yes");
        }
        boolean fromList = OF_OPTIONS.contains(type) && options.isEmpty();
        int lines = LONG.contains(type) ? 6 : fromList ? 1 : options.isEmpty() && !date && !time ? 1 : 0;
        String hint = plain(field.path("description").asText("")) + (fromList ? " Waymark offers a list for this: write down what you would choose." : "");
        return new Question(label, field.path("validate").path("required").asBoolean(), onlyIf, hint.strip(), type.equals("checklist") || type.equals("taglist"), options, date, time,
                Collections.nCopies(lines, ""));
    }

    /** Without the marks of Markdown and without expressions. */
    private static String plain(String text) {
        return text.startsWith("=") ? "" : text.replaceAll("\\{\\{.*?}}", "…").replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replaceAll("(?m)^#+ *|[*_`]{1,3}(?=\\S)|(?<=\\S)[*_`]{1,3}", "").strip();
    }
}
