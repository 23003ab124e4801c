package org.waymark.casework;

import java.util.List;
import java.util.Map;

/**
 * A case file as its reader sees it now.
 *
 * @param state open, joined or closed
 * @param holder a user id, empty while nobody holds the case
 * @param facts current values only; a cleared fact is absent
 * @param chronology newest first
 */
public record CaseView(String reference, String state, String holder, long version, Map<String, String> facts,
                       List<Entry> chronology) {

    /** Leaves the contents out, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "CaseView[" + reference + ", " + state + ", version " + version + "]";
    }
}
