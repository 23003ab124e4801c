package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Caller.Answer;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.documents.Samples;
import org.waymark.letters.Letters;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

/** Documents over a real socket: what people send, what hostile files try, and who gets nothing. */
@AtTheDesk
class DocumentsApiTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private CaseFiles files;
    @Autowired
    private Sharing sharing;
    @Autowired
    private Letters letters;
    @Autowired
    private JdbcClient db;

    private String reference;
    private Caller holder;

    @BeforeEach
    void openCase() {
        Office.itIs("2026-11-25T10:00");
        reference = office.openCase(Office.somebody(), "practitioner");
        holder = api("practitioner");
    }

    private Caller api(String person) {
        return Caller.rest(port, person).at("/api/cases/" + reference);
    }

    private static Map<String, Object> letter() {
        return new HashMap<>(Map.of("kind", "letter-received", "sender", "home-office", "title", "Synthetic letter", "fileName", "letter.pdf",
                "dated", "2026-11-20", "received", "2026-11-23", "lastDay", "2026-12-04", "decides", "Synthetic decision"));
    }

    private static String basic(String person) {
        return "Basic " + Base64.getEncoder().encodeToString((person + ":" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private Answer upload(String person, Map<String, ?> said, byte[] content) {
        return api(person).upload("/documents", said, BodyPublishers.ofByteArray(content));
    }

    private String added(Map<String, Object> said, byte[] content) {
        Answer answer = upload("practitioner", said, content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private HttpResponse<byte[]> download(String person, String id) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/cases/" + reference + "/documents/" + id + "/content"))
                .header("Authorization", basic(person)).build(), BodyHandlers.ofByteArray());
    }

    private JsonNode list() {
        return holder.get("/documents").json().path("documents");
    }

    private List<String> log(String purpose) {
        return db.sql("select outcome || ' ' || reader from waymark.reading_log where case_reference = :reference and purpose like :purpose order by id")
                .param("reference", reference).param("purpose", purpose).query(String.class).list();
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (var list = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return list.filter(file -> file.getFileName().toString().matches("waymark-" + ProcessHandle.current().pid() + "-.*\\.sealed")).toList();
        }
    }

    private void assertNothingLeft() {
        assertThat(list()).isEmpty();
        // a request that was cut off ends when the server notices
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(temporaryFiles()).isEmpty());
        assertThat(list()).isEmpty();
    }

    @Test
    void aLetterComesBackAsItWasAndIsNeverShownInThePage() throws Exception {
        byte[] content = Samples.pdf("Synthetic");
        String id = added(letter(), content);
        JsonNode shown = list().path(0);
        assertThat(shown.path("kindLabel").asText()).isEqualTo("Letter received");
        assertThat(shown.path("senderLabel").asText()).isEqualTo("Home Office");
        assertThat(shown.path("lastDay").asText()).isEqualTo("2026-12-04");
        assertThat(shown.path("size").asLong()).isEqualTo(content.length);

        HttpResponse<byte[]> got = download("practitioner", id);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo(content);
        assertThat(got.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;").contains("filename*=UTF-8''letter.pdf");
        assertThat(got.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(got.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(got.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
        assertThat(got.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(log("Document " + id)).containsExactly("read practitioner");
    }

    @Test
    void aNameIsShownAndNeverAPath() throws Exception {
        for (var name : Map.of("../../../etc/passwd", "passwd.pdf", "C:\\Windows\\system32\\x.exe", "x.pdf", "رسالة\u202Egnp.exe", "رسالةgnp.pdf", "a\r\nb\u0000.html", "ab.pdf",
                "ع".repeat(300), "ع".repeat(80) + ".pdf").entrySet()) {
            Map<String, Object> said = letter();
            said.put("fileName", name.getKey());
            String id = added(said, Samples.pdf("x"));
            String disposition = download("practitioner", id).headers().firstValue("Content-Disposition").orElse("");
            assertThat(disposition).endsWith("filename*=UTF-8''" + URLEncoder.encode(name.getValue(), StandardCharsets.UTF_8)).matches("\\p{ASCII}+");
        }
    }

    @Test
    void hostileFilesAreRefusedWithASentence() throws Exception {
        for (var hostile : Map.of("empty", new byte[0], "a web page", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "grows without measure", Samples.bomb(100),
                "a program", ("MZ" + "\0".repeat(100)).getBytes(StandardCharsets.UTF_8)).entrySet()) {
            Answer answer = upload("practitioner", letter(), hostile.getValue());
            assertThat(answer.status()).as(hostile.getKey()).isEqualTo(400);
            assertThat(answer.sentence()).contains(hostile.getKey());
        }
        assertNothingLeft();
    }

    @Test
    void whatIsSaidMustBeRight() throws Exception {
        for (var wrong : Map.of("kind", "secret", "sender", "aunt", "title", "", "dated", "2026-02-30", "received", "2027-01-01", "replaces", "x").entrySet()) {
            Map<String, Object> said = letter();
            said.put(wrong.getKey(), wrong.getValue());
            Answer answer = upload("practitioner", said, Samples.pdf("x"));
            assertThat(answer.status()).as(wrong.getKey()).isEqualTo(400);
            assertThat(answer.sentence()).isNotBlank();
        }
        for (String header : List.of("no object", "null", "%22x%22", "%7B%22dated%22%3A%7B%7D%7D", "%7B%ZZ")) {
            assertThat(holder.with("X-Document", header).post("/documents", "x").sentence()).isEqualTo("What was said of the file cannot be read.");
        }
        assertThat(holder.post("/documents", "{}").sentence()).contains("X-Document");
        assertNothingLeft();
    }

    /** Its parts would lie in the temporary folder in plain text before anybody looked at them. */
    @Test
    void aFormWithPartsIsNotTaken() {
        Map<String, Object> parts = Map.of("file", "Synthetic words".getBytes(StandardCharsets.UTF_8));
        Caller saying = holder.with("X-Document", Caller.percentEncoded(letter()));
        for (String path : List.of("/documents", "/letters/" + UUID.randomUUID() + "/sent-as", "/facts", "/letters", "/appointments", "/team/join")) {
            Answer answer = saying.multipart(path, parts);
            assertThat(answer.status()).as(path).isEqualTo(415);
            assertThat(answer.sentence()).as(path).contains("application/json");
            assertThat(saying.send(path, "multipart/form-data", new byte[] {'x'}).status()).as(path).isEqualTo(415);
        }
        assertNothingLeft();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSentAndWhileItIs() throws Exception {
        // a hundred megabytes are announced and none is sent: the answer does not wait for them
        String answer = raw("Content-Length: 104857600\r\n\r\n", new byte[0], true);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("too large: at most 20 MB");
        // nothing is announced
        var sent = new long[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return sent[0]++ < 25_000_000 ? 'x' : -1;
            }
        };
        try {
            assertThat(holder.upload("/documents", letter(), BodyPublishers.ofInputStream(() -> endless)).status()).isEqualTo(413);
        } catch (AssertionError hungUp) {
            // the server does not read to the end what it has refused
            assertThat(hungUp.getCause()).isInstanceOf(IOException.class);
        }
        assertNothingLeft();
    }

    @Test
    void ofAnUploadThatIsCutOffNothingIsLeft() throws Exception {
        byte[] half = Samples.pdf("x".repeat(100_000));
        raw("Content-Length: 500000\r\n\r\n", half, false);
        raw("Transfer-Encoding: chunked\r\n\r\n40000\r\n", half, false);
        raw("Content-Length: 500000\r\n\r\n", new byte[0], false);
        assertNothingLeft();
        added(letter(), Samples.pdf("x"));
    }

    @Test
    void aLengthThatLiesAddsNothingToTheFile() throws Exception {
        byte[] content = Samples.pdf("x");
        String answer = raw("Connection: close\r\nContent-Length: " + content.length + "\r\n\r\n", (new String(content, StandardCharsets.UTF_8) + "and more").getBytes(StandardCharsets.UTF_8), true);
        assertThat(answer).startsWith("HTTP/1.1 201");
        assertThat(list().path(0).path("size").asLong()).isEqualTo(content.length);
        assertThat(raw("Content-Length: -5\r\n\r\n", content, true)).startsWith("HTTP/1.1 400");
    }

    /** Speaks HTTP by hand. @param waits for the answer, or hangs up in the middle */
    private String raw(String rest, byte[] body, boolean waits) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(("POST /api/cases/" + reference + "/documents HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: " + basic("practitioner")
                    + "\r\nContent-Type: application/octet-stream\r\nX-Document: " + Caller.percentEncoded(letter()) + "\r\n" + rest).getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            if (!waits) {
                socket.shutdownOutput();
                return "";
            }
            var answer = new StringBuilder();
            byte[] piece = new byte[4096];
            while (!answer.toString().contains("}") && !answer.toString().contains("Content-Length: 0")) {
                int read = socket.getInputStream().read(piece);
                if (read < 0) {
                    break;
                }
                answer.append(new String(piece, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    @Test
    void twoUploadsAtOnceAreBothKept() {
        var uploads = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> upload("practitioner", letter(), Samples.pdf("x".repeat(400_000 + i))).status())).toList();
        assertThat(uploads.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(list()).hasSize(4);
    }

    @Test
    void whoIsNotOnTheTeamGetsNothing() throws Exception {
        String id = added(letter(), Samples.pdf("x"));
        // no grant, another case's practitioner, nobody's designer
        office.openCase(Office.somebody(), "practitioner-2");
        for (String person : List.of("therapist", "practitioner-2", "designer")) {
            refused(person, id);
        }
        files.handOver(reference, "practitioner-3", "manager");
        refused("practitioner", id);
        assertThat(download("practitioner-3", id).body()).isEqualTo(Samples.pdf("x"));
        assertThat(log("Document%")).contains("refused therapist", "refused practitioner-2", "refused designer", "refused practitioner", "read practitioner-3");
    }

    private void refused(String person, String id) throws Exception {
        Caller caller = api(person);
        assertThat(caller.get("/documents").status()).isEqualTo(403);
        assertThat(upload(person, letter(), Samples.pdf("x")).status()).isEqualTo(403);
        assertThat(download(person, id).statusCode()).isEqualTo(403);
        assertThat(caller.get("/documents/" + id + "/corrections").status()).isEqualTo(403);
        assertThat(caller.put("/documents/" + id, letter()).status()).isEqualTo(403);
        assertThat(caller.post("/documents/" + id + "/withdrawal", Map.of("version", 0)).status()).isEqualTo(403);
        assertThat(caller.post("/documents/" + id + "/clock", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aDocumentIsNotThereUnderAnotherCase() throws Exception {
        String id = added(letter(), Samples.pdf("x"));
        String another = office.openCase(Office.somebody(), "practitioner");
        for (Answer answer : List.of(Caller.rest(port, "practitioner").at("/api/cases/" + another).get("/documents/" + id + "/content"), holder.get("/documents/" + UUID.randomUUID() + "/content"),
                holder.get("/documents/1/content"))) {
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(Caller.anonymous(port).at("/api/cases/" + reference).get("/documents/" + id + "/content").status()).isEqualTo(401);
    }

    @Test
    void aMistakeIsCorrectedOnceAndAWrongDocumentWithdrawn() throws Exception {
        String id = added(letter(), Samples.pdf("x"));
        Map<String, Object> right = letter();
        right.putAll(Map.of("dated", "2026-11-19", "version", 0, "reason", "Misread"));
        assertThat(holder.put("/documents/" + id, right).json().path("dated").asText()).isEqualTo("2026-11-19");
        assertThat(holder.put("/documents/" + id, right).status()).isEqualTo(409);
        assertThat(holder.get("/documents/" + id + "/corrections").json().path(0).path("before").asText()).contains("2026-11-20");
        // only who holds the case or manages
        assertThat(api("safeguarding-lead").post("/documents/" + id + "/withdrawal", Map.of("version", 1, "why", "duplicate", "note", "x")).status()).isEqualTo(403);
        assertThat(holder.post("/documents/" + id + "/withdrawal", Map.of("version", 1, "why", "duplicate", "note", "Twice")).status()).isEqualTo(200);
        assertThat(download("practitioner", id).statusCode()).isEqualTo(404);
        assertThat(list().path(0).path("withdrawn").path("note").asText()).isEqualTo("Twice");
    }

    @Test
    void aLetterRemembersTheDeadlinesItStartedAndSaysWhenItsDatesChangeUnderThem() throws Exception {
        String id = added(letter(), Samples.pdf("x"));
        assertThat(holder.post("/documents/" + id + "/clock", Map.of("clock", UUID.randomUUID().toString())).status()).isEqualTo(400);
        String appeal = startedByLetter("asylum-appeal");
        String review = startedByLetter("age-assessment-judicial-review");
        for (String clock : List.of(appeal, review)) {
            assertThat(holder.post("/documents/" + id + "/clock", Map.of("clock", clock)).status()).isEqualTo(200);
        }
        assertThat(rests(id)).isEqualTo(Map.of(appeal, false, review, false));

        Map<String, Object> right = letter();
        right.putAll(Map.of("title", "Another title", "version", 0, "reason", "Misnamed"));
        assertThat(holder.put("/documents/" + id, right).status()).isEqualTo(200);
        assertThat(rests(id)).as("another title moves no date").isEqualTo(Map.of(appeal, false, review, false));

        right.putAll(Map.of("dated", "2026-11-19", "version", 1, "reason", "Misread"));
        assertThat(holder.put("/documents/" + id, right).status()).isEqualTo(200);
        assertThat(rests(id)).isEqualTo(Map.of(appeal, true, review, true));
        assertThat(marks(appeal)).anySatisfy(mark -> assertThat(mark).contains("put right since"));

        assertThat(holder.post("/documents/" + id + "/clock", Map.of("clock", appeal)).status()).isEqualTo(200);
        assertThat(rests(id)).isEqualTo(Map.of(appeal, false, review, true));
        assertThat(marks(appeal)).noneSatisfy(mark -> assertThat(mark).contains("put right since"));
    }

    private String startedByLetter(String rule) {
        return holder.post("/deadlines", Map.of("rule", rule, "nation", "england", "cohort", "any", "countFrom", "2026-11-20", "aboutDeadline", "Synthetic letter"))
                .json().path("clock").asText();
    }

    private Map<String, Boolean> rests(String id) {
        var found = new java.util.HashMap<String, Boolean>();
        list().forEach(each -> {
            if (each.path("id").asText().equals(id)) {
                each.path("rests").forEach(rest -> found.put(rest.path("clock").asText(), rest.path("behind").asBoolean()));
            }
        });
        return found;
    }

    private List<String> marks(String clock) {
        return holder.get("/deadlines").json().path("deadlines").valueStream().filter(each -> each.path("id").asText().equals(clock))
                .flatMap(each -> each.path("marks").valueStream()).map(JsonNode::asText).toList();
    }

    /** What is sealed with the key of one case cannot go along into another, so whoever would leave it behind is told. */
    @Test
    void aReferralWithDocumentsOfItsOwnIsNotJoinedOverThem() {
        String name = Office.somebody();
        String known = office.openCase(name, "practitioner");
        String referral = office.refer(name);
        Caller dutyWorker = Caller.rest(port, "duty-worker").at("/api/cases/" + referral);
        Answer added = dutyWorker.upload("/documents", letter(), BodyPublishers.ofByteArray(Samples.pdf("Synthetic letter")));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String task = office.task(referral, "CompareWithKnownCases").getId();
        office.claim("duty-worker", office.task(referral, "CompareWithKnownCases"));
        Caller rest = Caller.rest(port, "duty-worker");
        Answer refused = rest.post("/task/" + task + "/submit-form", Caller.form(Map.of("knownCase", known)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.sentence()).contains("This referral has documents of its own");
        assertThat(files.state(referral)).isEqualTo("open");

        Answer withdrawn = Caller.rest(port, "manager").at("/api/cases/" + referral).post("/documents/" + added.json().path("id").asText() + "/withdrawal",
                Map.of("version", 0, "why", "wrong-case", "note", "Synthetic"));
        assertThat(withdrawn.status()).as(withdrawn.body()).isLessThan(300);
        assertThat(dutyWorker.post("/letters/copies", Map.of("decided", "Synthetic", "byWhom", "Synthetic", "on", "2026-11-24", "why", "Synthetic", "disagree", "Synthetic",
                "ask", "Synthetic", "language", "ti")).status()).isEqualTo(200);
        UUID declined = sharing.record(referral, new Reader("duty-worker", Set.of("duty-worker")), new NewDecision(Recipient.COUNCIL, "", Purpose.HOUSING_AND_SUPPORT, Set.of(Data.HOUSING),
                Ground.AGREED, org.waymark.sharing.Answer.DECLINED, AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "Synthetic no", null));
        assertThat(rest.post("/task/" + task + "/submit-form", Caller.form(Map.of("knownCase", known))).status()).isEqualTo(204);
        assertThat(files.state(referral)).isEqualTo("joined");
        assertThat(sharing.ofCase(known)).singleElement().satisfies(no -> {
            assertThat(no.answer()).isEqualTo(org.waymark.sharing.Answer.DECLINED);
            assertThat(no.note()).isEqualTo("Synthetic no");
            assertThat(no.id()).isNotEqualTo(declined);
        });
        assertThat(letters.ofCase(known)).singleElement().satisfies(copy -> assertThat(copy.copy().decided()).isEqualTo("Synthetic"));
    }

    @Test
    void ofAClosedCaseDocumentsAreReadAndNotAdded() throws Exception {
        String id = added(letter(), Samples.pdf("x"));
        files.close(reference, "practitioner", "goals-met");
        assertThat(upload("manager", letter(), Samples.pdf("x")).status()).isEqualTo(409);
        assertThat(download("manager", id).statusCode()).isEqualTo(200);
    }
}
