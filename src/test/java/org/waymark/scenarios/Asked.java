package org.waymark.scenarios;

import org.waymark.deadlines.Question;
import org.waymark.deadlines.Rule;
import org.waymark.deadlines.Rules;

/**
 * A question that a scenario put to the tables.
 *
 * @param rule the row that answered, or null where none did
 */
record Asked(Question question, Rule rule) {

    boolean answeredBy(Rules.Row row) {
        return row.rule().equals(rule) && fits(row);
    }

    /** Whether the question is one for this row, but for its date. */
    boolean fits(Rules.Row row) {
        return question.rule().equals(row.rule().ruleId()) && row.jurisdictions().contains(question.nation().label())
                && (row.cohorts().isEmpty() || row.cohorts().contains(question.cohort()));
    }
}
