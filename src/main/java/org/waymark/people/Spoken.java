package org.waymark.people;

/** A language somebody speaks or wishes for; the dialect is null where none is known. */
public record Spoken(String language, String dialect) {

    /** Two dialects of one language only differ where both are known. */
    boolean serves(Spoken wanted) {
        return language.equals(wanted.language) && (dialect == null || wanted.dialect == null || dialect.equals(wanted.dialect));
    }

    public String inWords() {
        return dialect == null ? language : language + " (" + dialect + ")";
    }
}
