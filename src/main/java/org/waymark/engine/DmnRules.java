package org.waymark.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.ClockKind;
import org.waymark.deadlines.CountMode;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.deadlines.Rule;
import org.waymark.deadlines.Rules;

/**
 * The rules as they stand in the latest deployed tables named {@code …-deadlines}. They are read without regard to the
 * rights of whoever is logged in, for the law is the same for everybody, and evaluated by a decision engine of its own:
 * the process engine's would write each question into the history.
 */
@Component
class DmnRules implements Rules {

    private final RepositoryService repository;
    private final CommandExecutor commands;
    private final DmnEngine decisions = decisionEngine();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    DmnRules(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    @Override
    public Rule find(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn) {
        List<Table> latest = latestTables();
        Map<String, Object> question = Map.of("rule", ruleId, "jurisdiction", jurisdiction, "cohort", cohort, "appliesOn", appliesOn.toString());
        List<Rule> found = latest.stream().filter(table -> table.rows().stream().anyMatch(row -> row.rule().equals(ruleId)))
                .flatMap(table -> decisions.evaluateDecisionTable(table.decision(), question).getResultList().stream().map(row -> rule(table, row)))
                .toList();
        if (found.size() > 1) {
            throw new IllegalStateException("The rule '%s' is in more than one table of deadlines: %s.".formatted(ruleId,
                    latest.stream().map(table -> table.decision().getKey()).collect(Collectors.joining(", "))));
        }
        if (found.isEmpty()) {
            throw new NoSuchRule(choices(ruleId, jurisdiction, cohort, appliesOn, latest));
        }
        return found.get(0);
    }

    private static String choices(String ruleId, String jurisdiction, String cohort, LocalDate appliesOn, List<Table> latest) {
        List<Row> rows = latest.stream().flatMap(table -> table.rows().stream()).toList();
        String ofThisRule = rows.stream().filter(row -> row.rule().equals(ruleId)).map(Row::words).distinct().collect(Collectors.joining("; "));
        if (!ofThisRule.isEmpty()) {
            return "The rule '%s' has no row for jurisdiction '%s', cohort '%s' and the date %s. It has rows for: %s."
                    .formatted(ruleId, jurisdiction, cohort, appliesOn, ofThisRule);
        }
        return "There is no rule '%s'. The rules are: %s.".formatted(ruleId,
                rows.stream().map(Row::rule).distinct().sorted().collect(Collectors.joining(", ")));
    }

    private List<Table> latestTables() {
        return commands.execute(context -> context.runWithoutAuthorization(() -> {
            List<DecisionDefinition> latest = repository.createDecisionDefinitionQuery().decisionDefinitionKeyLike("%-deadlines")
                    .withoutTenantId().latestVersion().orderByDecisionDefinitionKey().asc().list();
            tables.keySet().retainAll(latest.stream().map(DecisionDefinition::getId).toList());
            return latest.stream().map(definition -> tables.computeIfAbsent(definition.getId(), id -> read(definition)))
                    .filter(table -> !table.rows().isEmpty()).toList();
        }));
    }

    /** What is named like a table of deadlines but has not its questions holds no rows, and spoils nobody else's. */
    private Table read(DecisionDefinition definition) {
        DmnModelInstance model = repository.getDmnModelInstance(definition.getId());
        List<Row> rows = ((Decision) model.getModelElementById(definition.getKey())).getExpression() instanceof DecisionTable table
                && table.getInputs().size() == 4
                ? table.getRules().stream().map(rule -> Row.of(List.copyOf(rule.getInputEntries()))).toList()
                : List.of();
        return new Table(decisions.parseDecision(definition.getKey(), model), rows);
    }

    private static Rule rule(Table table, Map<String, Object> row) {
        Function<String, String> text = column -> row.get(column) == null ? "" : row.get(column).toString().strip();
        try {
            return new Rule(text.apply("ruleId"), text.apply("triggerEvent"), text.apply("dayZero"), Integer.parseInt(text.apply("length")),
                    Rule.Unit.of(text.apply("unit")), CountMode.valueOf(text.apply("countMode")), Rule.Roll.valueOf(text.apply("roll")),
                    text.apply("calendar"), ClockKind.valueOf(text.apply("clockKind")), text.apply("whoActs"), text.apply("legalBasis"),
                    text.apply("source"), text.apply("confidence"), text.apply("status"), LocalDate.parse(text.apply("effectiveFrom")),
                    text.apply("effectiveTo").isEmpty() ? null : LocalDate.parse(text.apply("effectiveTo")), text.apply("appliesBy"),
                    text.apply("onExpiry"), Arrays.stream(text.apply("warnAt").split(";")).map(String::strip)
                            .filter(warning -> !warning.isEmpty() && !warning.equals("none")).toList());
        } catch (RuntimeException e) {
            throw new IllegalStateException("A row of the rule '%s' in %s cannot be read: %s"
                    .formatted(text.apply("ruleId"), table.decision().getKey(), e.getMessage()), e);
        }
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

    private record Table(DmnDecision decision, List<Row> rows) { }

    /** The question a row answers, as written in its table. */
    private record Row(String rule, String jurisdiction, String cohort, String dates) {

        static Row of(List<InputEntry> cells) {
            List<String> texts = cells.stream().map(cell -> cell.getTextContent().strip()).toList();
            return new Row(texts.get(0).replace("\"", ""), texts.get(1), texts.get(2), texts.get(3));
        }

        String words() {
            return "jurisdiction %s, cohort %s, dates %s".formatted(any(jurisdiction), any(cohort), dates.replaceAll("date\\(\"([^\"]*)\"\\)", "$1"));
        }

        private static String any(String cell) {
            return cell.isEmpty() || cell.equals("-") ? "any" : cell.replace("\"", "");
        }
    }
}
