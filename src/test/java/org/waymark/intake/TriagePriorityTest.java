package org.waymark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.Office;

/** The table itself, each row and what stands on either side of it. */
class TriagePriorityTest {

    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision TABLE = table();

    @Test
    void everythingDeniedIsStandard() {
        assertThat(priority(Map.of())).isEqualTo("standard");
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void aDangerIsForTodayAndNotKnowingIsUrgent(String danger) {
        assertThat(priority(Map.of(danger, "yes"))).isEqualTo("same-day");
        assertThat(priority(Map.of(danger, "not-known"))).isEqualTo("urgent");
        assertThat(priority(Map.of(danger, "yes", "turnsEighteenSoon", "yes"))).as("the more urgent row counts").isEqualTo("same-day");
    }

    @ParameterizedTest
    @CsvSource({"colleague, same-day", "safeguarding-lead, same-day", "not-known, urgent", "no, standard"})
    void aConcernAboutTheCharityItselfIsForToday(String concern, String priority) {
        assertThat(priority(Map.of("concernAboutColleague", concern))).isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource({"yes, urgent", "no, standard", "not-known, standard"})
    void turningEighteenSoonIsUrgent(String soon, String priority) {
        assertThat(priority(Map.of("turnsEighteenSoon", soon))).isEqualTo(priority);
    }

    static Stream<String> dangers() {
        return Office.SAFETY_SCREEN.stream().filter(asked -> !asked.equals("concernAboutColleague"));
    }

    private static String priority(Map<String, Object> answers) {
        var all = new HashMap<String, Object>(Map.of("turnsEighteenSoon", "no"));
        Office.SAFETY_SCREEN.forEach(asked -> all.put(asked, "no"));
        all.putAll(answers);
        return ENGINE.evaluateDecisionTable(TABLE, all).getSingleEntry();
    }

    private static DmnEngine engine() {
        var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        return configuration.buildEngine();
    }

    private static DmnDecision table() {
        try (InputStream file = Files.newInputStream(Path.of("processes/intake/triage-priority.dmn"))) {
            List<DmnDecision> decisions = ENGINE.parseDecisions(file);
            return decisions.get(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
