package org.waymark.casework;

/**
 * A case that a search came upon.
 *
 * @param name empty unless the reader may read the case, like the date of birth
 * @param holder whom to ask; empty while nobody holds the case
 */
public record Finding(String caseReference, boolean mayRead, String name, String claimedDateOfBirth, String state,
                      String holder) {

    /** Leaves the person out, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "Finding[" + caseReference + ", " + state + "]";
    }
}
