package org.waymark.deadlines;

/** What it means when the date passes. */
public enum ClockKind {

    /** A right is lost: an appeal, a judicial review, a reconsideration. */
    LIMIT,
    /** A public body had to act by then. */
    DUTY,
    /** A published aim, without sanction. */
    TARGET,
    /** A period of support or leave runs out. */
    ENTITLE,
    /** The charity's own standard. */
    INTERNAL
}
