package org.waymark.sharing;

/** Who gave the answer. */
public enum AnsweredBy implements Choice {

    YOUNG_PERSON("the young person"),
    PARENTAL_RESPONSIBILITY("a person with parental responsibility"),
    COUNCIL_WITH_CARE_ORDER("the council, under a care order"),
    OTHER_AUTHORITY("somebody else with legal authority to decide for them");

    private final String words;

    AnsweredBy(String words) {
        this.words = words;
    }

    @Override
    public String inWords() {
        return words;
    }
}
