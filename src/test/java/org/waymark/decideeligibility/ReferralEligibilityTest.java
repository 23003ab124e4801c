package org.waymark.decideeligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table itself: each row, and each answer beside each urgency. */
class ReferralEligibilityTest {

    private static final DmnEngine ENGINE = engine();
    private static final DmnDecision TABLE = table();

    @ParameterizedTest
    @CsvSource({"yes, standard, goes-on", "yes, urgent, goes-on", "yes, same-day, goes-on",
            "another-service, standard, duty-worker", "another-service, urgent, manager", "another-service, same-day, manager",
            "not-sure, standard, manager", "not-sure, urgent, manager", "not-sure, same-day, manager", ", standard, manager"})
    void whoDecides(String forUs, String priority, String whoDecides) {
        var known = new HashMap<String, Object>(Map.of("priority", priority));
        known.put("forUs", forUs);
        assertThat(ENGINE.evaluateDecisionTable(TABLE, known).getSingleResult().<String>getSingleEntry()).isEqualTo(whoDecides);
    }

    private static DmnEngine engine() {
        var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        return configuration.buildEngine();
    }

    private static DmnDecision table() {
        try (InputStream model = Files.newInputStream(Path.of("processes/decide-eligibility/referral-eligibility.dmn"))) {
            return ENGINE.parseDecision("referral-eligibility", model);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
