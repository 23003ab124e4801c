package org.waymark.ageassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table itself, each row and what stands on either side of it. */
class AgeAssessmentFindingsTest {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = table();
    private static final List<String> JUDGED = AgeCase.SAFEGUARDS.subList(0, 8);

    @Test
    void whereEachWasMetThereIsNothing() {
        assertThat(findings(Map.of())).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safeguardAdult", "safeguardInterpreter", "safeguardPointsPut", "safeguardLooks", "safeguardAssessors", "safeguardOwnDecision"})
    void whatCourtsTakeMostSeriouslyIsSerious(String safeguard) {
        assertThat(findings(Map.of(safeguard, "not-met"))).isEqualTo("serious");
        assertThat(findings(Map.of(safeguard, "not-known"))).as("not known is never met").isEqualTo("some");
        assertThat(findings(Map.of(safeguard, "not-met", "safeguardViews", "not-known"))).as("the more serious row counts").isEqualTo("serious");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safeguardReasons", "safeguardViews"})
    void theOthersAreSomething(String safeguard) {
        assertThat(findings(Map.of(safeguard, "not-met"))).isEqualTo("some");
        assertThat(findings(Map.of(safeguard, "not-known"))).isEqualTo("some");
    }

    private static String findings(Map<String, Object> answers) {
        var all = new HashMap<String, Object>();
        JUDGED.forEach(safeguard -> all.put(safeguard, "met"));
        all.putAll(answers);
        return ENGINE.evaluateDecisionTable(TABLE, all).getSingleEntry();
    }

    private static DmnDecision table() {
        try (InputStream file = Files.newInputStream(Path.of("processes/age-assessment/age-assessment-findings.dmn"))) {
            return ENGINE.parseDecisions(file).get(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
