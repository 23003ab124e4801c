package org.waymark.missingyoungperson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table itself, each row. */
class MissingTellTimeTest {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = table();

    @ParameterizedTest
    @CsvSource({"high, PT1H", "not-known, PT1H", "medium, PT2H", "low, PT4H"})
    void theGreaterTheRiskTheSooner(String risk, String hours) {
        assertThat(ENGINE.evaluateDecisionTable(TABLE, Map.of("missingRisk", risk)).getSingleResult().<String>getSingleEntry()).isEqualTo(hours);
    }

    private static DmnDecision table() {
        try (InputStream model = Files.newInputStream(Path.of("processes/missing-young-person/missing-tell-time.dmn"))) {
            return ENGINE.parseDecision("missing-tell-time", model);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
