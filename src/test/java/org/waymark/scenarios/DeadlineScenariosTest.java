package org.waymark.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;
import org.waymark.deadlines.Rules;
import org.waymark.engine.RealTables;

/**
 * Runs the scenarios that stand beside the tables of deadlines, publishes them as one page for a lawyer, and fails as well
 * where a row that the tables apply this year, or the day on which law changes, has none.
 */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("processes")
@ConfigurationParameter(key = "cucumber.glue", value = "org.waymark.scenarios")
@ConfigurationParameter(key = "cucumber.plugin", value = "org.waymark.scenarios.Results")
@ConfigurationParameter(key = "cucumber.junit-platform.naming-strategy", value = "long")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
class DeadlineScenariosTest {

    private static final int YEAR = 2026;
    private static final Path PAGE = Path.of("target/deadline-scenarios.html");

    @BeforeSuite
    static void open() {
        Law.open();
    }

    @AfterSuite
    static void publishAndLookForWhatIsMissing() throws IOException {
        try {
            List<Rules.Row> rows = Law.rules().all();
            Coverage coverage = new Coverage(rows, Results.all(), YEAR);
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, new Page(rows, Results.all(), coverage).html());

            SoftAssertions.assertSoftly(check -> {
                check.assertThat(RealTables.files(".feature").stream().map(DeadlineScenariosTest::stem).toList())
                        .as("each table has a file of scenarios beside it, and each file its table")
                        .containsExactlyElementsOf(RealTables.files(".dmn").stream().map(DeadlineScenariosTest::stem).toList());
                check.assertThat(coverage.missing()).as("rows and days of change without a scenario").isEmpty();
                check.assertThat(Results.all().stream().filter(result -> result.reason().isEmpty())).as("scenarios that do not say below their title why it is so").isEmpty();
            });
        } finally {
            Law.close();
        }
    }

    private static String stem(Path file) {
        return file.toString().replaceFirst("\\.\\w+$", "");
    }
}
