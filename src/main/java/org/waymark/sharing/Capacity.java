package org.waymark.sharing;

/** Whether whoever answered could decide this. */
public enum Capacity implements Choice {

    UNDERSTANDS("understands the decision"),
    UNDERSTANDS_WITH_SUPPORT("understands it with support"),
    DOES_NOT_UNDERSTAND("could not decide this"),
    NOT_ASSESSED("not looked at");

    private final String words;

    Capacity(String words) {
        this.words = words;
    }

    @Override
    public String inWords() {
        return words;
    }
}
