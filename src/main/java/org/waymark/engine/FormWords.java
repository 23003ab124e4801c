package org.waymark.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a form asks, in the words of whoever drew it. */
public record FormWords(List<Asked> questions) {

    private static final Map<String, String> YES_OR_NO = new LinkedHashMap<>();

    static {
        YES_OR_NO.put("true", "Yes");
        YES_OR_NO.put("false", "No");
    }

    /**
     * @param isFact    whether the answer becomes a fact of the case file
     * @param isAnswer  whether the answer steers the process and stays in the engine
     * @param isChoice  whether one of several is chosen
     * @param choices   value to label, where the form itself lists them; yes and no for a box to tick
     * @param type      what is drawn: the component's type in form-js, and for dates and times its subtype
     */
    public record Asked(String key, String label, boolean isFact, boolean isAnswer, boolean isChoice, Map<String, String> choices, String type) {

        /** A value as the form's own choices put it; itself where it is no choice. Several stand between commas, as they are kept. */
        public String inWords(String value) {
            return choices.isEmpty() || choices.containsKey(value) ? choices.getOrDefault(value, value)
                    : Arrays.stream(value.split(", ")).map(one -> choices.getOrDefault(one, one)).collect(Collectors.joining(", "));
        }
    }

    /** Whether whoever answers it chooses how the process goes on. */
    public boolean decides() {
        return questions.stream().anyMatch(question -> question.isAnswer() && question.isChoice());
    }

    static FormWords of(FormSchema schema) {
        return new FormWords(schema.fields().stream().filter(field -> field.kept() != FormSchema.Kept.VERSION).map(field -> {
            var choices = new LinkedHashMap<String, String>();
            if (field.type().equals("checkbox")) {
                choices.putAll(YES_OR_NO);
            }
            field.json().path("values").forEach(choice -> choices.put(choice.path("value").asText(), choice.path("label").asText()));
            return new Asked(field.key(), field.label(), field.kept() == FormSchema.Kept.FACT, field.kept() == FormSchema.Kept.VARIABLE && !field.isForReading(),
                    List.of("radio", "select", "checkbox").contains(field.type()), choices, field.type().equals("datetime") ? field.json().path("subtype").asText("date") : field.type());
        }).toList());
    }
}
