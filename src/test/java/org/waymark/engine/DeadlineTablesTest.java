package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.waymark.deadlines.Deadline;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.deadlines.Rule;

/** What must hold for every table of deadlines, whoever writes it: law changes by adding rows. */
class DeadlineTablesTest {

    private static final LocalDate FAR = LocalDate.of(2060, 1, 1);

    private static ProcessEngine engine;
    private DmnRules rules;

    @BeforeAll
    static void start() {
        engine = InMemoryEngine.start(Map.of());
    }

    @BeforeEach
    void read() {
        rules = new DmnRules(engine);
    }

    @AfterEach
    void clear() {
        InMemoryEngine.clear(engine);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static Stream<Path> tables() throws IOException {
        return Files.walk(Path.of("processes")).filter(file -> file.toString().endsWith("-deadlines.dmn")).sorted().toList().stream();
    }

    /** Were there a gap, a case would have no deadline; were there an overlap, it would have two. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void exactlyOneRowHoldsForAnyDateFromTheFirstOn(Path table) {
        deploy(Dmn.readModelFromFile(table.toFile()));
        Map<String, List<Map<String, String>>> byRule = new LinkedHashMap<>();
        rows(table).forEach(row -> byRule.computeIfAbsent(row.get("ruleId"), rule -> new ArrayList<>()).add(row));

        assertThat(byRule).isNotEmpty();
        byRule.forEach((ruleId, rows) -> {
            TreeSet<LocalDate> boundaries = new TreeSet<>(List.of(FAR));
            rows.forEach(row -> {
                boundaries.add(LocalDate.parse(row.get("effectiveFrom")));
                boundaries.add(LocalDate.parse(row.get("effectiveFrom")).plusDays(1));
                if (!row.get("effectiveTo").isEmpty()) {
                    boundaries.add(LocalDate.parse(row.get("effectiveTo")));
                    boundaries.add(LocalDate.parse(row.get("effectiveTo")).plusDays(1));
                }
            });
            for (Nation nation : Nation.values()) {
                for (LocalDate date : boundaries) {
                    Rule rule = rules.find(ruleId, nation.label(), Deadlines.ANY, date);
                    assertThat(rule.ruleId()).isEqualTo(ruleId);
                    assertThat(rule.effectiveFrom()).as("the row says itself that it holds on %s", date).isBeforeOrEqualTo(date);
                    assertThat(rule.effectiveTo() == null || !rule.effectiveTo().isBefore(date)).isTrue();
                    assertThat(rule.source()).isNotBlank();
                }
                LocalDate before = boundaries.first().minusDays(1);
                assertThatThrownBy(() -> rules.find(ruleId, nation.label(), Deadlines.ANY, before)).isInstanceOf(NoSuchRule.class);
            }
        });
    }

    /** A row is described by its authority, and no number in it is without effect. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyRowCitesItsAuthorityAndItsNumberMovesTheDate(Path table) {
        for (Map<String, String> row : rows(table)) {
            DmnModelInstance model = Dmn.readModelFromFile(table.toFile());
            org.camunda.bpm.model.dmn.instance.Rule drawn = model.getModelElementById(row.get("id"));
            assertThat(drawn.getDescription().getTextContent()).as("description of %s", row.get("id")).isNotBlank();

            deploy(model);
            LocalDate from = LocalDate.parse(row.get("effectiveFrom"));
            Deadline as = deadline(row.get("ruleId"), from);
            int length = Integer.parseInt(row.get("length"));
            cell(drawn, model, "length").getText().setTextContent(String.valueOf(length + 1));
            deploy(model);
            assertThat(deadline(row.get("ruleId"), from).due()).as("due by %s, one longer", row.get("id")).isAfter(as.due());
        }
    }

    private Deadline deadline(String ruleId, LocalDate dayZero) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DmnRules.class, () -> rules);
            context.scan("org.waymark.deadlines");
            context.refresh();
            return context.getBean(Deadlines.class).due(ruleId, Nation.ENGLAND, dayZero);
        }
    }

    private void deploy(DmnModelInstance model) {
        engine.getRepositoryService().createDeployment().addModelInstance("table.dmn", model).deploy();
    }

    private static List<Map<String, String>> rows(Path table) {
        DmnModelInstance model = Dmn.readModelFromFile(table.toFile());
        return model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class).stream().map(rule -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", rule.getId());
            for (Output column : columns(model)) {
                row.put(column.getName(), cell(rule, model, column.getName()).getTextContent().strip().replace("\"", ""));
            }
            return row;
        }).toList();
    }

    private static OutputEntry cell(org.camunda.bpm.model.dmn.instance.Rule rule, DmnModelInstance model, String column) {
        List<String> names = columns(model).stream().map(Output::getName).toList();
        return List.copyOf(rule.getOutputEntries()).get(names.indexOf(column));
    }

    private static Collection<Output> columns(DmnModelInstance model) {
        return model.getModelElementsByType(Output.class);
    }
}
