package org.waymark.letters;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseView;
import org.waymark.casework.GoesAlong;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clocks;
import org.waymark.documents.Document;
import org.waymark.documents.Documents;
import org.waymark.documents.NewDocument;
import org.waymark.letters.Letter.Sent;
import org.waymark.letters.LetterRows.Content;
import org.waymark.sharing.Check;
import org.waymark.sharing.Choice;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Receipt;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.SentUnder;
import org.waymark.sharing.Sharing;

/**
 * Letters of the cases: drafted here, edited and sent by a person, recorded here as sent. Recording asks the decisions about
 * sharing each time; what was recorded stays, and only another entry corrects it.
 */
@Service
@Transactional
public class Letters implements GoesAlong, SentUnder {

    private static final String PURPOSE = "Letters";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int NAME = 200;
    private static final int ADDRESS = 1000;
    private static final int TEXT = 8000;
    private static final String NO_GROUND = "Choose the ground: immediate danger, child protection or a legal duty; or that nothing allowed it, where it was sent by mistake.";

    private final LetterTemplates templates;
    private final LetterFields fields;
    private final LetterRows rows;
    private final CaseFiles files;
    private final Clocks clocks;
    private final Documents documents;
    private final Sharing sharing;
    private final ObjectProvider<AfterBreach> afterBreach;
    private final Clock clock;

    Letters(LetterTemplates templates, LetterFields fields, LetterRows rows, CaseFiles files, Clocks clocks, Documents documents, Sharing sharing,
            ObjectProvider<AfterBreach> afterBreach, Clock clock) {
        this.templates = templates;
        this.fields = fields;
        this.rows = rows;
        this.files = files;
        this.clocks = clocks;
        this.documents = documents;
        this.sharing = sharing;
        this.afterBreach = afterBreach;
        this.clock = clock;
    }

    /**
     * A letter that somebody wants.
     *
     * @param template         the name of one of {@link LetterTemplates}
     * @param recipientKind    a word of {@link Recipient} that the template allows
     * @param recipient        name; at most 200 characters
     * @param recipientAddress may be empty; at most 1000
     * @param purpose          a word of {@link Purpose} that the template allows
     * @param theirReference   may be empty; at most 200
     * @param clock            a running deadline of the case where the template speaks of one, or null
     * @param ownText          may be empty; at most 8000
     */
    public record Asked(String template, String recipientKind, String recipient, String recipientAddress, String purpose, String theirReference, UUID clock, String ownText) {

        public Asked {
            template = text(template);
            recipientKind = text(recipientKind);
            recipient = text(recipient);
            recipientAddress = text(recipientAddress);
            purpose = text(purpose);
            theirReference = text(theirReference);
            ownText = text(ownText);
        }

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Asked[" + template + "]";
        }
    }

    /**
     * That a letter went out.
     *
     * @param how        a word of {@link How}
     * @param document   the final version among the documents of the case; null where it went out as drafted
     * @param ground     empty, or a word of {@link LawfulGround} that somebody may state where no decision allows it
     * @param reason     for that ground; at most 4000 characters
     * @param correction why what was recorded before is wrong; empty where nothing was
     */
    public record Sending(String how, LocalDate on, UUID document, String ground, String reason, String correction) {

        /** Leaves the words out, so that they cannot slip into a log. */
        @Override
        public String toString() {
            return "Sending[" + how + ", " + on + "]";
        }
    }

    /** A letter before it is made, and whether it might be sent today. */
    public record Preview(LetterText text, Check maySend) {
    }

    /**
     * Shows what a draft would say; nothing is kept. The reading is logged.
     *
     * @throws LetterRefused                        when something is missing or too long
     * @throws org.waymark.casework.AccessRefused when they are not on the team
     */
    public Preview preview(String reference, Reader writer, Asked asked) {
        CaseView file = files.read(reference, writer, PURPOSE);
        LetterTemplate template = template(asked);
        return new Preview(fill(template, file, writer, asked), maySend(reference, template, asked.recipientKind(), asked.purpose(), asked.recipient(), LocalDate.now(clock)));
    }

    /**
     * Makes a draft and keeps it as a document of the case.
     *
     * @throws LetterRefused                        when something is missing or too long
     * @throws org.waymark.casework.AccessRefused when they are not on the team
     * @throws IllegalStateException              when the case is not open
     */
    public UUID draft(String reference, Reader writer, Asked asked) {
        files.enterToChange(reference, writer, PURPOSE);
        CaseView file = files.read(reference, writer, PURPOSE);
        LetterTemplate template = template(asked);
        LetterText text = fill(template, file, writer, asked);
        UUID document = keep(reference, writer, template, Docx.of(text));
        return rows.add(reference, template.name(), asked.recipientKind(), asked.purpose(), asked.recipient(), asked.clock(), document,
                new Content(text.gaps(), null), clock.instant(), writer.userId());
    }

    private UUID keep(String reference, Reader writer, LetterTemplate template, byte[] docx) {
        LocalDate today = LocalDate.now(clock);
        return documents.add(reference, writer, NewDocument.written("letter-drafted", template.title(), "%s %s draft.docx".formatted(today, template.name()), today),
                new ByteArrayInputStream(docx));
    }

    private LetterText fill(LetterTemplate template, CaseView file, Reader writer, Asked asked) {
        List<org.waymark.deadlines.Clock> running = clocks.ofCase(file.reference()).stream().filter(org.waymark.deadlines.Clock::isOpen).toList();
        must(asked.clock() == null || template.deadline() && running.stream().anyMatch(each -> each.id().equals(asked.clock())), "Choose one of the running deadlines of this case, or none.");
        return template.fill(fields.of(file, running, asked, writer.userId(), LocalDate.now(clock)));
    }

    private LetterTemplate template(Asked asked) {
        LetterTemplate template = templates.find(asked.template()).orElseThrow(() -> new LetterRefused("Choose a letter from the list."));
        must(template.recipients().stream().anyMatch(kind -> kind.label().equals(asked.recipientKind())),
                "Choose who gets it: %s.".formatted(inWords(template.recipients())));
        must(template.purposes().stream().anyMatch(purpose -> purpose.label().equals(asked.purpose())),
                "Choose what it is for: %s.".formatted(inWords(template.purposes())));
        must(!asked.recipient().isEmpty(), "Write who gets it.");
        atMost(NAME, asked.recipient(), "The recipient's name");
        atMost(ADDRESS, asked.recipientAddress(), "The address");
        atMost(NAME, asked.theirReference(), "Their reference");
        atMost(TEXT, asked.ownText(), "Your own text");
        return template;
    }

    /** Whether the decisions about sharing allow this letter on that day, with all that it tells. */
    private Check maySend(String reference, LetterTemplate template, String recipientKind, String purpose, String recipient, LocalDate on) {
        return sharing.check(reference, recipientKind, purpose, recipient, template.discloses(), on);
    }

    /** Whether a letter that was sent went as this document: the version that was kept, or the draft where none was. */
    @Transactional(readOnly = true)
    public boolean rests(String reference, UUID document) {
        return ofCase(reference).stream().filter(letter -> !letter.sent().isEmpty())
                .anyMatch(letter -> letter.sent().stream().filter(sent -> sent.how() != How.NOT_SENT)
                        .anyMatch(sent -> document.equals(sent.document() == null ? letter.document() : sent.document())));
    }

    /** Whether a letter that is drafted may be sent today. */
    @Transactional(readOnly = true)
    public Check maySend(String reference, Letter letter) {
        return maySend(reference, letter, LocalDate.now(clock));
    }

    private Check maySend(String reference, Letter letter, LocalDate on) {
        if (letter.recipientKind().equals(Letter.YOUNG_PERSON)) {
            return new Check(true, "It is theirs.", null);
        }
        return templates.find(letter.template()).map(template -> maySend(reference, template, letter.recipientKind(), letter.purpose(), letter.recipient(), on))
                .orElse(new Check(false, "The template of this letter is there no longer, so what it tells cannot be compared with the decisions about sharing.", null));
    }

    /**
     * Records that a letter was sent, or corrects what was recorded.
     *
     * @throws LetterRefused                        when no decision about sharing allows it and no other ground is stated, or something is missing
     * @throws org.waymark.casework.AccessRefused when they are not on the team
     * @throws IllegalStateException              when the case is not open
     */
    public void sent(String reference, Reader by, UUID id, Sending sending) {
        files.enterToChange(reference, by, PURPOSE);
        Sent sent = checked(reference, by, id, sending);
        boolean breach = sent.ground() == LawfulGround.NOTHING && find(reference, id).orElseThrow().sent().stream().noneMatch(before -> before.ground() == LawfulGround.NOTHING);
        rows.add(reference, id, sent);
        if (breach) {
            afterBreach.ifAvailable(each -> each.begun(reference, by, find(reference, id).orElseThrow().title()));
        }
        if (sent.decision() != null) {
            sharing.recordedAsSent(reference, sent.decision(), receipt(find(reference, id).orElseThrow()), by.userId());
        }
    }

    private static Receipt receipt(Letter letter) {
        return new Receipt(Choice.of(Recipient.class, letter.recipientKind()), letter.recipient());
    }

    /**
     * Records that a letter was sent in a final version, which becomes a document of the case together with the record or not at all.
     *
     * @param sending  names no document
     * @param fileName as it was called where it came from
     * @throws org.waymark.documents.DocumentRefused when the file is not taken
     * @throws LetterRefused                             as {@link #sent} does, before anything of the file is read
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void sentAs(String reference, Reader by, UUID id, Sending sending, String fileName, InputStream content) {
        files.checkTeam(reference, by, PURPOSE);
        must(!How.NOT_SENT.label().equals(sending.how()), "What was not sent has no final version.");
        checked(reference, by, id, sending);
        String title = find(reference, id).map(Letter::title).orElseThrow();
        documents.addSent(reference, by, title, fileName, sending.on(), content, document ->
                sent(reference, by, id, new Sending(sending.how(), sending.on(), document, sending.ground(), sending.reason(), sending.correction())));
    }

    private Sent checked(String reference, Reader by, UUID id, Sending sending) {
        Letter letter = find(reference, id).orElseThrow(() -> new LetterRefused("There is no such letter in this case."));
        How how = choice(How.class, sending.how(), "Choose how it was sent.");
        String correction = text(sending.correction());
        String reason = text(sending.reason());
        atMost(TEXT / 2, correction, "The correction");
        atMost(TEXT / 2, reason, "The reason");
        must(letter.sent().isEmpty() || !correction.isEmpty(), "It is recorded as sent already. To correct that, write what was wrong.");
        must(!letter.sent().isEmpty() || correction.isEmpty(), "Nothing has been recorded yet, so there is nothing to correct.");
        must(how != How.NOT_SENT || !letter.sent().isEmpty(), "It is not recorded as sent.");
        must(sending.on() != null, "Write on which day it was sent.");
        must(!sending.on().isAfter(LocalDate.now(clock)), "The day it was sent is still to come.");
        must(!sending.on().isBefore(letter.draftedAt().atZone(LONDON).toLocalDate()), "The day it was sent lies before the draft.");
        must(sending.document() == null || documents.ofCase(reference).stream().filter(Document::isKept).anyMatch(each -> each.id().equals(sending.document())),
                "The final version is not among the documents of this case.");
        Grounded grounded = how == How.NOT_SENT ? new Grounded(LawfulGround.NONE, null, "") : ground(reference, letter, sending, reason);
        return new Sent(how, sending.on(), sending.document(), grounded.ground(), grounded.decision(), grounded.reason(), correction, clock.instant(), by.userId());
    }

    private record Grounded(LawfulGround ground, UUID decision, String reason) {
    }

    private Grounded ground(String reference, Letter letter, Sending sending, String reason) {
        if (letter.recipientKind().equals(Letter.YOUNG_PERSON)) {
            return new Grounded(LawfulGround.OWN_COPY, null, "");
        }
        Check check = maySend(reference, letter, sending.on());
        if (check.allowed()) {
            return new Grounded(LawfulGround.DECISION, check.decision(), "");
        }
        must(!text(sending.ground()).isEmpty(), check.sentence());
        LawfulGround ground = choice(LawfulGround.class, sending.ground(), NO_GROUND);
        must(ground.isStated(), NO_GROUND);
        must(!reason.isEmpty(), ground == LawfulGround.NOTHING ? "Write how it came to be sent." : "Write why it had to be sent without a decision about sharing.");
        return new Grounded(ground, null, reason);
    }

    /**
     * Keeps a copy of a decision in plain words, to print and to give; {@link #sent} records that they got it.
     *
     * @throws LetterRefused                        when something is missing or too long
     * @throws org.waymark.casework.AccessRefused when they are not on the team
     * @throws IllegalStateException              when the case is not open
     */
    public UUID copyOfDecision(String reference, Reader by, DecisionCopy copy) {
        files.enterToChange(reference, by, PURPOSE);
        must(!text(copy.decided()).isEmpty(), "Write what was decided.");
        must(!text(copy.byWhom()).isEmpty(), "Write who decided.");
        must(copy.on() != null, "Write on which day it was decided.");
        must(!copy.on().isAfter(LocalDate.now(clock)), "The day of the decision is still to come.");
        must(!text(copy.why()).isEmpty(), "Write why it was decided so.");
        must(!text(copy.disagree()).isEmpty(), "Write what they can do if they do not agree.");
        must(!text(copy.ask()).isEmpty(), "Write whom they can ask.");
        must(Language.of(text(copy.language())).isPresent(), "Choose the language of the translation.");
        Stream.of(copy.decided(), copy.why(), copy.disagree(), copy.ask()).forEach(text -> atMost(TEXT / 2, text, "A part of the copy"));
        atMost(NAME, copy.byWhom(), "Who decided");
        return rows.add(reference, Letter.DECISION_COPY, Letter.YOUNG_PERSON, "", "", null, null, new Content(List.of(), copy), clock.instant(), by.userId());
    }

    /** What was sent, and copies of decisions. A draft is a document, and those are looked at before a case is joined. */
    @Override
    public void takeAlong(String reference, String knownReference) {
        var letters = new ArrayList<>(ofCase(reference).stream().filter(letter -> letter.copy() != null || !letter.sent().isEmpty()).toList());
        // oldest first, as they were recorded
        Collections.reverse(letters);
        letters.forEach(letter -> rows.copy(knownReference, letter));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Receipt> sentUnder(String reference, UUID decision) {
        return ofCase(reference).stream().filter(letter -> letter.state().equals("sent") && letter.sent().stream().anyMatch(sent -> decision.equals(sent.decision())))
                .map(Letters::receipt).toList();
    }

    /** Newest first. Whoever shows them has entered the case. */
    @Transactional(readOnly = true)
    public List<Letter> ofCase(String reference) {
        return rows.ofCase(reference, name -> templates.find(name).map(LetterTemplate::title).orElse(name.equals(Letter.DECISION_COPY) ? "Copy of a decision" : name.replace('-', ' ')));
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(String reference, UUID id) {
        return ofCase(reference).stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    private static <C extends Enum<C> & Choice> C choice(Class<C> list, String label, String sentence) {
        return Stream.of(list.getEnumConstants()).filter(each -> each.label().equals(label)).findFirst().orElseThrow(() -> new LetterRefused(sentence));
    }

    private static String inWords(java.util.Collection<? extends Choice> choices) {
        return choices.stream().map(Choice::inWords).collect(Collectors.joining(", "));
    }

    private static void atMost(int most, String text, String what) {
        must(text(text).length() <= most, "%s is too long: at most %d characters.".formatted(what, most));
    }

    private static String text(String words) {
        return words == null ? "" : words.strip();
    }

    private static void must(boolean so, String otherwise) {
        if (!so) {
            throw new LetterRefused(otherwise);
        }
    }
}
