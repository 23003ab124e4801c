package org.waymark.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.ClockKind;
import org.waymark.deadlines.CountMode;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.deadlines.Question;
import org.waymark.deadlines.Rule;
import org.waymark.deadlines.Rules;
import org.waymark.deadlines.WarnAt;

/**
 * The rules as they stand in the latest deployed tables named {@code …-deadlines}. They are read without regard to the
 * rights of whoever is logged in, for the law is the same for everybody, and evaluated by a decision engine of its own:
 * the process engine's would write each question into the history.
 */
@Component
class DmnRules implements Rules {

    private static final DmnEngine DECISIONS = decisionEngine();

    private final RepositoryService repository;
    private final CommandExecutor commands;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    DmnRules(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    @Override
    public Rule find(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn) {
        List<Table> latest = latestTables();
        List<Table> ofThisRule = latest.stream().filter(table -> table.rules().contains(ruleId)).toList();
        if (ofThisRule.isEmpty()) {
            throw new NoSuchRule("There is no rule '%s'. The rules are: %s.".formatted(ruleId,
                    latest.stream().flatMap(table -> table.rules().stream()).distinct().sorted().collect(Collectors.joining(", "))));
        }
        if (ofThisRule.size() > 1) {
            throw new IllegalStateException("The rule '%s' is in more than one table of deadlines: %s.".formatted(ruleId,
                    ofThisRule.stream().map(table -> table.decision().getKey()).collect(Collectors.joining(", "))));
        }
        Table table = ofThisRule.get(0);
        Set<String> cohorts = cohorts(latest);
        if (!cohorts.contains(cohort)) {
            throw new NoSuchRule("There is no cohort '%s': choose %s.".formatted(cohort, String.join(", ", cohorts)));
        }
        return table.answer(ruleId, jurisdiction, cohort, appliesOn)
                .orElseThrow(() -> new NoSuchRule(choices(ruleId, jurisdiction, cohort, appliesOn, table) + " " + wayOut(ruleId, jurisdiction, cohort, appliesOn, table, cohorts)));
    }

    private static Set<String> cohorts(List<Table> tables) {
        Set<String> cohorts = new LinkedHashSet<>(List.of(Question.ANY));
        tables.stream().flatMap(table -> table.cohorts().stream()).sorted().forEach(cohorts::add);
        return cohorts;
    }

    /** Which of the question's parts no row fits, so that whoever asked need not try them all. */
    private static String choices(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn, Table table) {
        return "The rule '%s' has no row for jurisdiction '%s', cohort '%s' and the date %s. It has rows for: %s."
                .formatted(ruleId, jurisdiction, cohort, appliesOn, table.rows().stream().filter(row -> row.rule().equals(ruleId))
                        .map(Row::words).distinct().collect(Collectors.joining("; ")));
    }

    @Override
    public boolean exists(String ruleId) {
        return latestTables().stream().anyMatch(table -> table.rules().contains(ruleId));
    }

    /** The first of nation, cohort and date that must change before anything can be found. */
    private static String wayOut(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn, Table table, Set<String> cohorts) {
        List<Row> rows = table.rows().stream().filter(row -> row.rule().equals(ruleId)).toList();
        List<String> nations = Arrays.stream(Nation.values()).map(Nation::label).filter(nation -> rows.stream().anyMatch(row -> row.jurisdictions().contains(nation))).toList();
        if (!nations.contains(jurisdiction)) {
            return "It has none for the jurisdiction '%s' at any date: choose %s.".formatted(jurisdiction, String.join(", ", nations));
        }
        List<String> fitting = cohorts.stream().filter(other -> table.answer(ruleId, jurisdiction, other, appliesOn).isPresent()).toList();
        if (!fitting.isEmpty()) {
            return cohort.equals(Question.ANY) ? "The cohort is missing: for this date choose %s.".formatted(String.join(", ", fitting))
                    : "On this date it gives no date to the cohort '%s'; those to whom it gives one are: %s.".formatted(cohort, String.join(", ", fitting));
        }
        Optional<String> first = rows.stream().filter(row -> row.jurisdictions().contains(jurisdiction)).map(Row::effectiveFrom).filter(day -> !day.isEmpty()).min(Comparator.naturalOrder());
        return first.filter(day -> appliesOn.isBefore(LocalDate.parse(day))).map("Its first day is %s: choose a date from then on."::formatted)
                .orElse("None of them holds on this date: choose another date.");
    }

    /** Each row as its own question finds it, so that the decision engine reads it and nothing else does. */
    @Override
    public List<Rules.Row> all() {
        List<Table> latest = latestTables();
        List<String> cohorts = List.copyOf(cohorts(latest));
        return latest.stream().flatMap(table -> table.rows().stream().map(row -> {
            List<String> jurisdictions = row.jurisdictions();
            List<String> asked = row.cohorts(cohorts);
            Rule found = table.answer(row.rule(), jurisdictions.get(0), asked.isEmpty() ? Question.ANY : asked.get(0), LocalDate.parse(row.effectiveFrom()))
                    .orElseThrow(() -> new IllegalStateException("A row of the rule '%s' in %s does not hold on the day it says it begins, %s."
                            .formatted(row.rule(), table.decision().getKey(), row.effectiveFrom())));
            return new Rules.Row(table.decision().getKey(), jurisdictions, asked, found, row.note());
        })).toList();
    }

    private List<Table> latestTables() {
        return commands.execute(context -> context.runWithoutAuthorization(() -> {
            List<DecisionDefinition> latest = repository.createDecisionDefinitionQuery().decisionDefinitionKeyLike("%-deadlines")
                    .withoutTenantId().latestVersion().orderByDecisionDefinitionKey().asc().list();
            tables.keySet().retainAll(latest.stream().map(DecisionDefinition::getId).toList());
            return latest.stream().map(definition -> tables.computeIfAbsent(definition.getId(), id -> read(definition.getKey(), repository.getDmnModelInstance(id))))
                    .filter(table -> !table.rows().isEmpty()).toList();
        }));
    }

    /** What is named like a table of deadlines but has not its questions holds no rows, and spoils nobody else's. */
    static Table read(String key, DmnModelInstance model) {
        List<Row> rows = ((Decision) model.getModelElementById(key)).getExpression() instanceof DecisionTable table
                && table.getInputs().size() == 4
                ? table.getRules().stream().map(rule -> Row.of(rule, List.copyOf(table.getOutputs()).stream().map(Output::getName).toList())).toList()
                : List.of();
        return new Table(DECISIONS.parseDecision(key, model), rows, rows.stream().map(Row::rule).collect(Collectors.toSet()),
                rows.stream().flatMap(row -> quoted(row.cohort()).stream()).collect(Collectors.toSet()), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private static Rule rule(Table table, Map<String, Object> row) {
        Function<String, String> text = column -> row.get(column) == null ? "" : row.get(column).toString().strip();
        try {
            return new Rule(text.apply("ruleId"), text.apply("triggerEvent"), text.apply("dayZero"), Integer.parseInt(text.apply("length")),
                    Rule.Unit.of(text.apply("unit")), CountMode.valueOf(text.apply("countMode")), Rule.Direction.valueOf(text.apply("direction").toUpperCase(Locale.ROOT)),
                    Rule.Roll.valueOf(text.apply("roll")), text.apply("calendar"), filled(text.apply("cutOff"), LocalTime::parse),
                    ClockKind.valueOf(text.apply("clockKind")), text.apply("whoActs"), text.apply("legalBasis"),
                    text.apply("source"), text.apply("confidence"), text.apply("status"), LocalDate.parse(text.apply("effectiveFrom")),
                    filled(text.apply("effectiveTo"), LocalDate::parse), text.apply("appliesBy"), filled(text.apply("otherReading"), Rule.OtherReading::of),
                    text.apply("onExpiry"), Arrays.stream(text.apply("warnAt").split(";")).map(String::strip)
                            .filter(warning -> !warning.isEmpty() && !warning.equals("none")).map(WarnAt::of).toList());
        } catch (RuntimeException e) {
            throw new IllegalStateException("A row of the rule '%s' in %s cannot be read: %s"
                    .formatted(text.apply("ruleId"), table.decision().getKey(), e.getMessage()), e);
        }
    }

    private static <T> T filled(String text, Function<String, T> read) {
        return text.isEmpty() ? null : read.apply(text);
    }

    private static List<String> quoted(String cell) {
        return Pattern.compile("\"([^\"]*)\"").matcher(cell).results().map(found -> found.group(1)).toList();
    }

    /** Knows FEEL only: a designer's table can neither run a script nor reach a bean. */
    private static DmnEngine decisionEngine() {
        return new DefaultDmnEngineConfiguration()
                .scriptEngineResolver(language -> {
                    throw new IllegalStateException("Tables of deadlines are written in FEEL, not in %s.".formatted(language));
                })
                .elProvider(expression -> {
                    throw new IllegalStateException("Tables of deadlines are written in FEEL.");
                })
                .buildEngine();
    }

    /**
     * A deployed table. A definition never changes, so an answer is worked out once: the decision engine reads every cell of a
     * table at each question. Answers that are the same row are one object, or whoever asks for every day of a century would
     * fill the memory.
     */
    record Table(DmnDecision decision, List<Row> rows, Set<String> rules, Set<String> cohorts, Map<Asked, Optional<Rule>> answers, Map<Rule, Rule> found) {

        private static final int MOST_ANSWERS = 20_000;

        private record Asked(String rule, String jurisdiction, String cohort, LocalDate appliesOn) { }

        Optional<Rule> answer(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn) {
            Asked question = new Asked(ruleId, jurisdiction, cohort, appliesOn);
            Optional<Rule> known = answers.get(question);
            if (known != null) {
                return known;
            }
            Optional<Rule> answer = DECISIONS.evaluateDecisionTable(decision, Map.of("rule", ruleId, "jurisdiction", jurisdiction, "cohort", cohort,
                    "appliesOn", appliesOn.toString())).getResultList().stream().findFirst().map(row -> rule(this, row))
                    .map(rule -> found.computeIfAbsent(rule, Function.identity()));
            if (answers.size() >= MOST_ANSWERS) {
                answers.clear();
            }
            answers.put(question, answer);
            return answer;
        }
    }

    /** The question a row answers, as written in its table: {@code -}, {@code "a","b"} or {@code not("a")} for nations and cohorts. */
    record Row(String rule, String jurisdiction, String cohort, String dates, String effectiveFrom, String note) {

        static Row of(org.camunda.bpm.model.dmn.instance.Rule rule, List<String> outputs) {
            List<String> texts = rule.getInputEntries().stream().map(cell -> cell.getTextContent().strip()).toList();
            int from = outputs.indexOf("effectiveFrom");
            return new Row(texts.get(0).replace("\"", ""), texts.get(1), texts.get(2), texts.get(3),
                    from < 0 ? "" : List.copyOf(rule.getOutputEntries()).get(from).getTextContent().strip().replace("\"", ""),
                    rule.getDescription() == null ? "" : rule.getDescription().getTextContent().strip());
        }

        List<String> jurisdictions() {
            return meant(jurisdiction, Arrays.stream(Nation.values()).map(Nation::label).toList());
        }

        List<String> cohorts(List<String> all) {
            return isAny(cohort) ? List.of() : meant(cohort, all);
        }

        private static List<String> meant(String cell, List<String> all) {
            if (isAny(cell)) {
                return all;
            }
            List<String> named = quoted(cell);
            return cell.startsWith("not(") ? all.stream().filter(word -> !named.contains(word)).toList() : named;
        }

        private static boolean isAny(String cell) {
            return cell.isEmpty() || cell.equals("-");
        }

        String words() {
            return "jurisdiction %s, cohort %s, dates %s".formatted(words(jurisdiction), words(cohort), dates.replaceAll("date\\(\"([^\"]*)\"\\)", "$1"));
        }

        private static String words(String cell) {
            return isAny(cell) ? "any" : cell.startsWith("not(") ? "any but " + String.join(", ", quoted(cell)) : String.join(", ", quoted(cell));
        }
    }
}
