package org.waymark.letters;

import org.waymark.sharing.Choice;

/** How a person sent it; the software sends nothing. */
public enum How implements Choice {

    POST("by post"),
    EMAIL("by email, by the person"),
    BY_HAND("by hand"),
    PORTAL("through the recipient's portal"),
    NOT_SENT("not sent after all");

    private final String words;

    How(String words) {
        this.words = words;
    }

    @Override
    public String inWords() {
        return words;
    }
}
