package org.waymark.sharing;

/** What the sharing rests on. */
public enum Ground implements Choice {

    AGREED("their agreement"),
    IMMEDIATE_DANGER("immediate danger"),
    CHILD_PROTECTION("child protection"),
    LEGAL_DUTY("a legal duty, such as a court order");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    @Override
    public String inWords() {
        return words;
    }
}
