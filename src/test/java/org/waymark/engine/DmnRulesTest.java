package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.deadlines.ClockKind;
import org.waymark.deadlines.CountMode;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.deadlines.Rule;
import org.waymark.deadlines.Rules;
import org.waymark.deadlines.WarnAt;

class DmnRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static ProcessEngine engine;
    private DmnRules rules;
    private String standards;

    @BeforeAll
    static void start() {
        engine = InMemoryEngine.start(Map.of());
    }

    @BeforeEach
    void deployStandards() throws IOException {
        rules = new DmnRules(engine);
        standards = Files.readString(Path.of("processes/standards/standards-deadlines.dmn"));
        deploy("standards-deadlines.dmn", standards);
    }

    @AfterEach
    void clear() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).setAuthorizationEnabled(false);
        engine.getIdentityService().clearAuthentication();
        InMemoryEngine.clear(engine);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void aRowIsReadWhole() {
        assertThat(find("case-review")).isEqualTo(new Rule("case-review", "case opened or reviewed",
                "the day the case was opened or last reviewed", 28, Rule.Unit.DAYS, CountMode.CAL_EX, Rule.Direction.AFTER, Rule.Roll.NONE, "LA", null,
                ClockKind.INTERNAL, "practitioner", "none", "the charity's own standard", "policy", "policy", LocalDate.of(2026, 1, 1), null, "trigger-date",
                null, "the practitioner is reminded", List.of(WarnAt.of("5 days before"), WarnAt.of("3 days before"), WarnAt.of("1 day before"))));
    }

    @Test
    void aTimeOfDayAnotherReadingAndADirectionAreReadToo() {
        deploy("standards-deadlines.dmn", changed("CaseReviewFrom2026", Map.of("CutOff", "\"16:30\"", "Direction", "\"before\"",
                "OtherReading", "\"20 WD_EX NEXT_WD: four weeks are taken for 20 working days: holidays apart\"")));
        assertThat(find("case-review").cutOff()).isEqualTo(LocalTime.of(16, 30));
        assertThat(find("case-review").direction()).isEqualTo(Rule.Direction.BEFORE);
        assertThat(find("case-review").otherReading())
                .isEqualTo(new Rule.OtherReading(20, CountMode.WD_EX, Rule.Roll.NEXT_WD, "four weeks are taken for 20 working days: holidays apart"));
        assertThat(find("age-decision-solicitor").cutOff()).isEqualTo(LocalTime.of(17, 0));
    }

    @Test
    void anotherReadingOrATimeThatCannotBeReadIsNamed() {
        deploy("standards-deadlines.dmn", changed("CaseReviewFrom2026", Map.of("OtherReading", "\"20 working days\"")));
        assertThatThrownBy(() -> find("case-review")).hasMessageContaining("Another reading is written as '3 WD_EX NONE: why people read it so'");
        deploy("standards-deadlines.dmn", changed("CaseReviewFrom2026", Map.of("CutOff", "\"5 pm\"")));
        assertThatThrownBy(() -> find("case-review")).hasMessageStartingWith("A row of the rule 'case-review' in standards-deadlines cannot be read:");
        deploy("standards-deadlines.dmn", changed("CaseReviewFrom2026", Map.of("WarnAt", "\"soon\"")));
        assertThatThrownBy(() -> find("case-review")).hasMessageContaining("'soon' is no time to warn at");
    }

    @Test
    void allRowsAreListedWithTheQuestionsTheyAnswer() {
        deploy("standards-deadlines.dmn", changed("CaseReviewFrom2026", Map.of("Jurisdiction", "\"england\",\"wales\"", "Cohort", "not(\"family\")")));
        deploy("other-deadlines.dmn", standards.replace("standards-deadlines", "other-deadlines").replaceAll("\"([a-z-]+)\"</text></inputEntry>", "\"other-$1\"</text></inputEntry>")
                .replace("<inputEntry id=\"FirstContactFrom2026Cohort\"><text>-</text>",
                        "<inputEntry id=\"FirstContactFrom2026Cohort\"><text>\"pregnant\",\"family\"</text>"));
        List<Rules.Row> rows = rules.all();
        assertThat(rows).extracting(Rules.Row::table).containsOnly("other-deadlines", "standards-deadlines").isSorted();
        assertThat(rows.stream().filter(row -> row.table().equals("standards-deadlines")).map(row -> row.rule().ruleId()))
                .startsWith("first-contact", "first-contact-urgent", "turning-eighteen-soon", "case-acceptance").doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(row.note()).startsWith("The charity's own standard, not law:"));
        Rules.Row review = row(rows, "standards-deadlines", "case-review");
        assertThat(review.jurisdictions()).containsExactly("england", "wales");
        assertThat(review.cohorts()).containsExactly("any", "pregnant");
        assertThat(review.rule()).isEqualTo(find("case-review"));
        assertThat(row(rows, "other-deadlines", "first-contact").cohorts()).containsExactly("pregnant", "family");
        assertThat(row(rows, "standards-deadlines", "case-closing").jurisdictions()).containsExactly("england", "wales", "scotland", "northern-ireland");
        assertThat(row(rows, "standards-deadlines", "case-closing").cohorts()).isEmpty();
    }

    @Test
    void aRowThatContradictsItsOwnFirstDayIsNamed() {
        deploy("standards-deadlines.dmn", changed("CaseReviewFrom2026", Map.of("EffectiveFrom", "\"2025-12-31\"")));
        assertThatThrownBy(() -> rules.all()).hasMessage(
                "A row of the rule 'case-review' in standards-deadlines does not hold on the day it says it begins, 2025-12-31.");
    }

    @Test
    void aCohortNobodyWroteIsAnsweredWithTheChoices() {
        assertThatThrownBy(() -> rules.find("case-review", "england", "tall", TODAY)).isInstanceOf(NoSuchRule.class).hasMessage("There is no cohort 'tall': choose any.");
        deploy("standards-deadlines.dmn", changed("CaseReviewFrom2026", Map.of("Cohort", "\"single-adult\",\"pregnant\"")));
        assertThatThrownBy(() -> rules.find("case-review", "england", "tall", TODAY)).isInstanceOf(NoSuchRule.class)
                .hasMessage("There is no cohort 'tall': choose any, pregnant, single-adult.");
        assertThat(rules.find("case-review", "england", "pregnant", TODAY).length()).isEqualTo(28);
        assertThatThrownBy(() -> find("case-review")).isInstanceOf(NoSuchRule.class).hasMessage(
                "The rule 'case-review' has no row for jurisdiction 'england', cohort 'any' and the date 2026-11-25. "
                        + "It has rows for: jurisdiction any, cohort single-adult, pregnant, dates >= 2026-01-01. The cohort is missing: for this date choose pregnant, single-adult.");
    }

    @Test
    void everybodyButACohort() {
        deploy("standards-deadlines.dmn", changed("CaseReviewFrom2026", Map.of("Cohort", "not(\"family\")")));
        assertThat(find("case-review").length()).isEqualTo(28);
        assertThatThrownBy(() -> rules.find("case-review", "england", "family", TODAY)).isInstanceOf(NoSuchRule.class).hasMessageEndingWith(
                "It has rows for: jurisdiction any, cohort any but family, dates >= 2026-01-01. On this date it gives no date to the cohort 'family'; those to whom it gives one are: any.");
        assertThat(rules.find("first-contact", "england", "family", TODAY).length()).isEqualTo(1);
    }

    @Test
    void theCharitysOwnStandardsAreThese() {
        assertThat(find("first-contact")).extracting(Rule::length, Rule::countMode).containsExactly(1, CountMode.WD_EX);
        assertThat(find("case-acceptance")).extracting(Rule::length, Rule::countMode).containsExactly(1, CountMode.WD_EX);
        assertThat(find("case-review")).extracting(Rule::length, Rule::countMode).containsExactly(28, CountMode.CAL_EX);
        assertThat(find("case-review-late")).extracting(Rule::length, Rule::countMode).containsExactly(5, CountMode.WD_EX);
        assertThat(find("case-closing")).extracting(Rule::length, Rule::countMode).containsExactly(5, CountMode.WD_EX);
        assertThat(find("search-findings")).extracting(Rule::length, Rule::countMode).containsExactly(1, CountMode.WD_EX);
    }

    @Test
    void aNewlyDeployedTableCountsAtOnce() {
        assertThat(find("case-review").length()).isEqualTo(28);
        deploy("standards-deadlines.dmn", changed("CaseReviewFrom2026", Map.of("Length", "21")));
        assertThat(find("case-review").length()).isEqualTo(21);
    }

    @Test
    void anotherFieldOfLawIsAnotherTable() {
        deploy("other-deadlines.dmn", standards.replace("standards-deadlines", "other-deadlines").replace("\"case-review\"", "\"other-review\""));
        assertThatThrownBy(() -> find("first-contact")).hasMessage(
                "The rule 'first-contact' is in more than one table of deadlines: other-deadlines, standards-deadlines.");
        assertThat(find("other-review").length()).isEqualTo(28);
        assertThat(find("case-review").length()).isEqualTo(28);
    }

    @Test
    void theDateChoosesTheRow() {
        String row = standards.substring(standards.indexOf("<rule id=\"CaseReviewFrom2026\""), standards.indexOf("<rule id=\"CaseReviewLateFrom2026\""));
        String old = row.replace("&gt;= date(\"2026-01-01\")", "[date(\"2026-01-01\")..date(\"2026-11-24\")]")
                .replace("EffectiveTo\"><text>\"\"</text>", "EffectiveTo\"><text>\"2026-11-24\"</text>").replace("<text>28</text>", "<text>42</text>");
        String young = row.replace("From2026", "From2026b").replace("2026-01-01", "2026-11-25");
        deploy("standards-deadlines.dmn", standards.replace(row, old + young));
        assertThat(rules.find("case-review", "england", "any", TODAY.minusDays(1)).length()).isEqualTo(42);
        assertThat(rules.find("case-review", "england", "any", TODAY.minusDays(1)).effectiveTo()).isEqualTo(TODAY.minusDays(1));
        assertThat(rules.find("case-review", "england", "any", TODAY).length()).isEqualTo(28);
        assertThat(rules.find("case-review", "england", "any", TODAY.plusDays(1)).length()).isEqualTo(28);
    }

    @Test
    void aRuleNobodyWroteIsAnsweredWithTheChoices() {
        assertThatThrownBy(() -> find("lunch")).isInstanceOf(NoSuchRule.class)
                .hasMessageStartingWith("There is no rule 'lunch'. The rules are: accepted-age-council-answer, age-assessment-review, age-assessor-answer, age-decision-letter, ")
                .hasMessageContaining(", case-acceptance, case-closing, case-review, case-review-late, ").hasMessageEndingWith(", turning-eighteen-soon, universal-credit-claim, view-stays-recent.");
    }

    @Test
    void aDateBeforeTheFirstRowIsAnsweredWithTheRowsThereAre() {
        assertThatThrownBy(() -> rules.find("case-review", "wales", "any", LocalDate.of(2025, 12, 31))).isInstanceOf(NoSuchRule.class).hasMessage(
                "The rule 'case-review' has no row for jurisdiction 'wales', cohort 'any' and the date 2025-12-31. "
                        + "It has rows for: jurisdiction any, cohort any, dates >= 2026-01-01. Its first day is 2026-01-01: choose a date from then on.");
    }

    @Test
    void aBrokenRowIsNamed() {
        deploy("standards-deadlines.dmn", changed("CaseReviewFrom2026", Map.of("CountMode", "\"SOON\"")));
        assertThatThrownBy(() -> find("case-review")).hasMessageStartingWith("A row of the rule 'case-review' in standards-deadlines cannot be read:");
        assertThat(find("first-contact").length()).isEqualTo(1);
    }

    @Test
    void overlappingRowsAreAnErrorAndNotAChoice() {
        deploy("standards-deadlines.dmn", standards.replace("<text>\"first-contact\"</text></inputEntry>", "<text>\"case-review\"</text></inputEntry>"));
        assertThatThrownBy(() -> find("case-review")).hasMessageContaining("UNIQUE");
    }

    @Test
    void theLawIsTheSameForSomebodyWithoutAnyRights() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).setAuthorizationEnabled(true);
        engine.getIdentityService().setAuthenticatedUserId("practitioner");
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().count()).isZero();
        assertThat(find("case-review").length()).isEqualTo(28);
    }

    @Test
    void askingLeavesNothingInTheHistory() {
        find("case-review");
        assertThat(engine.getHistoryService().createHistoricDecisionInstanceQuery().count()).isZero();
    }

    @Test
    void aScriptInATableIsNotRun() {
        String script = "<inputExpression id=\"RuleInputExpression\" typeRef=\"string\" expressionLanguage=\"%s\">";
        for (String language : List.of("groovy", "javascript", "juel")) {
            deploy("standards-deadlines.dmn", standards.replace("<inputExpression id=\"RuleInputExpression\" typeRef=\"string\">", script.formatted(language)));
            assertThatThrownBy(() -> find("case-review")).hasStackTraceContaining("Tables of deadlines are written in FEEL");
        }
    }

    @Test
    void aTableThatOnlyBearsTheNameSpoilsNoOther() {
        deploy("odd-deadlines.dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Odd" name="Odd" namespace="https://waymark.org/dmn">
                  <decision id="odd-deadlines" name="Odd"><variable id="OddVariable" name="odd" /><literalExpression id="OddExpression"><text>1</text></literalExpression></decision>
                </definitions>
                """);
        assertThat(find("case-review").length()).isEqualTo(28);
    }

    private Rule find(String ruleId) {
        return rules.find(ruleId, "england", "any", TODAY);
    }

    /** The standards with cells of one row written anew; in quotes where they are words. */
    private String changed(String row, Map<String, String> cells) {
        String model = standards;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            String start = "id=\"" + row + cell.getKey() + "\"><text>";
            int from = model.indexOf(start) + start.length();
            assertThat(from).as("the cell %s%s", row, cell.getKey()).isGreaterThan(start.length());
            model = model.substring(0, from) + cell.getValue() + model.substring(model.indexOf("</text>", from));
        }
        return model;
    }

    private static Rules.Row row(List<Rules.Row> rows, String table, String rule) {
        return rows.stream().filter(row -> row.table().equals(table) && row.rule().ruleId().equals(rule)).findFirst().orElseThrow();
    }

    private void deploy(String name, String model) {
        engine.getRepositoryService().createDeployment().addString(name, model).deploy();
    }
}
