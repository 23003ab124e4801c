package org.waymark.sharing;

/** What was said when they were asked. */
public enum Answer implements Choice {

    AGREED("agreed"),
    DECLINED("declined"),
    NOT_YET("not asked yet");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    @Override
    public String inWords() {
        return words;
    }
}
