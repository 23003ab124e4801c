package org.waymark.people;

import java.time.LocalDate;

/**
 * What a case asks of whoever takes it.
 *
 * @param languages the words of the case file about languages; null or empty where it says nothing
 * @param wished    the gender the young person wishes for; null where they wish for none
 * @param day       the day on which they would begin
 * @param aboveCap  whether a manager has decided that somebody may take it who holds as many cases as was agreed
 */
public record Need(String role, String caseReference, String languages, Gender wished, LocalDate day, boolean aboveCap) {

    public Need(String role, String caseReference, String languages, Gender wished, LocalDate day) {
        this(role, caseReference, languages, wished, day, false);
    }

    /** Leaves the words of the case file out, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "Need[" + role + ", " + caseReference + ", " + day + "]";
    }
}
