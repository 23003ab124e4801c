package org.waymark.sharing;

/** What it would be for. */
public enum Purpose implements Choice {

    LEGAL_ADVICE("legal advice and representation"),
    SAFETY("keeping them safe"),
    AGE_DECISION("a decision about their age"),
    IMMIGRATION_DECISION("a decision about asylum or immigration"),
    TRAFFICKING_DECISION("a decision about trafficking"),
    HOUSING_AND_SUPPORT("housing and support"),
    HEALTH_CARE("health care"),
    EDUCATION("education"),
    FAMILY_TRACING("finding or reaching family"),
    COMPLAINT("a complaint"),
    HANDOVER("handing support over"),
    OTHER("something else");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    @Override
    public String inWords() {
        return words;
    }
}
