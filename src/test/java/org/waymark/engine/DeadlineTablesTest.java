package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.waymark.deadlines.ClockKind;
import org.waymark.deadlines.Deadline;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.deadlines.Question;
import org.waymark.deadlines.Rule;
import org.waymark.deadlines.WarnAt;

/** What must hold for every table of deadlines, whoever writes it: law changes by adding rows. */
class DeadlineTablesTest {

    private static final Path OWN = Path.of("processes/standards/standards-deadlines.dmn");
    private static final LocalDate FAR = LocalDate.of(2060, 1, 1);
    private static final List<String> NATIONS = Arrays.stream(Nation.values()).map(Nation::label).toList();
    private static final List<String> COHORTS = List.of("any", "single-adult", "family", "pregnant", "aged-65-or-over", "disabled");

    /** What others build on: processes, the what-if answer and letters ask by these names. */
    private static final List<String> PROMISED = List.of("age-assessment-judicial-review", "pre-action-reply", "permission-renewal-high-court",
            "permission-renewal-upper-tribunal", "nrm-reasonable-grounds", "nrm-recovery-period", "nrm-reconsideration", "nrm-support-after-positive",
            "nrm-support-after-negative", "move-on", "move-on-from-letter", "support-end-after-refusal", "notice-to-quit", "homelessness-review",
            "homelessness-look-back", "asylum-support-appeal", "asylum-appeal", "statement-of-evidence", "looked-after-first-visit", "looked-after-visit",
            "looked-after-first-review", "looked-after-second-review", "looked-after-review", "leaving-care-needs-assessment", "transfer-scheme",
            "child-and-family-assessment", "complaint-stage-1", "complaint-stage-1-extended", "complaint-stage-2", "complaint-stage-2-extended", "ombudsman",
            "subject-access", "subject-access-extended");

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

    static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith("-deadlines.dmn")).sorted().toList();
        }
    }

    @Test
    void thereIsATableForEachFieldOfLaw() throws IOException {
        assertThat(tables()).extracting(file -> file.getFileName().toString().replace("-deadlines.dmn", "")).containsExactlyInAnyOrder("asylum", "asylum-support",
                "complaints", "data-protection", "judicial-review", "looked-after", "move-on", "nrm", "safeguarding", "standards");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyTableAsksAndAnswersTheSame(Path table) {
        DmnModelInstance model = model(table);
        DmnModelInstance own = model(OWN);
        assertThat(shape(model)).isEqualTo(shape(own));
        assertThat(model.getModelElementsByType(DecisionTable.class)).extracting(DecisionTable::getHitPolicy).containsExactly(HitPolicy.UNIQUE);
    }

    @Test
    void theRulesThatOthersNameAreThere() throws IOException {
        assertThat(allRows().map(Row::rule).toList()).containsAll(PROMISED);
    }

    /** The name stays when a nation, a cohort or a date is added; in two tables it would be ambiguous. */
    @Test
    void aRuleIsNamedInPlainWordsAndStandsInOneTable() throws IOException {
        List<Row> rows = allRows().toList();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.rule()).matches("[a-z]+(-([a-z]+|\\d{1,2}))*").isEqualTo(row.text("ruleId"));
            assertThat(NATIONS).noneMatch(row.rule()::contains);
            assertThat(row.rule()).doesNotContain("welsh", "scottish", "irish", "english", "adult-", "pregnant", "aged-", "disabled");
        });
        Map<String, Set<String>> tables = rows.stream().collect(Collectors.groupingBy(Row::rule, Collectors.mapping(Row::table, Collectors.toSet())));
        assertThat(tables).allSatisfy((rule, in) -> assertThat(in).as(rule).hasSize(1));
        assertThat(rows.stream().map(Row::id)).doesNotHaveDuplicates();
    }

    /** Were there a gap, a case would have no deadline; were there an overlap, it would have two, and the engine refuses to choose. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void exactlyOneRowHoldsForAnyDateFromTheFirstOn(Path table) {
        deploy(model(table));
        deploy(cohortsOnly());
        Map<String, List<Row>> byRule = rows(table).stream().collect(Collectors.groupingBy(Row::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((ruleId, rows) -> {
            Set<List<Row>> triedOnEachDay = new HashSet<>();
            for (String nation : NATIONS) {
                for (String cohort : COHORTS) {
                    List<Row> serving = rows.stream().filter(row -> row.serves(nation, cohort)).toList();
                    LocalDate first = serving.stream().map(Row::effectiveFrom).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
                    // the same rows answer another nation or cohort in the same way: one date is proof enough that they are the same
                    boolean likeTheFirst = !triedOnEachDay.add(serving);
                    for (LocalDate date : likeTheFirst ? List.of(first) : boundaries(rows, first)) {
                        if (serves(rows, nation, cohort)) {
                            Rule rule = rules.find(ruleId, nation, cohort, date);
                            assertThat(rule.ruleId()).isEqualTo(ruleId);
                            assertThat(rule.effectiveFrom()).as("%s says itself that it holds on %s", ruleId, date).isBeforeOrEqualTo(date);
                            assertThat(rule.effectiveTo() == null || !rule.effectiveTo().isBefore(date)).as("%s says itself that it holds on %s", ruleId, date).isTrue();
                        } else {
                            Throwable refused = catchThrowable(() -> rules.find(ruleId, nation, cohort, date));
                            assertThat(refused == null || refused instanceof NoSuchRule).as("%s, %s, %s, %s: one row or none", ruleId, nation, cohort, date).isTrue();
                        }
                    }
                    if (!serving.isEmpty() && !likeTheFirst) {
                        assertThatThrownBy(() -> rules.find(ruleId, nation, cohort, first.minusDays(1))).as("%s, %s, %s before its first day", ruleId, nation, cohort)
                                .isInstanceOf(NoSuchRule.class);
                    }
                }
            }
        });
    }

    /** A cohort is known once some table names it; here only one table of law is deployed. */
    private static DmnModelInstance cohortsOnly() {
        DmnModelInstance model = model(OWN);
        model.getModelElementsByType(Decision.class).forEach(decision -> decision.setId("cohorts-deadlines"));
        List<org.camunda.bpm.model.dmn.instance.Rule> drawn = List.copyOf(model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class));
        drawn.stream().skip(1).forEach(rule -> rule.getParentElement().removeChildElement(rule));
        List<InputEntry> cells = List.copyOf(drawn.get(0).getInputEntries());
        cells.get(0).getText().setTextContent("\"nobodys\"");
        cells.get(2).getText().setTextContent(COHORTS.stream().map("\"%s\""::formatted).collect(Collectors.joining(",")));
        return model;
    }

    /** Whether the rule promises an answer: a nation some row names, and a cohort some row names or, where none does, every one. */
    private static boolean serves(List<Row> rows, String nation, String cohort) {
        List<Row> here = rows.stream().filter(row -> row.jurisdictions().contains(nation)).toList();
        Set<String> named = here.stream().filter(Row::asksCohort).flatMap(row -> row.cohorts().stream()).collect(Collectors.toSet());
        return !here.isEmpty() && (named.isEmpty() || named.contains(cohort));
    }

    private static TreeSet<LocalDate> boundaries(List<Row> rows, LocalDate first) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(FAR, first));
        rows.forEach(row -> {
            days.addAll(List.of(row.effectiveFrom().minusDays(1), row.effectiveFrom(), row.effectiveFrom().plusDays(1)));
            if (row.effectiveTo() != null) {
                days.addAll(List.of(row.effectiveTo().minusDays(1), row.effectiveTo(), row.effectiveTo().plusDays(1)));
            }
        });
        return new TreeSet<>(days.tailSet(first));
    }

    /** So no number of the law lives anywhere but in its row: in each row, for each nation it serves, it moves the date. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyNumberMovesTheDate(Path table) {
        List<Row> rows = rows(table);
        DmnModelInstance model = model(table);
        deploy(model);
        Map<String, List<LocalDate>> before = dues(rows, 0);
        model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class).forEach(drawn -> {
            OutputEntry length = cell(drawn, model, "length");
            length.getText().setTextContent(String.valueOf(Integer.parseInt(length.getTextContent().strip()) + 1));
        });
        deploy(model);
        Map<String, List<LocalDate>> after = dues(rows, 1);
        assertThat(before).isNotEmpty();
        SoftAssertions.assertSoftly(softly -> before.forEach((question, due) ->
                softly.assertThat(after.get(question)).as("due dates of %s, one longer", question).isNotEqualTo(due)));
    }

    private Map<String, List<LocalDate>> dues(List<Row> rows, int longer) {
        Map<String, List<LocalDate>> dues = new LinkedHashMap<>();
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DmnRules.class, () -> rules);
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.scan("org.waymark.deadlines");
            context.refresh();
            Deadlines deadlines = context.getBean(Deadlines.class);
            for (Row row : rows) {
                for (String nation : row.jurisdictions()) {
                    // two days that end on the same weekend roll to the same Monday; a week of days does not
                    int days = row.text("roll").equals("NEXT_WD") ? 7 : 1;
                    dues.put(row.id() + ", " + nation, IntStream.range(0, days).mapToObj(row.effectiveFrom()::plusDays).map(day -> {
                        Deadline deadline = deadlines.due(new Question(row.rule(), Nation.of(nation), row.cohorts().get(0), day, row.effectiveFrom()));
                        assertThat(deadline.rule()).as("the row %s itself", row.id()).extracting(Rule::length, Rule::effectiveFrom)
                                .containsExactly(row.length() + longer, row.effectiveFrom());
                        return deadline.due();
                    }).toList());
                }
            }
        }
        return dues;
    }

    /** What an explanation, a reminder and a reviewer need. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyRowCitesItsAuthority(Path table) {
        SoftAssertions.assertSoftly(softly -> rows(table).forEach(row -> {
            softly.assertThat(row.description()).as("description of %s", row.id()).hasSizeGreaterThan(40);
            for (String column : List.of("triggerEvent", "dayZero", "whoActs", "legalBasis", "source", "confidence", "status", "onExpiry", "warnAt", "calendar")) {
                softly.assertThat(row.text(column)).as("%s of %s", column, row.id()).isNotBlank();
            }
            softly.assertThat(row.text("appliesBy")).as("appliesBy of %s", row.id()).isIn("trigger-date", "decision-date", "claim-date");
            softly.assertThat(row.text("calendar")).as("calendar of %s", row.id()).isIn("EW", "SC", "NI", "EW_IAC", "UT_IAC", "EW_COURT", "HO", "LA");
            softly.assertThat(row.date()).as("the date cell of %s says what its columns say", row.id()).isEqualTo(row.effectiveTo() == null
                    ? ">= date(\"%s\")".formatted(row.effectiveFrom()) : "[date(\"%s\")..date(\"%s\")]".formatted(row.effectiveFrom(), row.effectiveTo()));
        }));
    }

    /** Nobody may take for checked what was not, or for law what we made up. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyRowSaysHowFarItCanBeReliedOn(Path table) {
        SoftAssertions.assertSoftly(softly -> rows(table).forEach(row -> {
            String status = row.text("status");
            String confidence = row.text("confidence");
            boolean knowledgeOnly = row.text("source").equals("knowledge, no text read");
            if (table.equals(OWN)) {
                softly.assertThat(List.of(confidence, status, row.text("clockKind"), row.text("legalBasis"))).as(row.id()).containsExactly("policy", "policy", "INTERNAL", "none");
                return;
            }
            softly.assertThat(List.of(confidence, status)).as("%s is law, not our own standard", row.id()).doesNotContain("policy");
            softly.assertThat(ClockKind.valueOf(row.text("clockKind"))).as("%s is law, not our own standard", row.id()).isNotEqualTo(ClockKind.INTERNAL);
            softly.assertThat(!status.equals("verified") || confidence.equals("a")).as("%s is verified by an official text", row.id()).isTrue();
            softly.assertThat(status.equals("superseded")).as("%s is superseded where it has ended, and only there", row.id()).isEqualTo(row.effectiveTo() != null);
            softly.assertThat(status.equals("proposed")).as("%s says in its name whether it is proposed", row.id()).isEqualTo(row.rule().endsWith("-proposed"));
            softly.assertThat(!knowledgeOnly || confidence.equals("b")).as("%s, from knowledge only, has confidence b", row.id()).isTrue();
            softly.assertThat(knowledgeOnly || Pattern.compile("\\[S\\d+[a-z]?[],]").matcher(row.text("source")).find()).as("%s names its place in the register of sources", row.id()).isTrue();
        }));
    }

    /** A warning that can never come is a false comfort. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyWarningCanCome(Path table) {
        SoftAssertions.assertSoftly(softly -> rows(table).forEach(row -> {
            List<WarnAt> warnings = row.text("warnAt").equals("none") ? List.of() : Arrays.stream(row.text("warnAt").split("; ")).map(WarnAt::of).toList();
            if (row.text("clockKind").equals("LIMIT") || row.text("clockKind").equals("ENTITLE") && row.text("direction").equals("after")) {
                softly.assertThat(warnings).as("%s ends something for the young person: the managers hear in time", row.id()).anyMatch(WarnAt::escalate);
            }
            if (row.text("direction").equals("before")) {
                softly.assertThat(warnings).as("%s counts back, so it warns back too", row.id()).isNotEmpty().allMatch(WarnAt::before);
            } else {
                softly.assertThat(warnings).as("%s warns while it runs", row.id()).allMatch(warning -> warning.unit().equals("hour") || inDays(warning.unit(), warning.number()) <= inDays(row.text("unit"), row.length()) + 0.01);
            }
        }));
    }

    private static double inDays(String unit, int number) {
        return number * switch (unit) {
            case "working day", "working-days" -> 7 / 5.0;
            case "week" -> 7;
            case "month", "months" -> 30.4;
            default -> 1;
        };
    }

    private static List<List<String>> shape(DmnModelInstance model) {
        return List.of(model.getModelElementsByType(Input.class).stream().map(input -> input.getLabel() + " = " + input.getInputExpression().getTextContent().strip()).toList(),
                columns(model).stream().map(output -> output.getName() + ": " + output.getTypeRef()).toList());
    }

    private static DmnModelInstance model(Path table) {
        return Dmn.readModelFromFile(table.toFile());
    }

    private void deploy(DmnModelInstance model) {
        engine.getRepositoryService().createDeployment().addModelInstance("table.dmn", model).deploy();
    }

    private static Stream<Row> allRows() throws IOException {
        return tables().stream().flatMap(table -> rows(table).stream());
    }

    private static List<Row> rows(Path table) {
        DmnModelInstance model = model(table);
        List<String> names = columns(model).stream().map(Output::getName).toList();
        return model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class).stream().map(drawn -> {
            List<String> asked = drawn.getInputEntries().stream().map(cell -> cell.getTextContent().strip()).toList();
            List<OutputEntry> cells = List.copyOf(drawn.getOutputEntries());
            Map<String, String> texts = IntStream.range(0, names.size()).boxed()
                    .collect(Collectors.toMap(names::get, column -> cells.get(column).getTextContent().strip().replace("\"", "")));
            return new Row(table.getFileName().toString(), drawn.getId(), drawn.getDescription() == null ? "" : drawn.getDescription().getTextContent(), asked, texts);
        }).toList();
    }

    private static OutputEntry cell(org.camunda.bpm.model.dmn.instance.Rule rule, DmnModelInstance model, String column) {
        List<String> names = columns(model).stream().map(Output::getName).toList();
        return List.copyOf(rule.getOutputEntries()).get(names.indexOf(column));
    }

    private static Collection<Output> columns(DmnModelInstance model) {
        return model.getModelElementsByType(Output.class);
    }

    /** A row as it stands in the file, read without the code under test. */
    private record Row(String table, String id, String description, List<String> asked, Map<String, String> texts) {

        String rule() {
            return asked.get(0).replace("\"", "");
        }

        List<String> jurisdictions() {
            return meant(asked.get(1), NATIONS);
        }

        boolean asksCohort() {
            return !asked.get(2).equals("-");
        }

        List<String> cohorts() {
            return meant(asked.get(2), COHORTS);
        }

        String date() {
            return asked.get(3);
        }

        boolean serves(String nation, String cohort) {
            return jurisdictions().contains(nation) && cohorts().contains(cohort);
        }

        private static List<String> meant(String cell, List<String> all) {
            List<String> named = Pattern.compile("\"([^\"]*)\"").matcher(cell).results().map((MatchResult found) -> found.group(1)).toList();
            assertThat(all).as("the words of %s", cell).containsAll(named);
            return cell.equals("-") ? all : cell.startsWith("not(") ? all.stream().filter(word -> !named.contains(word)).toList() : named;
        }

        String text(String column) {
            return texts.get(column);
        }

        int length() {
            return Integer.parseInt(text("length"));
        }

        LocalDate effectiveFrom() {
            return LocalDate.parse(text("effectiveFrom"));
        }

        LocalDate effectiveTo() {
            return text("effectiveTo").isEmpty() ? null : LocalDate.parse(text("effectiveTo"));
        }
    }
}
