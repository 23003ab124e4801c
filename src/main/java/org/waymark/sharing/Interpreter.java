package org.waymark.sharing;

/** How it was explained. */
public enum Interpreter implements Choice {

    NOT_NEEDED("no interpreter needed"),
    USED("through an interpreter"),
    NOT_AVAILABLE("no interpreter could be found");

    private final String words;

    Interpreter(String words) {
        this.words = words;
    }

    @Override
    public String inWords() {
        return words;
    }
}
