package org.waymark.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.waymark.deadlines.Rules;

/** The repository's own tables of deadlines on an engine of their own, without Spring; for tests outside this package. */
public final class RealTables implements AutoCloseable {

    private static final Path PROCESSES = Path.of("processes");

    private final ProcessEngine engine = InMemoryEngine.start(Map.of());
    private final Rules rules = new DmnRules(engine);

    public RealTables() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        files(".dmn").forEach(file -> deployment.addString(file.getFileName().toString(), read(file)));
        deployment.deploy();
    }

    public Rules rules() {
        return rules;
    }

    /** Beside the models: tables end in {@code -deadlines.dmn}, their scenarios in {@code -deadlines.feature}. */
    public static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith("-deadlines" + ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
