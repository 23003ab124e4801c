package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Caller.Answer;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Basis;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.Question;
import org.waymark.documents.Document;
import org.waymark.documents.Documents;
import org.waymark.documents.Samples;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

/** Letters of a case: what is drafted, what may be recorded as sent, and who is told nothing. */
@AtTheDesk
class LettersTest {

    private static final Reader HOLDER = new Reader("practitioner", Set.of("practitioner"));
    private static final List<String> NOT_ON_THE_TEAM = List.of("practitioner-3", "advocate", "designer", "practitioner-2");

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private Documents documents;
    @Autowired
    private Sharing sharing;
    @Autowired
    private JdbcClient db;

    private String name;
    private String reference;

    @BeforeEach
    void aCase() {
        Office.itIs("2026-11-25T10:00");
        name = Office.somebody();
        reference = office.openCase(name, "practitioner");
    }

    @AfterAll
    void clear() {
        office.clear();
    }

    private Answer post(String person, String path, Object body) {
        return Caller.rest(port, person).at("/api/cases/" + reference + "/letters").post(path, body);
    }

    private JsonNode page() {
        return Caller.rest(port, "practitioner").at("/api").get("/cases/" + reference + "/letters").json();
    }

    private Map<String, Object> referral() {
        return new HashMap<>(Map.of("template", "referral", "recipientKind", "other-charity", "recipient", "The Synthetic Charity", "recipientAddress", "1 Synthetic Street\nNowhere",
                "purpose", "education", "ownText", "Please find a college place."));
    }

    private String draft() {
        Answer answer = post("practitioner", "", referral());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asText();
    }

    private Answer send(String letter, Map<String, Object> more) {
        var sending = new HashMap<String, Object>(Map.of("how", "post", "on", "2026-11-25"));
        sending.putAll(more);
        return post("practitioner", "/" + letter + "/sent", sending);
    }

    private JsonNode only() {
        JsonNode letters = page().path("letters");
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private UUID decide(Recipient recipient, Purpose purpose, org.waymark.sharing.Answer answer, LocalDate until, Data... data) {
        return sharing.record(reference, HOLDER, new NewDecision(recipient, "", purpose, Set.of(data), Ground.AGREED, answer, AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS,
                Interpreter.NOT_NEEDED, "", until));
    }

    private UUID agreed() {
        return decide(Recipient.OTHER_CHARITY, Purpose.EDUCATION, org.waymark.sharing.Answer.AGREED, null, Data.IDENTITY, Data.AGE, Data.LANGUAGE, Data.CONTACT);
    }

    @Test
    void aDraftIsFilledFromTheFileAndNamesWhatIsMissing() throws IOException {
        Clock clock = clocks.start(reference, Basis.of(new Question("asylum-appeal", Nation.ENGLAND, LocalDate.parse("2026-11-24"))), null, new By("practitioner", null, "test"));
        var asked = new HashMap<String, Object>(Map.of("template", "pre-action-handover", "recipientKind", "legal-representative", "recipient", "A Synthetic Solicitor",
                "purpose", "legal-advice", "clock", clock.id().toString(), "ownText", "Synthetic & <b>bold</b> words"));
        JsonNode preview = post("practitioner", "/preview", asked).json();
        assertThat(preview.path("text").asText()).contains(name, reference, "asylum appeal: the last day is Tuesday 8 December 2026", "Practitioner (demo)", "England", "Through the school office",
                "Synthetic & <b>bold</b> words", "[… their reference]");
        assertThat(preview.path("gaps")).extracting(JsonNode::asText).contains("their reference").doesNotContain("last day of the deadline", "name of the charity");
        assertThat(preview.path("maySend").path("allowed").asBoolean()).isFalse();
        assertThat(preview.path("maySend").path("sentence").asText()).contains("No decision allows");
        assertThat(page().path("letters")).as("a preview keeps nothing").isEmpty();

        assertThat(post("practitioner", "", asked).status()).isEqualTo(200);
        UUID document = UUID.fromString(only().path("document").asText());
        try (var content = documents.open(reference, document); var word = new XWPFDocument(content.stream())) {
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n\n"))).isEqualTo(preview.path("text").asText().replace("\n\n• ", "\n\n"));
            assertThat(content.document().fileName()).isEqualTo("2026-11-25 pre-action-handover draft.docx").doesNotContain(name);
        }
        assertThat(only().path("state").asText()).isEqualTo("draft");
    }

    @Test
    void withoutADecisionItIsNotRecordedAsSent() {
        String letter = draft();
        Answer refused = send(letter, Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.sentence()).contains("No decision allows sharing with another charity for education");
        assertThat(only().path("sent")).isEmpty();

        agreed();
        assertThat(send(letter, Map.of()).status()).isEqualTo(200);
        assertThat(only().path("state").asText()).isEqualTo("sent");
        assertThat(only().path("sent").get(0).path("ground").asText()).isEqualTo("a decision about sharing");
        assertThat(timeline()).anySatisfy(line -> assertThat(line.path("what").asText() + line.path("text").asText())
                .isEqualTo("Sent: Referral to another organisationTo The Synthetic Charity, by post, on Wednesday 25 November 2026, as drafted. It rested on a decision about sharing."));
    }

    /** What was told can be shown for as long as we may keep it. */
    @Test
    void whatASentLetterRestsOnIsNotWithdrawn() {
        String letter = draft();
        agreed();
        assertThat(send(letter, Map.of()).status()).isEqualTo(200);
        Caller holder = Caller.rest(port, "practitioner").at("/api/cases/" + reference + "/documents/" + only().path("document").asText() + "/withdrawal");
        Answer refused = holder.post("", Map.of("version", 0, "why", "duplicate", "note", "Synthetic"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.sentence()).contains("A letter that was sent rests on this document");
        assertThat(holder.post("", Map.of("version", 0, "why", "not-ours-to-keep", "note", "Synthetic")).status()).isEqualTo(200);
    }

    @Test
    void aDecisionThatNamesAnotherLetsNothingLeaveToThisOne() {
        String letter = draft();
        sharing.record(reference, HOLDER, new NewDecision(Recipient.OTHER_CHARITY, "Another Synthetic Charity", Purpose.EDUCATION, Set.of(Data.values()), Ground.AGREED,
                org.waymark.sharing.Answer.AGREED, AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", null));
        Answer refused = send(letter, Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.sentence()).contains("names another recipient");
    }

    @Test
    void whoGotALetterIsAskedToDeleteItOnceItsDecisionIsWithdrawn() {
        UUID decision = agreed();
        String letter = draft();
        assertThat(send(letter, Map.of()).status()).isEqualTo(200);
        String late = draft();
        sharing.withdraw(reference, HOLDER, decision, "changed-mind");
        assertThat(sharing.endingsOf(reference)).singleElement().satisfies(ending -> {
            assertThat(ending.to().name()).isEqualTo("The Synthetic Charity");
            assertThat(ending.isOpen()).isTrue();
        });
        assertThat(send(late, Map.of()).status()).as("nothing leaves on it any more").isEqualTo(400);
    }

    private List<JsonNode> timeline() {
        var lines = new java.util.ArrayList<JsonNode>();
        Caller.rest(port, "practitioner").at("/api").get("/cases/" + reference + "/timeline").json().path("lines").forEach(lines::add);
        return lines.stream().filter(line -> line.path("kind").asText().equals("letter")).toList();
    }

    @Test
    void onlyADecisionInForceForThisRecipientPurposeAndDataCounts() {
        String letter = draft();
        decide(Recipient.OTHER_CHARITY, Purpose.HOUSING_AND_SUPPORT, org.waymark.sharing.Answer.AGREED, null, Data.values());
        assertThat(send(letter, Map.of()).sentence()).as("another purpose").contains("No decision allows");
        decide(Recipient.SCHOOL, Purpose.EDUCATION, org.waymark.sharing.Answer.AGREED, null, Data.values());
        assertThat(send(letter, Map.of()).sentence()).as("another recipient").contains("No decision allows");
        decide(Recipient.OTHER_CHARITY, Purpose.EDUCATION, org.waymark.sharing.Answer.AGREED, null, Data.IDENTITY);
        assertThat(send(letter, Map.of()).sentence()).as("less data").contains("does not cover", "how to reach them");
        UUID decision = agreed();
        sharing.withdraw(reference, HOLDER, decision, "changed-mind");
        assertThat(send(letter, Map.of()).sentence()).as("withdrawn").contains("withdrawn");
        decide(Recipient.OTHER_CHARITY, Purpose.EDUCATION, org.waymark.sharing.Answer.AGREED, LocalDate.parse("2026-11-25"), Data.values());
        Office.itIs("2026-11-26T09:00");
        assertThat(send(letter, Map.of("on", "2026-11-26")).sentence()).as("expired yesterday").contains("ended on 25 November 2026");
        decide(Recipient.OTHER_CHARITY, Purpose.EDUCATION, org.waymark.sharing.Answer.DECLINED, null, Data.values());
        assertThat(send(letter, Map.of("on", "2026-11-26")).sentence()).as("declined").contains("declined");
        assertThat(only().path("sent")).isEmpty();
    }

    @Test
    void anotherLawfulGroundNeedsItsReasonWhichStays() {
        String letter = draft();
        assertThat(send(letter, Map.of("ground", "immediate-danger")).sentence()).contains("Write why");
        assertThat(send(letter, Map.of("ground", "decision", "reason", "x")).sentence()).contains("Choose the ground");
        assertThat(send(letter, Map.of("ground", "because", "reason", "x")).sentence()).contains("Choose the ground");
        assertThat(send(letter, Map.of("ground", "immediate-danger", "reason", "Synthetic danger tonight")).status()).isEqualTo(200);
        JsonNode sent = Caller.rest(port, "manager").at("/api").get("/cases/" + reference + "/letters").json().path("letters").get(0).path("sent").get(0);
        assertThat(sent.path("ground").asText()).isEqualTo("immediate danger");
        assertThat(sent.path("reason").asText()).isEqualTo("Synthetic danger tonight");
        assertThat(sent.path("recordedBy").asText()).isEqualTo("practitioner");
    }

    @Test
    void whatNothingAllowedIsRecordedAsThatAndStartsTheClockOfABreach() {
        String letter = draft();
        assertThat(send(letter, Map.of("ground", "nothing")).sentence()).contains("how it came to be sent");
        assertThat(send(letter, Map.of("ground", "nothing", "reason", "Synthetic mistake")).status()).isEqualTo(200);
        assertThat(only().at("/sent/0/ground").asText()).isEqualTo("nothing that allows it");
        JsonNode deadlines = Caller.rest(port, "practitioner").at("/api").get("/cases/" + reference + "/deadlines").json().path("deadlines");
        assertThat(deadlines).singleElement().satisfies(clock -> {
            assertThat(clock.path("rule").asText()).isEqualTo("personal-data-breach");
            assertThat(clock.path("countedFrom").get(0).asText()).isEqualTo("2026-11-25");
        });
        // put right, it stays one clock
        assertThat(send(letter, Map.of("ground", "nothing", "reason", "Synthetic mistake", "how", "email", "correction", "It was an email")).status()).isEqualTo(200);
        assertThat(Caller.rest(port, "practitioner").at("/api").get("/cases/" + reference + "/deadlines").json().path("deadlines")).hasSize(1);
    }

    @Test
    void aDraftWhoseContentIsGoneIsNotOffered() {
        draft();
        String document = only().path("document").asText();
        assertThat(Caller.rest(port, "practitioner").at("/api").post("/cases/" + reference + "/documents/" + document + "/withdrawal",
                Map.of("version", 0, "why", "duplicate", "note", "Synthetic")).status()).isEqualTo(200);
        assertThat(only().path("document").isNull()).isTrue();
    }

    @Test
    void whatWasRecordedIsOnlyCorrectedByAnotherEntry() {
        agreed();
        String letter = draft();
        assertThat(send(letter, Map.of("correction", "x")).sentence()).contains("nothing to correct");
        assertThat(send(letter, Map.of("how", "not-sent")).sentence()).contains("not recorded as sent");
        assertThat(send(letter, Map.of()).status()).isEqualTo(200);
        assertThat(send(letter, Map.of("how", "email")).sentence()).contains("sent already");
        assertThat(send(letter, Map.of("how", "not-sent", "correction", "Synthetic mistake")).status()).isEqualTo(200);
        assertThat(only().path("state").asText()).isEqualTo("not-sent");
        assertThat(only().path("sent")).extracting(sent -> sent.path("how").asText()).containsExactly("by post", "not sent after all");
        org.junit.jupiter.api.Assertions.assertThrows(org.springframework.dao.DataAccessException.class,
                () -> db.sql("update waymark.letter_sent set how = 'portal'").update());
    }

    @Test
    void wrongAnswersAreRefusedInASentence() {
        agreed();
        String letter = draft();
        assertThat(send(letter, Map.of("on", "2026-11-26")).sentence()).contains("still to come");
        assertThat(send(letter, Map.of("on", "2026-11-24")).sentence()).contains("before the draft");
        assertThat(send(letter, Map.of("how", "fax")).sentence()).contains("Choose how");
        assertThat(send(letter, Map.of("document", UUID.randomUUID().toString())).sentence()).contains("not among the documents");
        assertThat(send(letter, Map.of("on", "2026-02-30")).status()).isEqualTo(400);
        assertThat(send(UUID.randomUUID().toString(), Map.of()).status()).isEqualTo(404);
        for (var wrong : Map.of("template", "other", "recipientKind", "family", "purpose", "complaint", "recipient", " ", "ownText", "x".repeat(8001), "clock", UUID.randomUUID().toString()).entrySet()) {
            var asked = referral();
            asked.put(wrong.getKey(), wrong.getValue());
            Answer refused = post("practitioner", "", asked);
            assertThat(refused.status()).as(wrong.getKey()).isEqualTo(400);
            assertThat(refused.sentence()).as(wrong.getKey()).isNotBlank();
        }
        assertThat(page().path("letters")).hasSize(1);
        assertThat(only().path("sent")).isEmpty();
    }

    @Test
    void theFinalVersionIsADocumentOfTheCase() {
        agreed();
        String letter = draft();
        String document = only().path("document").asText();
        assertThat(send(letter, Map.of("document", document)).status()).isEqualTo(200);
        assertThat(only().path("sent").get(0).path("document").asText()).isEqualTo(document);
    }

    /** Nothing of the final version stays where it may not be recorded as sent, and no other door lets it in. */
    @Test
    void whatWasSentIsKeptOnlyTogetherWithItsRecord() throws IOException {
        String letter = draft();
        Caller holder = Caller.rest(port, "practitioner").at("/api/cases/" + reference);
        BodyPublisher file = BodyPublishers.ofByteArray(Samples.pdf("Synthetic"));
        var said = Map.of("fileName", "final.pdf", "how", "post", "on", "2026-11-25");
        Answer refused = holder.upload("/letters/" + letter + "/sent-as", said, file);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.sentence()).contains("No decision allows sharing");
        Answer aside = holder.upload("/documents", Map.of("kind", "letter-sent", "title", "Synthetic", "fileName", "final.pdf", "dated", "2026-11-25"), file);
        assertThat(aside.status()).isEqualTo(400);
        assertThat(aside.sentence()).contains("under Letters");
        assertThat(documents.ofCase(reference)).extracting(Document::kind).containsExactly("letter-drafted");
        assertThat(holder.call("PUT", "/documents/" + only().path("document").asText(), "{\"kind\":\"letter-sent\",\"title\":\"Synthetic\",\"version\":0,\"reason\":\"Synthetic\"}").status())
                .isEqualTo(400);

        agreed();
        assertThat(holder.upload("/letters/" + letter + "/sent-as", said, file).status()).isEqualTo(200);
        UUID kept = documents.ofCase(reference).stream().filter(each -> each.kind().equals("letter-sent")).findFirst().orElseThrow().id();
        assertThat(only().path("sent").get(0).path("document").asText()).isEqualTo(kept.toString());
        Answer again = holder.upload("/letters/" + letter + "/sent-as", said, file);
        assertThat(again.sentence()).contains("recorded as sent already");
        assertThat(documents.ofCase(reference)).hasSize(2);
    }

    @Test
    void whoIsNotOnTheTeamIsTold() {
        String letter = draft();
        var copy = copy("en");
        for (String person : NOT_ON_THE_TEAM) {
            List<Answer> answers = List.of(Caller.rest(port, person).at("/api").get("/cases/" + reference + "/letters"), post(person, "/preview", referral()), post(person, "", referral()),
                    post(person, "/copies", copy), post(person, "/" + letter + "/sent", Map.of("how", "post", "on", "2026-11-25")),
                    Caller.rest(port, person).at("/api").get("/cases/" + reference + "/letters/" + letter + "/print"));
            assertThat(answers).as(person).extracting(Answer::status).containsOnly(403);
            answers.forEach(answer -> assertThat(answer.body()).doesNotContain(name, "Synthetic"));
        }
        assertThat(db.sql("select distinct reader from waymark.reading_log where case_reference = :reference and outcome = 'refused'").param("reference", reference).query(String.class).list())
                .containsAll(NOT_ON_THE_TEAM);
    }

    private static Map<String, Object> copy(String language) {
        return new HashMap<>(Map.of("decided", "The council says you are 17.", "byWhom", "Synthetic Council", "on", "2026-11-24", "why", "They <b>looked</b> at your papers.",
                "disagree", "You can ask for a review.", "until", "2026-12-08", "ask", "Ask your worker.", "language", language));
    }

    @Test
    void aDecisionIsCopiedInPlainWords() {
        String letter = post("practitioner", "/copies", copy("ckb")).json().path("id").asText();
        Answer print = Caller.rest(port, "practitioner").at("/api").get("/cases/" + reference + "/letters/" + letter + "/print");
        assertThat(print.status()).isEqualTo(200);
        assertThat(print.body()).contains("The council says you are 17.", "Synthetic Council, on Tuesday 24 November 2026", "They &lt;b&gt;looked&lt;/b&gt; at your papers.",
                "The last day is Tuesday 8 December 2026.", "Kurdish Sorani is written from right to left", "<td dir=\"rtl\" lang=\"ckb\">");
        assertThat(send(letter, Map.of("how", "by-hand")).status()).as("it is theirs: no decision about sharing is asked for").isEqualTo(200);
        assertThat(only().path("title").asText()).isEqualTo("Copy of a decision");
        assertThat(Caller.rest(port, "practitioner").at("/api").get("/cases/" + reference + "/letters/" + letter + "/print").body()).contains("Wednesday 25 November 2026");

        String french = post("practitioner", "/copies", copy("fr")).json().path("id").asText();
        assertThat(Caller.rest(port, "practitioner").at("/api").get("/cases/" + reference + "/letters/" + french + "/print").body()).contains("lang=\"fr\"").doesNotContain("rtl", "right to left");
        for (var wrong : Map.of("decided", "", "byWhom", "", "why", "", "disagree", "", "ask", "", "language", "xx", "on", "2026-11-26").entrySet()) {
            var copy = copy("fr");
            copy.put(wrong.getKey(), wrong.getValue());
            assertThat(post("practitioner", "/copies", copy).status()).as(wrong.getKey()).isEqualTo(400);
        }
    }

    @Test
    void aClosedCaseTakesNoLetter() {
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "x", "reviewNote", "x", "nextStep", "close"));
        office.answer("practitioner", reference, "CloseCase", Map.of("closingOutcome", "goals-met", "closingReason", "x", "explained", "yes", "explainedNote", "x"));
        office.answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));
        assertThat(post("manager", "", referral()).status()).isEqualTo(409);
    }
}
