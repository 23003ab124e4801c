package org.waymark.letters;

import org.waymark.sharing.Choice;

/** What the sending of a letter rested on. */
public enum LawfulGround implements Choice {

    DECISION("a decision about sharing"),
    IMMEDIATE_DANGER("immediate danger"),
    CHILD_PROTECTION("child protection"),
    LEGAL_DUTY("a legal duty"),
    /** No ground at all: it went out by mistake, and the record does not pretend otherwise. */
    NOTHING("nothing that allows it"),
    OWN_COPY("their own copy"),
    NONE("nothing was sent");

    private final String words;

    LawfulGround(String words) {
        this.words = words;
    }

    @Override
    public String inWords() {
        return words;
    }

    /** Whether a person may state it where no decision allows the sending. */
    public boolean isStated() {
        return this == IMMEDIATE_DANGER || this == CHILD_PROTECTION || this == LEGAL_DUTY || this == NOTHING;
    }
}
