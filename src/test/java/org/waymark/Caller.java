package org.waymark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody at one of the two doors: the programming interface with a password per call, or the web apps with a session. */
class Caller {

    static final String PASSWORD = "waymark-demo";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    record Answer(int status, String body, HttpResponse<String> whole) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + body, e);
            }
        }

        /** What the person is told. */
        String sentence() {
            return body.startsWith("{") ? json().path("message").asText() : body;
        }
    }

    private final String site;
    private final String root;
    private final Map<String, String> headers;

    private Caller(String site, String root, Map<String, String> headers) {
        this.site = site;
        this.root = root;
        this.headers = headers;
    }

    static Caller anonymous(int port) {
        return new Caller("http://127.0.0.1:" + port, "/engine-rest", Map.of());
    }

    static Caller rest(int port, String user) {
        return new Caller("http://127.0.0.1:" + port, "/engine-rest", Map.of("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8))));
    }

    static Caller anonymousWeb(int port) {
        Answer page = new Caller("http://127.0.0.1:" + port, "", Map.of()).get("/camunda/app/welcome/default/");
        return new Caller("http://127.0.0.1:" + port, "/camunda/api/engine/engine/default", cookies(page));
    }

    /** Logs in to a web app as its log-in page would. */
    static Caller web(int port, String user, String app) {
        Caller stranger = anonymousWeb(port);
        HttpRequest.Builder login = stranger.request("/camunda/api/admin/auth/user/default/login/" + app)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=" + PASSWORD));
        Answer answer = send(login);
        if (answer.status() != 200) {
            throw new AssertionError(user + " cannot log in to " + app + ": " + answer.status());
        }
        var headers = new LinkedHashMap<>(stranger.headers);
        headers.putAll(merged(stranger.headers.get("Cookie"), answer));
        // the new session gets its token with the first page
        Answer first = new Caller(stranger.site, "", headers).get("/camunda/app/welcome/default/");
        headers.putAll(merged(headers.get("Cookie"), first));
        return new Caller(stranger.site, stranger.root, headers);
    }

    private static Map<String, String> cookies(Answer page) {
        return merged("", page);
    }

    private static Map<String, String> merged(String before, Answer answer) {
        var jar = new LinkedHashMap<String, String>();
        for (String cookie : before.split("; ")) {
            if (!cookie.isBlank()) {
                jar.put(cookie.substring(0, cookie.indexOf('=')), cookie.substring(cookie.indexOf('=') + 1));
            }
        }
        answer.whole().headers().allValues("Set-Cookie").forEach(cookie -> {
            String pair = cookie.split(";")[0];
            jar.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        });
        var headers = new LinkedHashMap<String, String>();
        headers.put("Cookie", String.join("; ", jar.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList()));
        headers.put("X-XSRF-TOKEN", jar.getOrDefault("XSRF-TOKEN", ""));
        return headers;
    }

    Caller with(String header, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new Caller(site, root, changed);
    }

    /** The same person at another address, say a plug-in of Cockpit. */
    Caller at(String otherRoot) {
        return new Caller(site, otherRoot, headers);
    }

    Answer get(String path) {
        return send(request(root + path).GET());
    }

    Answer post(String path, Object body) {
        return call("POST", path, body);
    }

    Answer put(String path, Object body) {
        return call("PUT", path, body);
    }

    Answer delete(String path) {
        return call("DELETE", path, null);
    }

    /** @param body a text as it is, null for none, or anything that can be written as JSON */
    Answer call(String method, String path, Object body) {
        HttpRequest.Builder request = request(root + path);
        if (body == null) {
            return send(request.method(method, BodyPublishers.noBody()));
        }
        try {
            return send(request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A file as it is, as the page of documents sends it; what is said of it goes into {@code X-Document}. */
    Answer upload(String path, Map<String, ?> said, HttpRequest.BodyPublisher content) {
        return send(request(root + path).header("Content-Type", "application/octet-stream").header("X-Document", percentEncoded(said)).POST(content));
    }

    static String percentEncoded(Object said) {
        try {
            return URLEncoder.encode(JSON.writeValueAsString(said), StandardCharsets.UTF_8).replace("+", "%20");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A file as it is. */
    Answer send(String path, String type, byte[] file) {
        return send(request(root + path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(file)));
    }

    /** A form with files; a value is a text or, for a file, bytes, whose name is then that of the part. */
    Answer multipart(String path, Map<String, Object> parts) {
        String boundary = "----camunda-modeler-boundary";
        var body = new ByteArrayOutputStream();
        parts.forEach((name, value) -> {
            boolean file = value instanceof byte[];
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                    + (file ? "; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream" : "") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file ? (byte[]) value : value.toString().getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(root + path).header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** {@code {"variables": {name: {value}}}}, as Tasklist submits a form. */
    static Map<String, Object> form(Map<String, ?> answers) {
        var variables = new LinkedHashMap<String, Object>();
        answers.forEach((name, value) -> {
            var typed = new LinkedHashMap<String, Object>();
            typed.put("value", value);
            variables.put(name, typed);
        });
        return Map.of("variables", variables);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
