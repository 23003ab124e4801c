package org.waymark.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.Question;
import org.waymark.deadlines.Rule;
import org.waymark.deadlines.Rules;
import org.waymark.engine.CaseVariables;

/** What a deadline can be started from, as the tables stand now: those that a designer deployed a minute ago too. */
@Component
class DeadlineChoices {

    private final Rules rules;
    private final RuntimeService runtime;
    private final Desk desk;

    DeadlineChoices(Rules rules, RuntimeService runtime, Desk desk) {
        this.rules = rules;
        this.runtime = runtime;
        this.desk = desk;
    }

    /** @param nation that of the case; empty where nobody has said */
    record Offer(String nation, List<Choice> rules) { }

    /**
     * One rule, all its rows together.
     *
     * @param countedFrom what day 0 is, in words
     * @param byDecision  whether the day of the decision chooses the row, also where another day is counted from
     * @param ahead       whether it is counted back from a day that is still to come
     * @param nations     in which it holds
     * @param cohorts     for which it differs; empty where it makes no difference, and otherwise with {@code any} at the end
     */
    record Choice(String rule, String name, String kind, String countedFrom, boolean byDecision, boolean ahead, List<String> nations, List<String> cohorts) { }

    Offer of(String reference) {
        Map<String, List<Rules.Row>> byRule = rules.all().stream().filter(row -> !row.rule().status().equals("proposed"))
                .collect(Collectors.groupingBy(row -> row.rule().ruleId(), TreeMap::new, Collectors.toList()));
        return new Offer(nation(reference), byRule.values().stream().map(DeadlineChoices::choice).toList());
    }

    private static Choice choice(List<Rules.Row> rows) {
        // the row that is in force, else the newest
        Rule rule = rows.stream().map(Rules.Row::rule).max(Comparator.comparing(Rule::effectiveFrom)).orElseThrow();
        var nations = rows.stream().flatMap(row -> row.jurisdictions().stream()).collect(Collectors.toSet());
        List<String> cohorts = rows.stream().flatMap(row -> row.cohorts().stream()).filter(cohort -> !cohort.equals(Question.ANY)).distinct().sorted().collect(Collectors.toList());
        if (!cohorts.isEmpty()) {
            cohorts.add(Question.ANY);
        }
        return new Choice(rule.ruleId(), DeadlineWords.name(rule.ruleId()), DeadlineWords.kind(rule.clockKind()), rule.dayZero(), rule.appliesBy().equals("decision-date"),
                rule.direction() == Rule.Direction.BEFORE,
                Arrays.stream(Nation.values()).map(Nation::label).filter(nations::contains).toList(), List.copyOf(cohorts));
    }

    private String nation(String reference) {
        return desk.pastGrants(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKeyIn("accompany", "intake", "reopen-case").list().stream()
                .map(instance -> runtime.getVariable(instance.getId(), CaseVariables.NATION.name())).filter(Objects::nonNull).map(Object::toString).findFirst().orElse(""));
    }
}
