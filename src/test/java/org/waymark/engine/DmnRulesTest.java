package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
                "the day the case was opened or last reviewed", 28, Rule.Unit.DAYS, CountMode.CAL_EX, Rule.Roll.NONE, "LA", ClockKind.INTERNAL,
                "practitioner", "none", "the charity's own standard", "policy", "policy", LocalDate.of(2026, 1, 1), null, "trigger-date",
                "the practitioner is reminded", List.of("5 days before", "3 days before", "1 day before")));
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
        deploy("standards-deadlines.dmn", standards.replace("<text>28</text>", "<text>21</text>"));
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
                .replace("<text>\"\"</text>", "<text>\"2026-11-24\"</text>").replace("<text>28</text>", "<text>42</text>");
        String young = row.replace("From2026", "From2026b").replace("2026-01-01", "2026-11-25");
        deploy("standards-deadlines.dmn", standards.replace(row, old + young));
        assertThat(rules.find("case-review", "england", "any", TODAY.minusDays(1)).length()).isEqualTo(42);
        assertThat(rules.find("case-review", "england", "any", TODAY.minusDays(1)).effectiveTo()).isEqualTo(TODAY.minusDays(1));
        assertThat(rules.find("case-review", "england", "any", TODAY).length()).isEqualTo(28);
        assertThat(rules.find("case-review", "england", "any", TODAY.plusDays(1)).length()).isEqualTo(28);
    }

    @Test
    void aRuleNobodyWroteIsAnsweredWithTheChoices() {
        assertThatThrownBy(() -> find("lunch")).isInstanceOf(NoSuchRule.class).hasMessage(
                "There is no rule 'lunch'. The rules are: case-acceptance, case-closing, case-review, case-review-late, first-contact, search-findings.");
    }

    @Test
    void aDateBeforeTheFirstRowIsAnsweredWithTheRowsThereAre() {
        assertThatThrownBy(() -> rules.find("case-review", "wales", "any", LocalDate.of(2025, 12, 31))).isInstanceOf(NoSuchRule.class).hasMessage(
                "The rule 'case-review' has no row for jurisdiction 'wales', cohort 'any' and the date 2025-12-31. "
                        + "It has rows for: jurisdiction any, cohort any, dates >= 2026-01-01.");
    }

    @Test
    void aBrokenRowIsNamed() {
        deploy("standards-deadlines.dmn", standards.replace("\"CAL_EX\"", "\"SOON\""));
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

    private void deploy(String name, String model) {
        engine.getRepositoryService().createDeployment().addString(name, model).deploy();
    }
}
