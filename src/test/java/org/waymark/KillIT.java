package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The running application is killed between any two steps, and once in the middle of each, and started again: nothing that
 * somebody saved is lost, and nothing happens twice.
 */
class KillIT {

    @TempDir
    private Path data;
    private GreenMail mailServer;
    private RunningJar waymark;

    @BeforeEach
    void startMailServer() {
        mailServer = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mailServer.start();
    }

    @AfterEach
    void stop() {
        if (waymark != null) {
            waymark.kill();
        }
        mailServer.stop();
    }

    @Test
    void losesNothingOnH2File() {
        survives(List.of());
    }

    @Test
    void losesNothingOnPostgres() throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            survives(List.of("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres"));
        }
    }

    private void survives(List<String> database) {
        var arguments = new java.util.ArrayList<>(List.of("--spring.profiles.active=demo", "--waymark.demo.cases=false",
                "--waymark.demo.data=" + data, "--camunda.bpm.job-execution.lock-time-in-millis=5000", "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mailServer.getSmtp().getPort()));
        arguments.addAll(database);
        waymark = new RunningJar(Path.of("target", "killed-" + (database.isEmpty() ? "h2" : "postgres") + ".log"), arguments);

        waymark.post("duty-worker", "/process-definition/key/intake/submit-form", RunningJar.form(Map.of("name", "Synthetic Person",
                "nation", "england", "source", "school", "interpreterNeeded", "no", "referredOn", LocalDate.now().toString(),
                "whyNow", "Synthetic reason", "safeContact", "Synthetic way")));
        waymark.killAndStart();

        claim("manager", "ChoosePractitioner");
        waymark.killAndStart();
        answer("manager", "ChoosePractitioner", Map.of("practitioner", "practitioner"), "AcceptCase");
        answer("practitioner", "AcceptCase", Map.of("acceptance", "accept"), "RecordFirstConversation");
        answer("practitioner", "RecordFirstConversation", Map.of("ownWords", "Synthetic words", "spokeThrough", "no-interpreter-needed",
                "name", "Synthetic Person", "safeContact", "Synthetic way", "agreedNext", "Synthetic step", "caseFileVersion", 1), "ReviewCase");
        waymark.killAndStart();

        JsonNode reviews = waymark.get("practitioner", "/task?maxResults=10&taskDefinitionKey=ReviewCase");
        assertThat(reviews).hasSize(1);
        String told = waymark.get("practitioner", "/task/" + reviews.get(0).path("id").asText() + "/form-variables?deserializeValues=false").path("chronology").path("value").asText();
        List<String> entries = StreamSupport.stream(RunningJar.json(told).spliterator(), false).map(entry -> entry.path("text").asText()).toList();
        assertThat(entries).containsExactlyInAnyOrder("Synthetic reason", "Synthetic words", "Synthetic step");
        // the mail went out once, unless the kill fell between the mail server's yes and the commit: then under the same id
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(mailIds()).hasSize(1));
    }

    private List<String> mailIds() {
        return java.util.Arrays.stream(mailServer.getReceivedMessages()).map(message -> {
            try {
                return message.getHeader("Message-ID")[0];
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).distinct().toList();
    }

    private void claim(String user, String task) {
        assertThat(waymark.post(user, "/task/" + onlyTask(user, task) + "/claim", Map.of("userId", user)).statusCode()).isEqualTo(204);
    }

    /** Kills the application while it works on the answer; what then holds is all of it or nothing, and the rest is done again. */
    private void answer(String user, String task, Map<String, ?> answers, String next) {
        String id = onlyTask(user, task);
        var answering = waymark.postLater(user, "/task/" + id + "/submit-form", RunningJar.form(answers));
        try {
            answering.get(40, TimeUnit.MILLISECONDS);
        } catch (Exception stillWorking) {
            // as meant
        }
        waymark.killAndStart();
        boolean done = count("practitioner", next) == 1;
        assertThat(count(user, task)).isEqualTo(done ? 0 : 1);
        if (!done) {
            assertThat(waymark.post(user, "/task/" + id + "/submit-form", RunningJar.form(answers)).statusCode()).isEqualTo(204);
        }
        assertThat(count("practitioner", next)).isEqualTo(1);
    }

    private String onlyTask(String user, String task) {
        JsonNode tasks = waymark.get(user, "/task?maxResults=10&taskDefinitionKey=" + task);
        assertThat(tasks).hasSize(1);
        return tasks.get(0).path("id").asText();
    }

    private int count(String user, String task) {
        return waymark.get(user, "/task/count?taskDefinitionKey=" + task).path("count").asInt();
    }
}
