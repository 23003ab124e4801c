package org.waymark.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseView;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Words;
import org.waymark.documents.Document;
import org.waymark.documents.Documents;
import org.waymark.letters.DecisionCopy;
import org.waymark.letters.How;
import org.waymark.letters.Language;
import org.waymark.letters.LawfulGround;
import org.waymark.letters.Letter;
import org.waymark.letters.LetterTemplates;
import org.waymark.letters.Letters;
import org.waymark.sharing.Check;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;

/** The letters of a case: drafted, looked at, and recorded as sent by whoever sent them. */
@RestController
@RequestMapping(path = Desk.CASE + "/letters", produces = MediaType.APPLICATION_JSON_VALUE)
class LettersApi {

    private static final int OFFERED_ENTRIES = 50;

    private final Letters letters;
    private final LetterTemplates templates;
    private final CaseFiles files;
    private final Clocks clocks;
    private final Documents documents;
    private final FileHeader header;
    private final Desk desk;

    LettersApi(Letters letters, LetterTemplates templates, CaseFiles files, Clocks clocks, Documents documents, FileHeader header, Desk desk) {
        this.letters = letters;
        this.templates = templates;
        this.files = files;
        this.clocks = clocks;
        this.documents = documents;
        this.header = header;
        this.desk = desk;
    }

    record Template(String name, String title, String use, List<Choice> recipients, List<Choice> purposes, List<String> discloses, boolean deadline) { }

    /** @param text what was written, so that a copy of a decision can begin with it */
    record Written(Instant at, String what, String text) {

        /** Leaves the text out, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return "Written[" + at + "]";
        }
    }

    /**
     * @param state   draft, sent or not-sent
     * @param maySend  whether the decisions about sharing allow it today, and why or why not
     * @param document the draft, or null where there is none or its content was withdrawn
     */
    record Shown(UUID id, String title, String recipient, String recipientKind, String purpose, String state, Check maySend, UUID document, List<String> gaps, boolean print,
                 Instant draftedAt, String draftedBy, List<Sent> sent) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Shown[" + id + ", " + state + "]";
        }
    }

    /**
     * @param finalVersion whether it went out in a version of its own
     * @param document     that version, or null where there is none or its content was withdrawn
     */
    record Sent(String how, LocalDate on, boolean finalVersion, UUID document, String ground, String reason, String correction, Instant recordedAt, String recordedBy) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Sent[" + how + ", " + on + "]";
        }
    }

    record Page(boolean open, long most, List<Template> templates, List<Choice> deadlines, List<Choice> hows, List<Choice> grounds, List<Choice> languages, List<Written> chronology, List<Shown> letters) { }

    record Previewed(String text, List<String> gaps, Check maySend) {

        /** Leaves the text out, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return "Previewed[" + gaps.size() + " gaps]";
        }
    }

    record Made(UUID id) { }

    @GetMapping
    Page page(@PathVariable String reference, Principal caller) {
        CaseView file = files.read(reference, desk.reader(caller), "Letters");
        Set<UUID> kept = documents.ofCase(reference).stream().filter(Document::isKept).map(Document::id).collect(Collectors.toSet());
        return new Page(file.state().equals("open"), documents.most(),
                templates.all().stream().map(each -> new Template(each.name(), each.title(), each.use(), Choice.of(each.recipients()), Choice.of(each.purposes()),
                        each.discloses().stream().map(org.waymark.sharing.Choice::inWords).toList(), each.deadline())).toList(),
                clocks.ofCase(reference).stream().filter(org.waymark.deadlines.Clock::isOpen)
                        .map(clock -> new Choice(clock.id().toString(), "%s, due %s".formatted(clock.inWords(), Words.date(clock.due())))).toList(),
                Choice.of(List.of(How.values())), Choice.of(Arrays.stream(LawfulGround.values()).filter(LawfulGround::isStated).toList()),
                Arrays.stream(Language.values()).map(each -> new Choice(each.code(), each.inWords())).toList(),
                file.chronology().stream().limit(OFFERED_ENTRIES).map(entry -> new Written(entry.at(), entry.source(), entry.text())).toList(),
                letters.ofCase(reference).stream().map(letter -> shown(reference, letter, kept)).toList());
    }

    private Shown shown(String reference, Letter letter, Set<UUID> kept) {
        boolean own = letter.copy() != null;
        return new Shown(letter.id(), letter.title(), own ? "the young person" : letter.recipient(), own ? "" : words(Recipient.values(), letter.recipientKind()),
                own ? "to keep" : words(Purpose.values(), letter.purpose()), letter.state(), letters.maySend(reference, letter), there(letter.document(), kept), letter.gaps(), own,
                letter.draftedAt(), letter.draftedBy(), letter.sent().stream().map(sent -> new Sent(sent.how().inWords(), sent.on(), sent.document() != null, there(sent.document(), kept), sent.ground().inWords(),
                        sent.reason(), sent.correction(), sent.recordedAt(), sent.recordedBy())).toList());
    }

    /** The content of a document that was withdrawn is gone. */
    private static UUID there(UUID document, Set<UUID> kept) {
        return kept.contains(document) ? document : null;
    }

    private static String words(org.waymark.sharing.Choice[] choices, String label) {
        return Stream.of(choices).filter(each -> each.label().equals(label)).map(org.waymark.sharing.Choice::inWords).findFirst().orElse(label);
    }

    @PostMapping("/preview")
    Previewed preview(@PathVariable String reference, @RequestBody Letters.Asked asked, Principal caller) {
        Letters.Preview preview = letters.preview(reference, desk.reader(caller), asked);
        return new Previewed(preview.text().plain(), preview.text().gaps(), preview.maySend());
    }

    @PostMapping
    Made draft(@PathVariable String reference, @RequestBody Letters.Asked asked, Principal caller) {
        return new Made(letters.draft(reference, desk.reader(caller), asked));
    }

    @PostMapping("/copies")
    Made copy(@PathVariable String reference, @RequestBody DecisionCopy copy, Principal caller) {
        return new Made(letters.copyOfDecision(reference, desk.reader(caller), copy));
    }

    @PostMapping("/{letter}/sent")
    Made sent(@PathVariable String reference, @PathVariable UUID letter, @RequestBody Letters.Sending sending, Principal caller) {
        Reader by = desk.reader(caller);
        files.checkTeam(reference, by, "Letters");
        letters.find(reference, letter).orElseThrow(() -> new NotThere("There is no such letter in this case."));
        letters.sent(reference, by, letter, sending);
        return new Made(letter);
    }

    /** How it was sent, and as which file, which is the body of the request. */
    record SentAs(String fileName, String how, LocalDate on, String ground, String reason, String correction) {

        Letters.Sending sending() {
            return new Letters.Sending(how, on, null, ground, reason, correction);
        }

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "SentAs[" + how + ", " + on + "]";
        }
    }

    @PostMapping(path = "/{letter}/sent-as", consumes = FileHeader.NO_FORM)
    Made sentAs(@PathVariable String reference, @PathVariable UUID letter, HttpServletRequest request, Principal caller) throws IOException {
        Reader by = desk.reader(caller);
        files.checkTeam(reference, by, "Letters");
        letters.find(reference, letter).orElseThrow(() -> new NotThere("There is no such letter in this case."));
        documents.checkSize(request.getContentLengthLong());
        SentAs said = header.read(request, SentAs.class);
        letters.sentAs(reference, by, letter, said.sending(), said.fileName(), request.getInputStream());
        return new Made(letter);
    }
}
