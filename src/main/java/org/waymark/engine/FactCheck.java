package org.waymark.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a fact that only forms know may be changed to something: what the form that asks for it would take. */
@Component
public class FactCheck {

    private final ModelWords models;
    private final FormCheck check;

    FactCheck(ModelWords models, FormCheck check) {
        this.models = models;
        this.check = check;
    }

    /**
     * @param label what the form calls it
     * @param value as it is kept: several choices between commas, a ticked box as {@code true}; never empty
     * @return what is wrong with it, to be read after the label; empty where nothing is, and where no form asks for it now
     */
    public Optional<String> problem(String key, String label, String value) {
        return models.fieldOfFact(key, label).filter(field -> !field.json().hasNonNull("valuesKey") && !field.json().hasNonNull("valuesExpression"))
                .flatMap(field -> check.problem(field, submitted(field, value)));
    }

    /** As a browser would send it. */
    private static Object submitted(FormSchema.Field field, String value) {
        if (field.isList()) {
            return List.copyOf(Arrays.asList(value.split(", ")));
        }
        return field.type().equals("checkbox") && List.of("true", "false").contains(value) ? Boolean.valueOf(value) : value;
    }
}
