package org.waymark.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The closed lists, word to what people read, in the order in which they are offered. */
public final class Choices {

    /** The kind of what left: kept only together with the record that it was sent. */
    public static final String SENT = "letter-sent";

    /** What a document is; only a letter that came has a sender and must say its dates. */
    public static final Map<String, String> KINDS = list(
            "letter-received", "Letter received",
            SENT, "Letter we sent",
            "letter-drafted", "Letter drafted",
            "evidence", "Evidence",
            "identity", "Identity paper",
            "report", "Report or assessment",
            "agreement", "Consent or agreement",
            "message", "E-mail or message",
            "picture", "Photograph or scan",
            "other", "Something else");

    public static final Map<String, String> SENDERS = list(
            "home-office", "Home Office",
            "tribunal", "Tribunal",
            "court", "Court",
            "council", "Council (children’s services, housing)",
            "competent-authority", "Competent authority (NRM)",
            "asylum-support", "Asylum support",
            "legal-representative", "Legal representative",
            "health", "Health service",
            "education", "School or college",
            "police", "Police",
            "housing", "Housing provider",
            "benefits", "Benefits (DWP)",
            "other", "Somebody else");

    public static final Map<String, String> WITHDRAWN = list(
            "wrong-case", "It belongs to another case",
            "duplicate", "It is here twice",
            "unreadable", "It cannot be read or is the wrong file",
            "asked-by-young-person", "The young person asked for it",
            "not-ours-to-keep", "We may not keep it");

    private Choices() {
    }

    private static Map<String, String> list(String... wordsAndLabels) {
        var list = new LinkedHashMap<String, String>();
        for (int i = 0; i < wordsAndLabels.length; i += 2) {
            list.put(wordsAndLabels[i], wordsAndLabels[i + 1]);
        }
        return Collections.unmodifiableMap(list);
    }
}
