package org.waymark.deadlines;

import java.time.LocalDate;

/**
 * What is asked of a rule.
 *
 * @param dayZero the day that is counted from
 * @param appliesOn the date that chooses the row, where that is not day 0
 */
public record Question(String rule, Nation nation, String cohort, LocalDate dayZero, LocalDate appliesOn) {

    /** The cohort of whoever no rule singles out. */
    public static final String ANY = "any";

    public Question(String rule, Nation nation, LocalDate dayZero) {
        this(rule, nation, ANY, dayZero, dayZero);
    }
}
