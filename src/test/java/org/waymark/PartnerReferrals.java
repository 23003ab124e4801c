package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A partner's program. */
class PartnerReferrals {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final String id;
    final String key;
    private final int port;

    PartnerReferrals(int port) {
        JsonNode made = Caller.rest(port, "administrator").at("/api").post("/partners", Map.of("name", "A synthetic council")).json();
        this.port = port;
        this.id = made.path("id").asText();
        this.key = made.path("key").asText();
    }

    static Map<String, Object> referral(String reference) {
        return new HashMap<>(Map.of("reference", reference, "whyNow", "Synthetic words", "name", Office.somebody(), "claimedYearOfBirth", 2009, "interpreterNeeded", "not-known",
                "nation", "england", "safeContact", "Synthetic contact", "source", "council", "referredOn", "2026-11-25"));
    }

    HttpResponse<String> send(Map<String, ?> referral) {
        return send("Bearer " + key, "application/json", json(referral));
    }

    HttpResponse<String> send(String authorization, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/referrals")).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    /** @return the status of another address that is asked with the key */
    int get(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", "Bearer " + key).build()).statusCode();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String json(Map<String, ?> referral) {
        try {
            return JSON.writeValueAsString(referral);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** However many arrive at once, one case is opened, and all hear of the same receipt. */
    void sendsTheSameAtOnce(JdbcTemplate database) {
        Map<String, Object> referral = referral("R-at-once");
        int before = cases(database);
        List<HttpResponse<String>> answers = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> send(referral))).toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).allMatch(status -> status == 200 || status == 503).contains(200);
        HttpResponse<String> again = send(referral);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).extracting(HttpResponse::body).containsOnly(again.body());
        assertThat(cases(database)).isEqualTo(before + 1);
    }

    static int cases(JdbcTemplate database) {
        return database.queryForObject("select count(*) from waymark.case_file", Integer.class);
    }
}
