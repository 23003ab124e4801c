package org.waymark.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.engine.FormWords;
import org.waymark.engine.ModelWords;

/** What facts and their values are called: by the page of a case, else by the forms as they are now, else by their key. */
@Component
class FactWords {

    private final KnownFacts known;
    private final ModelWords models;

    FactWords(KnownFacts known, ModelWords models) {
        this.known = known;
        this.models = models;
    }

    /** For one page: the forms are looked at once. */
    Now now() {
        return new Now(known, models.facts());
    }

    record Now(KnownFacts known, Map<String, FormWords.Asked> forms) {

        String labelOf(String key) {
            return known.find(key).map(KnownFacts.Known::label).orElseGet(() -> forms.containsKey(key) ? forms.get(key).label() : plain(key));
        }

        /** How a form asks for it; empty where none does now. */
        Optional<FormWords.Asked> asked(String key) {
            return Optional.ofNullable(forms.get(key));
        }

        String inWords(String key, String value) {
            return known.find(key).map(fact -> fact.inWords(value)).orElseGet(() -> forms.containsKey(key) ? forms.get(key).inWords(value) : value);
        }

        /** somethingOld becomes "Something old". */
        private static String plain(String key) {
            String words = key.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }
}
