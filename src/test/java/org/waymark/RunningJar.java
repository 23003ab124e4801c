package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;

/** The packaged application in a process of its own, spoken to over HTTP, and killed without warning. */
final class RunningJar {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Starts a third sooner than the jar with jars inside it, and these tests start it again and again. */
    private static final Path UNPACKED = unpack();

    private final List<String> arguments;
    private final Path log;
    private final int port;
    private Process process;

    RunningJar(Path log, List<String> arguments) {
        this.arguments = arguments;
        this.log = log;
        this.port = freePort();
        start();
    }

    private static Path unpack() {
        Path to = Path.of("target", "unpacked").toAbsolutePath();
        try {
            int exit = new ProcessBuilder(java(), "-Djarmode=tools", "-jar", Path.of("target", "waymark.jar").toAbsolutePath().toString(),
                    "extract", "--force", "--destination", to.toString()).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new AssertionError("The packaged application could not be unpacked");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while unpacking the application");
        }
        return to.resolve("waymark.jar");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    void start() {
        var command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:TieredStopAtLevel=1",
                "-jar", UNPACKED.toString(), "--server.port=" + port));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("the application is up").atMost(Duration.ofMinutes(5)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("The application ended; see " + log);
            }
            try {
                return HTTP.send(HttpRequest.newBuilder(uri("/actuator/health")).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        });
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void killAndStart() {
        kill();
        start();
    }

    JsonNode get(String user, String path) {
        HttpResponse<String> response = send(user, HttpRequest.newBuilder().GET(), path).join();
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return json(response.body());
    }

    HttpResponse<String> post(String user, String path, Object body) {
        return postLater(user, path, body).join();
    }

    CompletableFuture<HttpResponse<String>> postLater(String user, String path, Object body) {
        try {
            return send(user, HttpRequest.newBuilder().header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plain answers in the shape that the REST API wants them. */
    static Map<String, Object> form(Map<String, ?> answers) {
        var variables = new java.util.HashMap<String, Object>();
        answers.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return Map.of("variables", variables);
    }

    private CompletableFuture<HttpResponse<String>> send(String user, HttpRequest.Builder request, String path) {
        String credentials = Base64.getEncoder().encodeToString((user + ":waymark-demo").getBytes(StandardCharsets.UTF_8));
        return HTTP.sendAsync(request.uri(uri("/engine-rest" + path)).header("Authorization", "Basic " + credentials).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
