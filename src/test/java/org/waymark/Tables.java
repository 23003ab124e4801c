package org.waymark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The decision tables that are no tables of deadlines, by the DMN engine alone. */
public final class Tables {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private Tables() {
    }

    /** @param table folder and name, as in {@code move-on/move-on-path} */
    public static String answer(String table, Map<String, Object> usual, Map<String, Object> further) {
        var all = new HashMap<>(usual);
        all.putAll(further);
        try (InputStream file = Files.newInputStream(Path.of("processes/" + table + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecisions(file).get(0), all).getSingleEntry();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
