package org.waymark.engine;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.Question;
import org.waymark.deadlines.Rule;

/**
 * What must hold of a table of deadlines before it is deployed: each row can be read, and from a rule's first day on exactly
 * one row answers, for every nation and cohort it serves. A gap would leave a case without a date, an overlap with two.
 */
final class DeadlineTableCheck {

    private static final String SUFFIX = "-deadlines";
    private static final LocalDate FAR = LocalDate.of(2090, 1, 1);
    private static final Set<String> COHORTS = new LinkedHashSet<>(ClockVariables.COHORT.shape().choices());

    private final DmnRules.Table table;
    private final Set<String> problems = new LinkedHashSet<>();

    private DeadlineTableCheck(DmnRules.Table table) {
        this.table = table;
    }

    /** @return a sentence for each thing that is wrong; none for a decision that is no table of deadlines */
    static List<String> problems(byte[] dmn) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
        List<String> problems = new ArrayList<>();
        model.getModelElementsByType(Decision.class).stream().filter(decision -> decision.getId().endsWith(SUFFIX)).forEach(decision -> {
            DmnRules.Table table;
            try {
                table = DmnRules.read(decision.getId(), model);
            } catch (RuntimeException e) {
                problems.add("The decision “%s” cannot be read as a table of deadlines.".formatted(decision.getId()));
                return;
            }
            if (table.rows().isEmpty()) {
                problems.add("The decision “%s” is named like a table of deadlines but has not its four inputs (rule, jurisdiction, cohort, date) or no row."
                        .formatted(decision.getId()));
            }
            if (decision.getExpression() instanceof DecisionTable drawn && drawn.getHitPolicy() != HitPolicy.UNIQUE) {
                problems.add("The decision “%s” must have the hit policy UNIQUE: two rows that answer would otherwise go unnoticed.".formatted(decision.getId()));
            }
            var check = new DeadlineTableCheck(table);
            check.rules();
            problems.addAll(check.problems);
        });
        return problems;
    }

    private void rules() {
        for (String rule : new TreeSet<>(table.rows().stream().map(DmnRules.Row::rule).toList())) {
            List<DmnRules.Row> rows = table.rows().stream().filter(row -> row.rule().equals(rule)).toList();
            for (Nation nation : Nation.values()) {
                List<DmnRules.Row> ofNation = rows.stream().filter(row -> row.jurisdictions().contains(nation.label())).toList();
                for (String cohort : COHORTS) {
                    List<DmnRules.Row> served = ofNation.stream().filter(row -> serves(row, cohort)).toList();
                    if (!served.isEmpty()) {
                        dates(rule, nation.label(), cohort, served);
                    }
                }
            }
        }
    }

    private static boolean serves(DmnRules.Row row, String cohort) {
        List<String> cohorts = row.cohorts(List.copyOf(COHORTS));
        return cohorts.isEmpty() || cohorts.contains(cohort);
    }

    /** A rule may know some cohorts only for a time, but whoever it knows has no gap between two rows. */
    private void dates(String rule, String nation, String cohort, List<DmnRules.Row> rows) {
        TreeSet<LocalDate> boundaries = new TreeSet<>();
        for (DmnRules.Row row : rows) {
            try {
                Rule first = answer(rule, nation, cohort, LocalDate.parse(row.effectiveFrom()));
                if (first == null) {
                    problems.add("The rule “%s” has a row that does not hold on the day it says it begins, %s.".formatted(rule, row.effectiveFrom()));
                    return;
                }
                boundaries.add(first.effectiveFrom());
                if (first.effectiveTo() != null) {
                    boundaries.add(first.effectiveTo());
                    boundaries.add(first.effectiveTo().plusDays(1));
                }
            } catch (RuntimeException e) {
                problems.add(unreadable(rule, row, e));
                return;
            }
        }
        boundaries.add(FAR);
        for (LocalDate day : boundaries) {
            try {
                Rule found = answer(rule, nation, cohort, day);
                if (found == null && !cohort.equals(Question.ANY)) {
                    problems.add("The rule “%s” has no row for %s, %s on %s: a case of that day would have no date.".formatted(rule, nation, cohort, day));
                } else if (found != null && (day.isBefore(found.effectiveFrom()) || found.effectiveTo() != null && day.isAfter(found.effectiveTo()))) {
                    problems.add("A row of the rule “%s” answers for %s although it says that it holds from %s to %s.".formatted(rule, day, found.effectiveFrom(),
                            found.effectiveTo() == null ? "now on" : found.effectiveTo()));
                }
            } catch (RuntimeException e) {
                problems.add(isAmbiguous(e) ? "The rule “%s” has more than one row for %s, %s on %s.".formatted(rule, nation, cohort, day)
                        : "The row of the rule “%s” for %s, %s on %s cannot be read.".formatted(rule, nation, cohort, day));
            }
        }
    }

    private static String unreadable(String rule, DmnRules.Row row, RuntimeException fault) {
        if (fault instanceof DmnEngineException && !isAmbiguous(fault)) {
            return "A row of the rule “%s” cannot be read: one of its cells is not of the kind that its column wants.".formatted(rule);
        }
        return isAmbiguous(fault) ? "The rule “%s” has more than one row on %s.".formatted(rule, row.effectiveFrom())
                : "A row of the rule “%s” cannot be read: %s".formatted(rule, String.valueOf(fault.getMessage()).replaceFirst("^A row of the rule .* cannot be read: ", ""));
    }

    /** The decision engine says so when the hit policy is broken. */
    private static boolean isAmbiguous(RuntimeException fault) {
        return String.valueOf(fault.getMessage()).contains("UNIQUE");
    }

    private Rule answer(String rule, String nation, String cohort, LocalDate day) {
        return table.answer(rule, nation, cohort, day).orElse(null);
    }
}
