package org.waymark.sharing;

/** What became of asking a recipient to delete what they have. */
public enum Asked implements Choice {

    ASKED("asked to delete it", false),
    NOT_ASKED("not asked", true),
    DELETED("they say it is deleted", true),
    PARTLY("they keep a part", true),
    KEPT("they keep it", true);

    private final String words;
    private final boolean end;

    Asked(String words, boolean end) {
        this.words = words;
        this.end = end;
    }

    @Override
    public String inWords() {
        return words;
    }

    /** Whether nothing is waited for after it. */
    public boolean isEnd() {
        return end;
    }
}
