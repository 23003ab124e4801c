package org.waymark.deadlines;

import java.time.LocalDate;

/** Where the dated rules come from. An interface because they are decision tables, and only the engine reads those. */
public interface Rules {

    /**
     * @param jurisdiction a nation's label
     * @param appliesOn the date that chooses between the rows of a rule as it changed over the years
     * @throws NoSuchRule where no row is valid
     */
    Rule find(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn);
}
