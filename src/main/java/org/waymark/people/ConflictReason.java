package org.waymark.people;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody may not work on one case. No more is recorded: the rest is between them and their manager. */
public enum ConflictReason {

    KNOWS_THE_FAMILY("knows-the-family", "knows the young person or their family privately"),
    WORKED_FOR_OTHER_SIDE("worked-for-other-side", "worked for an authority that decides in the case"),
    COMPLAINT("complaint", "a complaint between them is open"),
    OTHER("other", "another reason, known to the manager");

    private final String label;
    private final String inWords;

    ConflictReason(String label, String inWords) {
        this.label = label;
        this.inWords = inWords;
    }

    public static Optional<ConflictReason> of(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    public String label() {
        return label;
    }

    public String inWords() {
        return inWords;
    }
}
