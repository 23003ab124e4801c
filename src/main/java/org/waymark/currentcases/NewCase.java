package org.waymark.currentcases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a row says once it was checked.
 *
 * @param former       what the case is called in the earlier records
 * @param facts        for the case file
 * @param holder       null where the row belongs to a known case
 * @param nextReview   null where the row belongs to a known case
 * @param samePersonAs a case's reference, {@code none} where somebody decided that there is no such case, or null
 */
record NewCase(int row, String former, Map<String, String> facts, String nation, String holder, LocalDate nextReview, List<Running> deadlines,
               String notes, String samePersonAs) {

    static final String NOBODY_KNOWN = "none";

    /** A deadline that is running; the letter's date may be null. */
    record Running(String rule, String cohort, LocalDate countFrom, LocalDate letterDate) { }

    boolean isOfKnownCase() {
        return samePersonAs != null && !samePersonAs.equals(NOBODY_KNOWN);
    }

    /** Leaves the person out, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "NewCase[" + row + "]";
    }
}
