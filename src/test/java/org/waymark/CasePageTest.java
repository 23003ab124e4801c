package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Caller.Answer;
import org.waymark.casework.CaseFiles;
import org.waymark.people.StaffDirectory;

/** The page of a case over HTTP: for its team, and for nobody else. */
@AtTheDesk
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private JdbcClient db;
    @Autowired
    private CaseFiles files;
    @Autowired
    private StaffDirectory directory;

    @BeforeAll
    void itIs() {
        Office.itIs("2026-11-25T10:00");
    }

    @AfterAll
    void clear() {
        office.clear();
    }

    private Caller as(String person) {
        return Caller.rest(port, person).at("/api/cases/");
    }

    private JsonNode page(String person, String reference) {
        Answer answer = as(person).get(reference);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode fact(JsonNode page, String key) {
        return StreamSupport.stream(page.at("/facts/groups").spliterator(), false).flatMap(group -> StreamSupport.stream(group.path("facts").spliterator(), false))
                .filter(fact -> fact.path("key").asText().equals(key)).findFirst().orElseThrow();
    }

    private Answer correct(String person, String reference, long version, Map<String, ?> facts) {
        return as(person).post(reference + "/facts", Map.of("version", version, "reason", "Synthetic reason", "facts", facts));
    }

    private long version(String reference) {
        return page("practitioner", reference).path("version").asLong();
    }

    private List<String> readings(String reference, String purpose) {
        return db.sql("select outcome || ' ' || reader from waymark.reading_log where case_reference = :reference and purpose = :purpose order by id")
                .param("reference", reference).param("purpose", purpose).query(String.class).list();
    }

    @Test
    void theTeamReadsAndEachReadingIsLoggedOnce() {
        String name = Office.somebody();
        String reference = office.openCase(name, "practitioner");
        JsonNode page = page("practitioner", reference);
        assertThat(fact(page, "name").path("value").asText()).isEqualTo(name);
        assertThat(fact(page, "name").at("/said/source").asText()).isNotBlank();
        assertThat(fact(page, "safeContact").at("/said/by").asText()).isEqualTo("duty-worker");
        assertThat(page.path("holder").asText()).isEqualTo("practitioner");
        assertThat(readings(reference, "Case page")).containsExactly("read practitioner");
    }

    @Test
    void nobodyElseGetsAWordOfIt() {
        String name = Office.somebody();
        String reference = office.refer(name);
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        office.answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "full"));
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.runJobs();
        for (String person : List.of("therapist", "practitioner-2", "designer", "advocate")) {
            List<Answer> answers = List.of(as(person).get(reference), correct(person, reference, 1, Map.of("pronouns", "they")),
                    as(person).get(reference + "/network"), as(person).post(reference + "/network", Map.of("part", "gp", "name", "Synthetic")),
                    as(person).get(reference + "/sharing"), as(person).post(reference + "/sharing", Map.of("recipient", "police")),
                    as(person).post(reference + "/team/join", Map.of("userId", person, "reason", "Synthetic")),
                    as(person).post(reference + "/team/leave", Map.of("userId", "practitioner", "reason", "Synthetic")));
            assertThat(answers).as(person).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.body()).doesNotContain(name, "Synthetic");
            });
            assertThat(readings(reference, "Case page")).contains("refused " + person).doesNotContain("read " + person);
        }
    }

    @Test
    void aCorrectionKeepsWhatWasThereAndSaysWhy() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        assertThat(correct("practitioner", reference, version(reference), Map.of("languages", "Synthetic Two", "flags", List.of("self-harm", "immediate-risk"))).status()).isEqualTo(204);
        JsonNode page = page("practitioner", reference);
        assertThat(fact(page, "languages").path("value").asText()).isEqualTo("Synthetic Two");
        assertThat(fact(page, "languages").path("earlier")).extracting(each -> each.path("words").asText()).as("the first conversation cleared it").containsExactly("", "Synthetic language");
        assertThat(fact(page, "flags").at("/said/words").asText()).isEqualTo("Immediate risk, Self-harm or suicidal thoughts");
        assertThat(office.shows("practitioner", office.task(reference, "ReviewCase"))).contains("Synthetic reason");
        // as the page sends several boxes
        assertThat(correct("practitioner", reference, version(reference), Map.of("flags", "self-harm, missing-before")).status()).isEqualTo(204);
        assertThat(fact(page("practitioner", reference), "flags").path("value").asText()).isEqualTo("missing-before, self-harm");
    }

    @Test
    void whoComesSecondIsToldWhatChangedAndByWhom() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        long seen = version(reference);
        assertThat(correct("manager", reference, seen, Map.of("pronouns", "she")).status()).isEqualTo(204);
        Answer late = correct("practitioner", reference, seen, Map.of("pronouns", "they", "dialect", "Synthetic"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.sentence()).contains("“Pronouns” (manager)").doesNotContain("Dialect").contains("Nothing was saved");
        assertThat(fact(page("practitioner", reference), "dialect").path("value").asText()).isEmpty();
        assertThat(correct("practitioner", reference, seen, Map.of("dialect", "Synthetic")).status()).as("another field is free").isEqualTo(204);
    }

    @Test
    void whatCannotBeIsRefusedInASentence() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        long seen = version(reference);
        Map<Map<String, ?>, String> wrong = Map.ofEntries(
                Map.entry(Map.of("shoeSize", "x"), "does not know"),
                Map.entry(Map.of("recordedDateOfBirth", "2026-02-30"), "not in the calendar"),
                Map.entry(Map.of("recordedDateOfBirth", "01/02/2010"), "year first"),
                Map.entry(Map.of("recordedDateOfBirth", "2026-11-26"), "in the future"),
                Map.entry(Map.of("claimedYearOfBirth", "1066"), "before 1930"),
                Map.entry(Map.of("claimedYearOfBirth", "2027"), "in the future"),
                Map.entry(Map.of("pronouns", "x".repeat(51)), "at most 50"),
                Map.entry(Map.of("pronouns", "one\ntwo"), "one line"),
                Map.entry(Map.of("interpreterGender", "robot"), "is one of: No preference"),
                Map.entry(Map.of("flags", List.of("self-harm", "tall")), "are some of"),
                Map.entry(Map.of("pronouns", List.of("they")), "cannot be read"),
                Map.entry(Map.of("name", " "), "is needed"),
                Map.entry(Map.of(), "Send the version"));
        wrong.forEach((facts, sentence) -> {
            Answer answer = correct("practitioner", reference, seen, facts);
            assertThat(answer.status()).as(sentence).isEqualTo(400);
            assertThat(answer.sentence()).contains(sentence).doesNotContain("shoeSize", "robot", "tall", "2026-02-30");
        });
        assertThat(as("practitioner").post(reference + "/facts", Map.of("version", seen, "reason", " ", "facts", Map.of("pronouns", "they"))).status()).isEqualTo(400);
        assertThat(correct("practitioner", reference, seen + 1, Map.of("pronouns", "they")).sentence()).contains("no such version");
        assertThat(as("practitioner").post(reference + "/facts", "{").status()).isEqualTo(400);
        assertThat(version(reference)).isEqualTo(seen);
        assertThat(correct("practitioner", reference, seen, Map.of("recordedDateOfBirth", "2026-11-25")).status()).as("born today").isEqualTo(204);
    }

    @Test
    void datesOfBirthStandSideBySideWithTheAgeOfEach() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        correct("practitioner", reference, version(reference), Map.of("claimedYearOfBirth", "2010", "recordedDateOfBirth", "2006-11-26", "recordedDateOfBirthFrom", "A synthetic card",
                "assessedDateOfBirth", "2008-11-25"));
        JsonNode born = page("practitioner", reference).at("/facts/born");
        assertThat(born).extracting(row -> row.path("date").asText()).containsExactly("2010", "2006-11-26", "2008-11-25", "");
        assertThat(born).extracting(row -> row.path("age").asText()).containsExactly("15 or 16", "19", "18", "");
        assertThat(born.at("/1/from").asText()).isEqualTo("A synthetic card");
        assertThat(born.at("/1/said/by").asText()).isEqualTo("practitioner");
    }

    @Test
    void aFactOfADesignersNewFormIsThereUnderItsLabel() throws Exception {
        String form = Files.readString(Path.of("forms/record-contact/contact-recorded.form"));
        String changed = form.replaceFirst("\"components\": \\[", """
                "components": [
                    {"type": "textfield", "id": "favourite", "key": "favouriteFood", "label": "What they like to eat", "properties": {"caseFile": "fact"}},
                    {"type": "radio", "id": "swims", "key": "swims", "label": "Can they swim?", "values": [{"label": "Yes, well", "value": "yes-well"}], "properties": {"caseFile": "fact"}},""");
        String reference = office.openCase(Office.somebody(), "practitioner");
        var designer = Caller.rest(port, "designer");
        Answer deployed = designer.multipart("/deployment/create", Map.of("deployment-name", "contact", "contact-recorded.form", changed.getBytes(StandardCharsets.UTF_8)));
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        try {
            office.start("practitioner", "record-contact", new HashMap<>(Map.of("caseReference", reference, "contactOn", "2026-11-24", "contactKind", "call", "contactDirection", "from-us",
                    "whatHappened", "Synthetic", "favouriteFood", "Synthetic soup", "swims", "yes-well")));
            JsonNode others = page("practitioner", reference).at("/facts/others");
            assertThat(others).extracting(fact -> fact.path("label").asText()).contains("What they like to eat", "Can they swim?");
            assertThat(others).extracting(fact -> fact.at("/said/words").asText()).contains("Synthetic soup", "Yes, well");

            // and is put right like any other, by what its form would take
            assertThat(correct("practitioner", reference, version(reference), Map.of("swims", "like a fish")).sentence()).contains("Can they swim?", "on offer").doesNotContain("fish");
            assertThat(correct("practitioner", reference, version(reference), Map.of("neverAsked", "Synthetic")).sentence()).contains("does not know");
            assertThat(correct("practitioner", reference, version(reference), Map.of("favouriteFood", "Synthetic bread", "swims", "")).status()).isEqualTo(204);
            JsonNode food = StreamSupport.stream(page("practitioner", reference).at("/facts/others").spliterator(), false)
                    .filter(fact -> fact.path("key").asText().equals("favouriteFood")).findFirst().orElseThrow();
            assertThat(List.of(food.path("value").asText(), food.at("/earlier/0/words").asText(), food.path("type").asText())).containsExactly("Synthetic bread", "Synthetic soup", "text");
        } finally {
            assertThat(designer.multipart("/deployment/create", Map.of("deployment-name", "contact", "contact-recorded.form", form.getBytes(StandardCharsets.UTF_8))).status()).isEqualTo(200);
        }
    }

    @Test
    void whoIsToBeCalledTonightIsThere() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Caller practitioner = as("practitioner");
        assertThat(practitioner.post(reference + "/network", Map.of("part", "gp", "name", "Synthetic", "tonight", 1)).sentence()).contains("telephone number");
        assertThat(practitioner.post(reference + "/network", Map.of("part", "wizard", "name", "Synthetic")).status()).isEqualTo(400);
        assertThat(practitioner.post(reference + "/network", Map.of("part", "foster-carer", "name", "Synthetic Carer", "phone", "020 7946 0000", "tonight", 1)).status()).isEqualTo(201);
        JsonNode contact = page("practitioner", reference).at("/network/0");
        assertThat(contact.path("name").asText()).isEqualTo("Synthetic Carer");
        String address = reference + "/network/" + contact.path("id").asText();
        Map<String, Object> changed = Map.of("seen", contact.path("seen").asLong(), "part", "foster-carer", "name", "Synthetic Other", "phone", "020 7946 0001", "tonight", 2);
        assertThat(as("manager").put(address, changed).status()).isEqualTo(204);
        Answer late = practitioner.put(address, changed);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.sentence()).contains("manager").doesNotContain("Synthetic");
        assertThat(practitioner.put(reference + "/network/1-1", changed).status()).isEqualTo(404);
        long now = page("practitioner", reference).at("/network/0/seen").asLong();
        assertThat(practitioner.post(address + "/end", Map.of("seen", now)).status()).isEqualTo(204);
        assertThat(page("practitioner", reference).at("/network/0/endedOn").asText()).isEqualTo("2026-11-25");
    }

    @Test
    void aDecisionAboutSharingIsRecordedAndWithdrawn() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Caller practitioner = as("practitioner");
        Map<String, Object> decision = new HashMap<>(Map.of("recipient", "council", "purpose", "housing-and-support", "data", List.of("identity"), "ground", "agreed", "answer", "agreed",
                "answeredBy", "young-person", "capacity", "understands", "interpreter", "used"));
        assertThat(practitioner.post(reference + "/sharing", Map.of("recipient", "council")).sentence()).contains("Choose what it is for");
        assertThat(practitioner.post(reference + "/sharing", Map.of("recipient", "the-press")).sentence()).contains("Choose one of").doesNotContain("the-press");
        decision.put("until", "2026-13-01");
        assertThat(practitioner.post(reference + "/sharing", decision).sentence()).contains("last day cannot be read");
        decision.put("until", "2026-12-31");
        assertThat(practitioner.post(reference + "/sharing", decision).status()).isEqualTo(201);
        JsonNode there = page("practitioner", reference).at("/sharing/0");
        assertThat(there.path("standing").asText()).isEqualTo("in-force");
        String address = reference + "/sharing/" + there.path("id").asText() + "/withdraw";
        assertThat(practitioner.post(address, Map.of("because", "whim")).status()).isEqualTo(400);
        assertThat(practitioner.post(reference + "/sharing/1-1/withdraw", Map.of("because", "changed-mind")).status()).isEqualTo(404);
        assertThat(practitioner.post(address, Map.of("because", "changed-mind")).status()).isEqualTo(204);
        assertThat(page("practitioner", reference).at("/sharing/0/standing").asText()).isEqualTo("withdrawn");
    }

    @Test
    void aColleagueJoinsReadsLeavesAndIsOutAtOnce() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Caller practitioner = as("practitioner");
        assertThat(practitioner.post(reference + "/team/join", Map.of("userId", "advocate", "reason", "")).status()).isEqualTo(400);
        assertThat(practitioner.post(reference + "/team/join", Map.of("userId", "designer", "reason", "Synthetic")).sentence()).contains("Tasklist");
        assertThat(practitioner.post(reference + "/team/join", Map.of("userId", "nobody", "reason", "Synthetic")).status()).isEqualTo(400);
        assertThat(practitioner.post(reference + "/team/join", Map.of("userId", "advocate", "reason", "Synthetic")).status()).isEqualTo(204);
        assertThat(practitioner.post(reference + "/team/join", Map.of("userId", "advocate", "reason", "Synthetic")).sentence()).contains("already");
        assertThat(page("advocate", reference).at("/team/mayChange").asBoolean()).isFalse();
        Answer theirs = as("advocate").post(reference + "/team/join", Map.of("userId", "therapist", "reason", "Synthetic"));
        assertThat(theirs.status()).isEqualTo(403);
        assertThat(theirs.sentence()).contains("holder of the case or a manager");
        var away = directory.addAbsence("advocate", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));
        assertThat(page("practitioner", reference).at("/team/members").toString()).contains("\"awayUntil\":\"2026-12-31\"");
        directory.removeAbsence("advocate", away);
        assertThat(practitioner.post(reference + "/team/leave", Map.of("userId", "practitioner", "reason", "Synthetic")).status()).isEqualTo(400);
        assertThat(as("manager").post(reference + "/team/leave", Map.of("userId", "advocate", "reason", "Synthetic")).status()).isEqualTo(204);
        assertThat(as("advocate").get(reference).status()).isEqualTo(403);
        assertThat(db.sql("select since_by || ' ' || until_by from waymark.case_member where case_reference = :r and member = 'advocate'").param("r", reference).query(String.class).list())
                .containsExactly("practitioner manager");
    }

    @Test
    void whoIsAskedToTakeACaseReadsItAndDoesNotChangeItsTeam() {
        String reference = office.refer(Office.somebody());
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-3"));
        assertThat(page("practitioner-3", reference).at("/team/mayChange").asBoolean()).isFalse();
        assertThat(as("practitioner-3").post(reference + "/team/join", Map.of("userId", "advocate", "reason", "Synthetic")).status()).isEqualTo(403);
    }

    /** Whoever is asked to take a case, or to confirm a change as the second of two, reads; nothing of the file is theirs to change. */
    @Test
    void whoIsOnlyAskedChangesNothing() {
        String reference = office.refer(Office.somebody());
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2"));
        files.admit(reference, "deputy", "manager");
        for (String asked : List.of("practitioner-2", "deputy")) {
            Caller caller = Caller.rest(port, asked).at("/api/cases/" + reference);
            assertThat(caller.get("").status()).as(asked).isEqualTo(200);
            assertThat(correct(asked, reference, page("manager", reference).path("version").asLong(), Map.of("pronouns", "they")).status()).isEqualTo(403);
            assertThat(caller.post("/network", Map.of("part", "police", "name", "Synthetic")).status()).isEqualTo(403);
            Answer decision = caller.post("/sharing", Map.of("recipient", "council", "purpose", "safety", "data", List.of("identity"), "ground", "immediate-danger", "answer", "not-yet", "note", "Synthetic"));
            assertThat(decision.status()).isEqualTo(403);
            assertThat(decision.sentence()).contains("change nothing of it");
        }
        files.dismiss(reference, "deputy", "manager");
        assertThat(Caller.rest(port, "deputy").at("/api/cases/" + reference).get("").status()).isEqualTo(403);
    }

    @Test
    void aClosedCaseIsReadAndNotChanged() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        long seen = version(reference);
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "Synthetic", "reviewNote", "Synthetic", "nextStep", "close"));
        office.answer("practitioner", reference, "CloseCase", Map.of("closingOutcome", "goals-met", "closingReason", "Synthetic", "explained", "yes", "explainedNote", "Synthetic"));
        office.answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));
        office.runJobs();
        assertThat(as("practitioner").get(reference).status()).isEqualTo(403);
        assertThat(page("manager", reference).path("state").asText()).isEqualTo("closed");
        Answer answer = correct("manager", reference, seen, Map.of("pronouns", "they"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.sentence()).isEqualTo("Case " + reference + " is closed.");
    }

    @Test
    void aCaseThatWasReopenedSaysSo() {
        String reference = office.openCase(Office.somebody(), "practitioner");
        Map<String, Object> form = Map.of("caseReference", reference, "reopeningReason", "came-back", "whyReopening", "Synthetic reason", "knownNow", "Synthetic news", "nation", "england", "interpreterNeeded", "no");
        assertThat(reopen("manager", form).status()).isEqualTo(400);
        assertThat(reopen("manager", form).body()).contains("This case is open, so there is nothing to reopen.");
        office.answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", "Synthetic", "reviewNote", "Synthetic", "nextStep", "close"));
        office.answer("practitioner", reference, "CloseCase", Map.of("closingOutcome", "goals-met", "closingReason", "Synthetic", "explained", "yes", "explainedNote", "Synthetic"));
        office.answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", "x"));
        assertThat(page("manager", reference).path("reopenedAt").isNull()).isTrue();
        for (String other : List.of("practitioner", "duty-worker", "deputy", "administrator")) {
            assertThat(reopen(other, form).status()).as(other).isIn(403, 404);
        }
        assertThat(page("manager", reference).path("state").asText()).isEqualTo("closed");

        assertThat(reopen("manager", form).status()).isEqualTo(200);
        assertThat(page("manager", reference).path("state").asText()).isEqualTo("open");
        assertThat(page("manager", reference).path("reopenedAt").asText()).isNotEmpty();
        assertThat(page("manager", reference).path("holder").asText()).isEqualTo("manager");
        assertThat(Caller.rest(port, "manager").at("/api/cases/" + reference).get("/timeline").body()).contains("Case reopened", "its outcome was recorded as “goals met”. manager decided it.", "Reopen a case: begun");
    }

    private Answer reopen(String person, Map<String, Object> form) {
        return Caller.rest(port, person).post("/process-definition/key/reopen-case/submit-form", Caller.form(form));
    }
}
