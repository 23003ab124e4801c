package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;
import org.waymark.WaymarkApplication;

@ExtendWith(OutputCaptureExtension.class)
class RequiredSettingsTest {

    private static final String[] NOTHING = {"--spring.datasource.url=", "--waymark.keys.master=", "--waymark.administrator.id=",
            "--waymark.administrator.password=", "--waymark.administrator.mail=", "--waymark.address="};

    @Test
    void everythingMissingIsSaidAtOnceAndWithoutATrace(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(WaymarkApplication.class).run(NOTHING)).isInstanceOf(StartRefused.class);
        assertThat(output).contains("There is no database:", "There is no key for the case files:", "There is no first administrator:", "There is no address")
                .contains("--generate-key").doesNotContain("\tat ");
    }

    @Test
    void onlyWhatIsMissingIsSaid() {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:x").withProperty("waymark.keys.master", "k")
                .withProperty("waymark.address", "https://waymark.example").withProperty("waymark.administrator.id", "a")
                .withProperty("waymark.administrator.mail", "a@waymark.example");
        assertThat(RequiredSettings.missing(environment)).singleElement().asString().startsWith("There is no first administrator");
    }

    @Test
    void aRefusalReadsAsSentences() {
        FailureAnalysis analysis = new StartRefused.Analyzer().analyze(new StartRefused(java.util.List.of("One.", "Two.")));
        assertThat(analysis.getDescription()).isEqualTo("One." + System.lineSeparator() + "Two.");
    }

    @Test
    void aWeakPasswordOfTheFirstAdministratorRefusesTheStart(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(WaymarkApplication.class).run("--waymark.administrator.password=weakweak"))
                .isInstanceOf(StartRefused.class).hasMessageContaining("too weak");
        assertThat(output).doesNotContain("weakweak");
    }

    @Test
    void theDemoReachesNoRealDatabaseAndIsReachedFromNowhereElse() {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", "127.0.0.1");
        environment.setActiveProfiles("demo");
        assertThat(RequiredSettings.tooOpenForDemo(environment)).isEmpty();

        environment.setProperty("server.address", "0.0.0.0");
        environment.setActiveProfiles("demo", "postgres");
        assertThat(RequiredSettings.tooOpenForDemo(environment)).hasSize(2);
    }

    @Test
    void theDemoMakesOneKeyAndKeepsIt(@TempDir Path data) {
        String first = demoKey(data);
        assertThat(first).isNotBlank().isEqualTo(demoKey(data));
        assertThat(data.resolve("demo.key")).content().isEqualTo(first);
        assertThat(Files.isReadable(data.resolve("demo.key"))).isTrue();
    }

    @Test
    void outsideTheDemoNoKeyIsMade(@TempDir Path data) {
        MockEnvironment environment = new MockEnvironment().withProperty("waymark.demo.data", data.toString());
        new DemoKeys().postProcessEnvironment(environment, null);
        assertThat(environment.getProperty("waymark.keys.master")).isNull();
        assertThat(data).isEmptyDirectory();
    }

    private static String demoKey(Path data) {
        MockEnvironment environment = new MockEnvironment().withProperty("waymark.demo.data", data.toString());
        environment.setActiveProfiles("demo");
        new DemoKeys().postProcessEnvironment(environment, null);
        return environment.getProperty("waymark.keys.master");
    }
}
