package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoTest
class DoorsTest {

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Addresses go over the wire as they are written: a client that tidies them up would prove nothing. */
    @ParameterizedTest
    @CsvSource({
            "GET, /, 302",
            "GET, /actuator/health, 200",
            "GET, /actuator, 403",
            "GET, /actuator/health/db, 403",
            "GET, /actuator/env, 403",
            "GET, /actuator/heapdump, 403",
            "GET, /error, 403",
            "GET, /h2-console, 403",
            "GET, /webjars/camunda/app/tasklist/index.html, 403",
            "GET, /calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics, 404",
            "GET, /calendar/x.ics, 404",
            "POST, /calendar/x.ics, 403",
            "HEAD, /calendar/x.ics, 403",
            "GET, /calendar/x, 403",
            "GET, /calendar/.ics, 404",
            "GET, /calendar/x/y.ics, 403",
            "GET, /calendar, 403",
            "GET, /engine-rest, 401",
            "GET, /engine-rest/engine, 401",
            "GET, /engine-rest/engine/default/task, 401",
            "GET, /engine-rest/task, 401",
            "GET, /engine-rest/version, 401",
            "POST, /engine-rest/user/create, 401",
            "POST, /engine-rest/deployment/create, 401",
            "OPTIONS, /engine-rest/task, 401",
            "TRACE, /engine-rest/task, 400",
            "GET, /engine-rest;a=b/task, 400",
            "GET, /engine-rest//task, 400",
            "GET, /camunda/../engine-rest/task, 400",
            "GET, /camunda/%2e%2e/engine-rest/task, 400",
            "GET, /camunda/..;/engine-rest/task, 400",
            "GET, /api/anything, 401",
            "GET, /camunda/app/tasklist/default/, 200",
            "GET, /camunda/app/welcome/default/, 200",
            "GET, /camunda/app/tasklist/scripts/drafts.js, 200",
            "GET, /camunda/api/engine/engine/default/task, 401",
            "GET, /camunda/api/engine/engine/default/user, 401",
            "GET, /camunda/api/admin/auth/user/default, 404",
            "GET, /camunda/app/admin/default/setup/, 403",
            "GET, /camunda/app/admin/default/SETUP/, 403",
            "GET, /camunda/app/cockpit/default/setup/, 403",
            "GET, /camunda/app/admin/default/se%74up/, 403",
            "POST, /camunda/api/admin/setup/default/user/create, 403",
            "POST, /camunda/api/admin/s%65tup/default/user/create, 403",
            "POST, /camunda/api/admin/setup;a=b/default/user/create, 400",
            "POST, /camunda/api/admin;a=b/setup/default/user/create, 400",
            "POST, /camunda/api/admin//setup/default/user/create, 400",
            "POST, /camunda/api/admin/x/../setup/default/user/create, 400",
            "POST, /camunda/api/admin/%2fsetup/default/user/create, 400",
    })
    void anonymous(String method, String address, int status) throws IOException {
        String answer = raw(method + " " + address, "Content-Length: 0\r\n", new byte[0], false);
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer).doesNotContain("\tat ");
    }

    /** @param breaksOff whether nothing follows what is sent, although more may have been announced */
    private String raw(String line, String headers, byte[] body, boolean breaksOff) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write((line + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            if (breaksOff) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void healthSaysNothingButItsStatus() throws Exception {
        assertThat(get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void theFrontDoorIsTasklist() throws Exception {
        assertThat(get("/").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/camunda/app/tasklist/default/"));
    }

    @Test
    void aPasswordPerCallOpensTheInterface() throws Exception {
        HttpResponse<String> answer = get("/engine-rest/engine", "Authorization", basic("manager", "waymark-demo"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/engine-rest/engine").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordAndAnUnknownIdGetTheSameAnswer() throws Exception {
        HttpResponse<String> wrong = get("/engine-rest/engine", "Authorization", basic("therapist", "wrong"));
        HttpResponse<String> unknown = get("/engine-rest/engine", "Authorization", basic("nobody", "wrong"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(withoutTime(unknown.body())).isEqualTo(withoutTime(wrong.body()));
    }

    @Test
    void aStrangersPageCannotUseARememberedPassword() throws Exception {
        String me = basic("manager", "waymark-demo");
        assertThat(get("/engine-rest/engine", "Authorization", me, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(get("/engine-rest/engine", "Authorization", me, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        assertThat(get("/engine-rest/engine", "Authorization", me, "Origin", "https://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(get("/engine-rest/engine", "Authorization", me, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(get("/engine-rest/engine", "Authorization", me, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
    }

    /** Whoever sends it, and before it is sent. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/cases/WM-2026-000001/facts", "/api/cases/WM-2026-000001/documents", "/api/referrals", "/engine-rest/task", "/engine-rest/deployment/create",
            "/camunda/api/admin/auth/user/default/login/tasklist", "/camunda/api/engine/engine/default/task"})
    void nothingThatIsKeptInMemoryMayBeLarge(String address) throws Exception {
        assertThat(raw("POST " + address, "Content-Type: application/json\r\nContent-Length: 104857600\r\n", new byte[0], true)).startsWith("HTTP/1.1 413").contains("too large");
    }

    @Test
    void whatIsSentWithoutALengthIsReadNoFurtherThanThat() throws Exception {
        String answer = raw("POST /api/cases/WM-2026-000001/facts", "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nAuthorization: " + basic("therapist", "waymark-demo") + "\r\n",
                ("500400\r\n" + " ".repeat(0x500400) + "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII), true);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("What was sent cannot be read.").doesNotContain("\tat ");
    }

    @Test
    void everyPageCarriesTheNonceOfItsOwnHeader() throws Exception {
        ExecutorService visitors = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Boolean>> visits = java.util.stream.IntStream.range(0, 600).<Callable<Boolean>>mapToObj(i -> () -> {
                HttpResponse<String> page = get(i % 2 == 0 ? "/camunda/app/tasklist/default/" : "/camunda/app/cockpit/default/");
                String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
                String inHeader = first("'nonce-([^']+)'", policy);
                return !inHeader.isEmpty() && inHeader.equals(first("nonce=\"([^\"]+)\"", page.body()));
            }).toList();
            for (Future<Boolean> visit : visitors.invokeAll(visits)) {
                assertThat(visit.get()).isTrue();
            }
        } finally {
            visitors.shutdownNow();
        }
    }

    @Test
    void pagesAreGuardedByHeaders() throws Exception {
        HttpResponse<String> page = get("/camunda/app/tasklist/default/");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("'strict-dynamic'", "object-src 'none'", "frame-ancestors 'none'", "default-src 'self'").doesNotContain("https:");
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String withoutTime(String body) {
        return body.replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }

    private static String basic(String id, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
