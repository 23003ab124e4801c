package org.waymark.scenarios;

import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Listens to the run and keeps, for the page and for coverage, what each scenario says, what it asked and whether it held. */
public class Results implements ConcurrentEventListener {

    private static final Map<String, Feature> FEATURES = new TreeMap<>();
    private static final Map<String, List<Asked>> ASKED = new TreeMap<>();
    private static final List<Result> RESULTS = new ArrayList<>();

    /**
     * A scenario that was run, or one line of an outline's examples.
     *
     * @param table the table beside which it stands
     * @param cells the values of the line; empty where there is no outline
     * @param wrong what did not hold; empty where all did
     */
    record Result(String table, Scenario scenario, List<String> cells, boolean passed, String wrong, List<Asked> asked) {

        String name() {
            return scenario.getName();
        }

        /** The sentences below the title: why it is so, on whose authority. */
        String reason() {
            return scenario.getDescription().strip().replaceAll("\\s+", " ");
        }

        @Override
        public String toString() {
            return "%s: %s %s".formatted(table, name(), cells);
        }
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(Envelope.class, envelope -> envelope.getGherkinDocument().ifPresent(Results::read));
        publisher.registerHandlerFor(TestCaseFinished.class, Results::finished);
    }

    static void asked(String scenario, Asked asked) {
        ASKED.computeIfAbsent(scenario, id -> new ArrayList<>()).add(asked);
    }

    static List<Result> all() {
        return List.copyOf(RESULTS);
    }

    static Feature feature(String table) {
        return FEATURES.get(table);
    }

    private static void read(GherkinDocument document) {
        document.getFeature().ifPresent(feature -> FEATURES.put(stem(document.getUri().orElseThrow()), feature));
    }

    private static void finished(TestCaseFinished event) {
        TestCase test = event.getTestCase();
        String table = stem(test.getUri().getPath());
        int line = test.getLocation().getLine();
        Scenario scenario = scenario(FEATURES.get(table), line);
        Throwable error = event.getResult().getError();
        RESULTS.add(new Result(table, scenario, cells(scenario, line), event.getResult().getStatus() == Status.PASSED,
                error != null ? String.valueOf(error.getMessage()) : event.getResult().getStatus() == Status.PASSED ? "" : "A step is not known.", ASKED.getOrDefault(test.getId().toString(), List.of())));
    }

    /** The scenario, or outline, in which a line is. */
    private static Scenario scenario(Feature feature, int line) {
        return feature.getChildren().stream().flatMap(child -> child.getScenario().stream()).filter(scenario -> scenario.getLocation().getLine() <= line)
                .reduce((earlier, later) -> later).orElseThrow();
    }

    private static List<String> cells(Scenario scenario, int line) {
        return scenario.getExamples().stream().flatMap(examples -> examples.getTableBody().stream()).filter(row -> row.getLocation().getLine() == line)
                .flatMap(row -> row.getCells().stream()).map(TableCell::getValue).toList();
    }

    private static String stem(String path) {
        return Path.of(path.replaceFirst("^file:", "")).getFileName().toString().replaceFirst("\\.feature$", "");
    }
}
