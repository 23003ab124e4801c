package org.waymark.sharing;

/** Why a decision holds no longer. */
public enum Because implements Choice {

    CHANGED_MIND("they changed their mind"),
    NO_LONGER_NEEDED("it is no longer needed"),
    NOT_SAFE("it is no longer safe"),
    RECORDED_BY_MISTAKE("it was recorded by mistake");

    private final String words;

    Because(String words) {
        this.words = words;
    }

    @Override
    public String inWords() {
        return words;
    }
}
