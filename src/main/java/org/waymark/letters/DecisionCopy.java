package org.waymark.letters;

import java.time.LocalDate;

/**
 * A decision in plain words, for the young person to keep.
 *
 * @param decided  what was decided
 * @param byWhom   who decided
 * @param on       the day of the decision
 * @param why      the reasons
 * @param disagree what they can do if they do not agree
 * @param until    the last day for that, or null
 * @param ask      whom they can ask
 * @param language code of the language of the translation, of {@link Language}
 */
public record DecisionCopy(String decided, String byWhom, LocalDate on, String why, String disagree, LocalDate until, String ask, String language) {

    /** Leaves the words out, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "DecisionCopy[" + on + "]";
    }
}
