package org.waymark.casework;

/**
 * A case that a search came upon.
 *
 * @param name empty unless the reader may read the case, like the date of birth
 * @param holder whom to ask; empty while nobody holds the case
 */
public record Finding(String caseReference, boolean mayRead, String name, String claimedDateOfBirth, String state,
                      String holder) {

    /** Stands for one or more cases that only named people may see: that there may be one is all that is told. */
    public static final Finding RESTRICTED = new Finding("", false, "", "", "restricted", "");

    /** Leaves the person out, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "Finding[" + caseReference + ", " + state + "]";
    }
}
