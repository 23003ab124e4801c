package org.waymark.currentcases;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.Reader;
import org.waymark.currentcases.CaseTable.Row;
import org.waymark.deadlines.Nation;
import org.waymark.people.Staff;

/** Current cases come in as a CSV file, for managers: what it looks like, what would become of it, and then the cases. */
@RestController
@RequestMapping("/api/cases/import")
class CurrentCasesApi {

    /** In bytes: 2,000 rows of a thousand characters. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(CurrentCasesApi.class);
    /** So that whoever sends a file that is too large hears so instead of a broken connection; more than that is not read. */
    private static final long READ_AT_MOST = 32L * 1024 * 1024;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CurrentCases cases;
    private final Staff staff;
    private final Clock clock;

    CurrentCasesApi(CurrentCases cases, Staff staff, Clock clock) {
        this.cases = cases;
        this.staff = staff;
        this.clock = clock;
    }

    record Described(String title, boolean needed, int longest, String meaning, List<String> choices, String example) { }

    record Refusal(String message) { }

    private static class Refusing extends RuntimeException {

        private final HttpStatus status;

        Refusing(HttpStatus status, String sentence) {
            super(sentence);
            this.status = status;
        }
    }

    /** The titles alone, with the mark by which a spreadsheet knows UTF-8. */
    @GetMapping("/template")
    ResponseEntity<byte[]> template(Principal caller) {
        manager(caller);
        return file("current-cases.csv", Arrays.stream(Column.values()).map(Column::title).collect(Collectors.joining(",")) + "\r\n");
    }

    /** Three synthetic cases that could come in today, to try it with. */
    @GetMapping("/sample")
    ResponseEntity<byte[]> sample(Principal caller) {
        manager(caller);
        return file("current-cases-sample.csv", Sample.today(clock, cases.choices().holders()));
    }

    private static ResponseEntity<byte[]> file(String name, String table) {
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff").body(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/columns", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Described> columns(Principal caller) {
        manager(caller);
        RowCheck.Choices choices = cases.choices();
        return Arrays.stream(Column.values()).map(column -> new Described(column.title(), column.needed, column.longest, column.meaning,
                choices(column, choices), column.example)).toList();
    }

    private static List<String> choices(Column column, RowCheck.Choices choices) {
        return switch (column) {
            case NATION -> Arrays.stream(Nation.values()).map(Nation::label).toList();
            case HOLDER -> choices.holders();
            case DEADLINE_1_RULE -> choices.rules().stream().sorted().toList();
            case DEADLINE_1_COHORT -> RowCheck.COHORTS;
            default -> List.of();
        };
    }

    /**
     * @param dryRun checks and saves nothing, unless it is {@code false}
     * @return the report; 422 with the report where something was refused and so nothing came in
     */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Report> bringIn(@RequestParam(name = "dry-run", defaultValue = "true") String dryRun, Principal caller, HttpServletRequest request) throws IOException {
        Reader manager = manager(caller);
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            throw new Refusing(HttpStatus.BAD_REQUEST, "dry-run is true or false.");
        }
        List<Row> rows = CaseTable.read(body(request));
        if (dryRun.equals("true")) {
            return ResponseEntity.ok(cases.check(rows, manager));
        }
        Report report = cases.bringIn(rows, manager);
        return ResponseEntity.status(report.saved() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY).body(report);
    }

    private Reader manager(Principal caller) {
        var reader = new Reader(caller.getName(), staff.rolesOf(caller.getName()));
        if (!reader.roles().contains("manager")) {
            throw new Refusing(HttpStatus.FORBIDDEN, "Current cases are brought in by a manager.");
        }
        return reader;
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        MediaType type = request.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(request.getContentType());
        if (!type.equalsTypeAndSubtype(CSV) && !type.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM)) {
            throw new Refusing(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the file as it is, as text/csv.");
        }
        InputStream in = request.getInputStream();
        var file = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        long read = 0;
        for (int length = in.read(part); length >= 0 && read <= READ_AT_MOST; length = in.read(part)) {
            read += length;
            if (read <= LARGEST) {
                file.write(part, 0, length);
            }
        }
        if (read > LARGEST) {
            throw new Refusing(HttpStatus.PAYLOAD_TOO_LARGE, "The file is larger than 2 MB. Divide it, and bring in one part after the other.");
        }
        return file.toByteArray();
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refused(Refusing e) {
        return said(e.status, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> notATable(NotATable e) {
        return said(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> notNow(CurrentCases.NotNow e) {
        return said(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler(org.springframework.http.InvalidMediaTypeException.class)
    ResponseEntity<Refusal> noSuchType() {
        return said(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the file as it is, as text/csv.");
    }

    /** The line was cut: nothing of the file was looked at. */
    @ExceptionHandler(IOException.class)
    ResponseEntity<Refusal> brokeOff() {
        return said(HttpStatus.BAD_REQUEST, "The file broke off on its way, and nothing was brought in. Please try again.");
    }

    /** Whatever went wrong, the transaction is gone with it. Its message may repeat what was typed, so it goes nowhere. */
    @ExceptionHandler
    ResponseEntity<Refusal> broken(RuntimeException e) {
        LOG.error("Bringing in current cases failed: {}", e.getClass().getName());
        return said(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong, and nothing was brought in. Please try again, and tell whoever runs Waymark if it happens again.");
    }

    private static ResponseEntity<Refusal> said(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(new Refusal(sentence));
    }
}
