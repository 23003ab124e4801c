package org.waymark.deadlines;

import java.time.LocalDate;
import java.util.List;

/** Where the dated rules come from. An interface because they are decision tables, and only the engine reads those. */
public interface Rules {

    /**
     * @param jurisdiction a nation's label
     * @param appliesOn the date that chooses between the rows of a rule as it changed over the years
     * @throws NoSuchRule where no row is valid
     */
    Rule find(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn);

    /** Whether any row bears this id. */
    boolean exists(String ruleId);

    /** Every row there is, in the order of the tables. */
    List<Row> all();

    /**
     * A row and the questions it answers.
     *
     * @param table the decision table it stands in
     * @param jurisdictions the nations' labels
     * @param cohorts empty where the row asks for none
     * @param note why the row is as it is, from its description
     */
    record Row(String table, List<String> jurisdictions, List<String> cohorts, Rule rule, String note) { }
}
