package org.waymark.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A word of a closed list: kebab-case where machines read it, plain words where people do. */
public interface Choice {

    String name();

    String inWords();

    default String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws DecisionRefused when the word is not in the list; the sentence says what is, and never repeats the word */
    static <C extends Enum<C> & Choice> C of(Class<C> list, String label) {
        return Arrays.stream(list.getEnumConstants()).filter(choice -> choice.label().equals(label)).findFirst()
                .orElseThrow(() -> new DecisionRefused("Choose one of: " + Arrays.stream(list.getEnumConstants()).map(Choice::label).collect(Collectors.joining(", ")) + "."));
    }
}
