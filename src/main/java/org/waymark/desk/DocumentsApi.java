package org.waymark.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clocks;
import org.waymark.documents.Choices;
import org.waymark.documents.Content;
import org.waymark.documents.Document;
import org.waymark.documents.Documents;
import org.waymark.documents.NewDocument;
import org.waymark.letters.Letters;

/**
 * The documents of a case. A file comes as the body of its request and as nothing else: a form with parts would be laid
 * down in the temporary folder in plain text before anybody looked at it. What is said of the file goes before it in the
 * header {@code X-Document}: JSON in UTF-8, percent-encoded.
 */
@RestController
@RequestMapping(path = Desk.CASE + "/documents", produces = MediaType.APPLICATION_JSON_VALUE)
class DocumentsApi {

    private static final String ID = "/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";
    private static final String PURPOSE = "Documents";

    private final CaseFiles files;
    private final Documents documents;
    private final Letters letters;
    private final Clocks clocks;
    private final Desk desk;
    private final FileHeader header;

    DocumentsApi(CaseFiles files, Documents documents, Letters letters, Clocks clocks, Desk desk, FileHeader header) {
        this.files = files;
        this.documents = documents;
        this.letters = letters;
        this.clocks = clocks;
        this.desk = desk;
        this.header = header;
    }

    /** @param open whether the case is, so that something can be added and changed */
    record Shelf(boolean open, List<Shown> documents, long most, boolean mayWithdraw, List<Choice> kinds, List<Choice> senders, List<Choice> reasons) { }

    record Shown(UUID id, long version, String kind, String kindLabel, String sender, String senderLabel, String title, String fileName, String mediaType, long size,
                 LocalDate dated, LocalDate received, LocalDate lastDay, String decides, Instant at, String by,
                 Withdrawn withdrawn, UUID replacedBy, List<Document.Rests> rests) {

        static Shown of(Document document) {
            Document.Withdrawal gone = document.withdrawn();
            return new Shown(document.id(), document.version(), document.kind(), Choices.KINDS.get(document.kind()), document.sender(),
                    Choices.SENDERS.getOrDefault(document.sender(), ""), document.title(), document.fileName(), document.mediaType(), document.size(),
                    document.dated(), document.received(), document.lastDay(), document.decides(), document.at(), document.by(),
                    gone == null ? null : new Withdrawn(gone.at(), gone.by(), Choices.WITHDRAWN.get(gone.why()), gone.note()), document.replacedBy(), document.rests());
        }
    }

    record Withdrawn(Instant at, String by, String why, String note) { }

    record Added(UUID id) { }

    /** What somebody typed; days are {@code 2026-11-25} or empty. */
    record Typed(String kind, String sender, String title, String fileName, String dated, String received, String lastDay, String decides, String replaces,
                 Long version, String reason) {

        NewDocument meta() {
            return new NewDocument(kind, title, fileName, day(dated), day(received), sender, decides, day(lastDay), replaced());
        }

        private static LocalDate day(String typed) {
            try {
                return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
            } catch (DateTimeException e) {
                throw new CannotAnswer("A day is not in the calendar: choose it again.");
            }
        }

        private UUID replaced() {
            try {
                return replaces == null || replaces.isBlank() ? null : UUID.fromString(replaces);
            } catch (IllegalArgumentException e) {
                throw new CannotAnswer("Choose from the list which document this one replaces.");
            }
        }

        /** Leaves out whatever somebody typed, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return "Typed";
        }
    }

    record ToWithdraw(Long version, String why, String note) {

        @Override
        public String toString() {
            return "ToWithdraw";
        }
    }

    record OfClock(UUID clock) { }

    @GetMapping
    Shelf list(@PathVariable String reference, Principal caller) {
        Reader reader = desk.reader(caller);
        files.enter(reference, reader, PURPOSE);
        return new Shelf(files.state(reference).equals("open"), documents.ofCase(reference).stream().map(Shown::of).toList(), documents.most(), documents.mayWithdraw(reference, reader),
                Choice.of(Choices.KINDS), Choice.of(Choices.SENDERS), Choice.of(Choices.WITHDRAWN));
    }

    @PostMapping(consumes = FileHeader.NO_FORM)
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@PathVariable String reference, HttpServletRequest request, Principal caller) throws IOException {
        Reader reader = desk.reader(caller);
        checkMayChange(reference, reader);
        documents.checkSize(request.getContentLengthLong());
        return new Added(documents.add(reference, reader, header.read(request, Typed.class).meta(), request.getInputStream()));
    }

    @PutMapping(ID)
    Shown correct(@PathVariable String reference, @PathVariable UUID id, @RequestBody Typed typed, Principal caller) {
        Reader reader = desk.reader(caller);
        checkMayChange(reference, reader);
        documents.correct(reference, reader, id, version(typed.version()), typed.meta(), typed.reason());
        return Shown.of(documents.get(reference, id));
    }

    @PostMapping(ID + "/withdrawal")
    Shown withdraw(@PathVariable String reference, @PathVariable UUID id, @RequestBody ToWithdraw asked, Principal caller) {
        Reader reader = desk.reader(caller);
        checkMayChange(reference, reader);
        if (!"not-ours-to-keep".equals(asked.why()) && letters.rests(reference, id)) {
            throw new CannotAnswer("A letter that was sent rests on this document: it shows what was told. Correct the letter first, or say that we may not keep it.");
        }
        documents.withdraw(reference, reader, id, version(asked.version()), asked.why(), asked.note());
        return Shown.of(documents.get(reference, id));
    }

    /** Remembers that a deadline rests on the letter as its dates stand now: it was started or changed by them, or looked at and left. */
    @PostMapping(ID + "/clock")
    Shown restsOn(@PathVariable String reference, @PathVariable UUID id, @RequestBody OfClock asked, Principal caller) {
        Reader reader = desk.reader(caller);
        checkMayChange(reference, reader);
        if (asked.clock() == null || clocks.ofCase(reference).stream().noneMatch(clock -> clock.id().equals(asked.clock()))) {
            throw new CannotAnswer("Choose one of the deadlines of this case.");
        }
        documents.restsOn(reference, reader, id, asked.clock());
        return Shown.of(documents.get(reference, id));
    }

    record Corrected(long version, OffsetDateTime at, String by, String before, String reason) { }

    @GetMapping(ID + "/corrections")
    List<Corrected> corrections(@PathVariable String reference, @PathVariable UUID id, Principal caller) {
        files.enter(reference, desk.reader(caller), PURPOSE);
        return documents.corrections(reference, id).stream().map(each -> new Corrected(each.version(), each.at(), each.by(), each.before(), each.reason())).toList();
    }

    /** Always to be saved and never to be shown: what a browser draws of it, it would draw as ours. */
    @GetMapping(path = ID + "/content", produces = MediaType.ALL_VALUE)
    void content(@PathVariable String reference, @PathVariable UUID id, Principal caller, HttpServletResponse response) throws IOException {
        files.enter(reference, desk.reader(caller), "Document " + id);
        try (Content content = documents.open(reference, id); InputStream stream = content.stream()) {
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setContentLengthLong(content.document().size());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(content.document().fileName(), StandardCharsets.UTF_8).build().toString());
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            stream.transferTo(response.getOutputStream());
        }
    }

    /** Before anything is read or parsed: whoever may not, hears of nothing else. */
    private void checkMayChange(String reference, Reader reader) {
        files.checkTeam(reference, reader, PURPOSE);
        if (!files.state(reference).equals("open")) {
            throw new Outdated("This case is no longer open: its documents stay as they are.");
        }
    }

    private static long version(Long typed) {
        if (typed == null) {
            throw new CannotAnswer("Say from which version you changed it.");
        }
        return typed;
    }
}
