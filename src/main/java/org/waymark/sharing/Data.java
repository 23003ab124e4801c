package org.waymark.sharing;

/** What of the file. */
public enum Data implements Choice {

    IDENTITY("who they are"),
    CONTACT("how to reach them"),
    LANGUAGE("language and interpreter"),
    AGE("what bears on their age"),
    IMMIGRATION("asylum and immigration"),
    TRAFFICKING("signs of trafficking"),
    SAFETY("risks and safety"),
    HEALTH("health"),
    HOUSING("housing and support"),
    EDUCATION("education"),
    FAMILY("family"),
    OWN_WORDS("what they told us in their own words"),
    DOCUMENTS("copies of documents");

    private final String words;

    Data(String words) {
        this.words = words;
    }

    @Override
    public String inWords() {
        return words;
    }
}
