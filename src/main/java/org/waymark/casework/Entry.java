package org.waymark.casework;

import java.time.Instant;

/**
 * One line of the chronology.
 *
 * @param source the plain name of the task or event it was recorded in
 * @param what the key of the field
 */
public record Entry(Instant at, String by, String source, String what, String text) {

    /** Leaves the text out, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Entry[" + at + ", " + by + ", " + source + ", " + what + "]";
    }
}
