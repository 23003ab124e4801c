package org.waymark.watchbirthdays;

import java.time.LocalDate;

/**
 * A day on which somebody comes to an age that changes what they are owed.
 *
 * @param age which one, as the variable {@code birthday} says it
 * @param by  by which date of birth, as the variable {@code birthdayBy} says it
 */
record Birthday(String age, String by, LocalDate on) {

    /** Leaves the day out, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Birthday[" + age + ", " + by + "]";
    }
}
