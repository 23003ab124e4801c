package org.waymark.scenarios;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.deadlines.Calculator;
import org.waymark.deadlines.Rule;
import org.waymark.deadlines.Rules;
import org.waymark.engine.RealTables;

/** What all scenarios of a run share: the tables, deployed once, and the calculator. Steps are made anew for each scenario. */
final class Law {

    private static RealTables tables;
    private static Rules rules;
    private static Calculator calculator;

    private Law() {
    }

    static void open() {
        tables = new RealTables();
        rules = new AskedOnce(tables.rules(), new HashMap<>());
        calculator = new Calculator(rules);
    }

    static Rules rules() {
        return rules;
    }

    static Calculator calculator() {
        return calculator;
    }

    /** Nobody else in this machine may find this engine. */
    static void close() {
        calculator.close();
        tables.close();
    }

    /** The tables do not change during a run, and evaluating one takes most of its time. */
    private record AskedOnce(Rules rules, Map<List<Object>, Rule> answers) implements Rules {

        @Override
        public Rule find(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn) {
            return answers.computeIfAbsent(List.of(ruleId, jurisdiction, cohort, appliesOn), question -> rules.find(ruleId, jurisdiction, cohort, appliesOn));
        }

        @Override
        public boolean exists(String ruleId) {
            return rules.exists(ruleId);
        }

        @Override
        public List<Row> all() {
            return rules.all();
        }
    }
}
