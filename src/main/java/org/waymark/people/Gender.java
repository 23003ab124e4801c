package org.waymark.people;

import java.util.Arrays;
import java.util.Optional;

/** Some young people wish to speak with a woman, some with a man. Nobody who works here has to say. */
public enum Gender {

    WOMAN("woman", "a woman"), MAN("man", "a man"), NON_BINARY("non-binary", "a non-binary person"), NOT_SAID("not-said", "not said");

    private final String label;
    private final String inWords;

    Gender(String label, String inWords) {
        this.label = label;
        this.inWords = inWords;
    }

    public static Optional<Gender> of(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    public String label() {
        return label;
    }

    public String inWords() {
        return inWords;
    }
}
