package org.waymark.casework;

import java.time.Instant;

/**
 * One value that a fact had or has.
 *
 * @param value  empty where the fact was cleared
 * @param source the plain name of the task, event or page it was recorded in
 */
public record FactVersion(String key, String value, Instant at, String by, String source) {

    /** Leaves the value out, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "FactVersion[" + key + ", " + at + ", " + by + ", " + source + "]";
    }
}
