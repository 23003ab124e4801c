package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.waymark.Caller.Answer;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Clocks;
import org.waymark.sharing.Leaving;
import org.waymark.sharing.Sharing;

/**
 * A young person whose every word is marked walks the whole way through all processes, and people try to leave the marked
 * words where they do not belong. Then everything that was written anywhere is searched.
 */
@OverHttp
@Import(Privacy.Talkative.class)
@ExtendWith(OutputCaptureExtension.class)
abstract class Privacy {

    private static final String BORN = "2009-03-17";

    /** Fails with a person's words in its mouth, each time in another way. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Talkative {

        static int failures;

        @Bean
        JavaDelegate talkative() {
            return execution -> {
                String words = marked("fault");
                switch (failures++ % 4) {
                    case 0 -> throw new IllegalStateException(words, new IllegalArgumentException(words));
                    case 1 -> throw new org.camunda.bpm.engine.ProcessEngineException(words, new RuntimeException(words));
                    case 2 -> throw new AssertionError(words);
                    default -> throw new BpmnError("unknown", words);
                }
            };
        }
    }

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Clocks clocks;
    @Autowired
    private CaseFiles caseFiles;
    @Autowired
    private Sharing sharing;
    @Autowired
    private DataSource database;
    @Autowired
    private GreenMail mailServer;

    /** What anybody was answered who may not read the case. */
    private final List<String> heard = new ArrayList<>();
    private final List<String> accepted = new ArrayList<>();

    /** Latin, transliterated, Arabic, a picture, and which field it is. */
    private static String marked(String field) {
        return Words.LATIN + field + " " + Words.TRANSLITERATED + " " + Words.ARABIC + " " + Words.PICTURE;
    }

    private static final class Words {
        // put together at run time, so that no compiled class in target/ holds them
        static final String LATIN = String.join("", "Qz", "jam", "ila");
        static final String TRANSLITERATED = String.join("", "Qž", "amī", "laḥ");
        static final String ARABIC = String.join("", "قظج", "ميلة");
        static final String PICTURE = String.join("", "🦊", "🐋", "🦚");
        static final List<String> ALL = List.of(LATIN, TRANSLITERATED, ARABIC, PICTURE, BORN, "17 March 2009");
    }

    private static final Traces TRACES = new Traces(Words.ALL);

    @AfterAll
    void clear() {
        office.clear();
    }

    @Test
    void nothingAboutAPersonIsFoundOutsideTheCaseFile(CapturedOutput log) throws Exception {
        Files.createDirectories(Path.of("target"));
        FileTime began = FileTime.fromMillis(System.currentTimeMillis() - 1000);
        Office.itIs("2026-11-23T10:00");
        String reference = walkTheWholeWay();
        leaveWordsWhereTheyDoNotBelong(reference);
        failWithWords(log);
        othersListen(reference);
        theTimelineTellsOnlyTheTeam(reference);

        assertThat(accepted).as("taken although it carries a person's words").isEmpty();
        assertThat(inTheDatabase()).as("in the database").isEmpty();
        assertThat(inTheMails()).as("in mails").isEmpty();
        assertThat(office.mails()).isNotEmpty();
        assertThat(log.getAll()).contains("SubmitStartFormCmd failed");
        assertThat(log.getAll().lines().filter(TRACES::in).toList()).as("in the log").isEmpty();
        assertThat(heard.stream().filter(TRACES::in).toList()).as("answered to others").isEmpty();
        assertThat(inFilesSince(began)).as("in files").isEmpty();
    }

    // the whole way

    /** Another case goes to another holder, is seen by named people only, and one of them leaves. */
    private void handOverAndRestrict() {
        String other = office.openCase(Office.somebody(), "practitioner");
        office.start("practitioner", "change-holder", Map.of("caseReference", other, "handoverReason", "other", "aboutHandover", marked("aboutHandover")));
        office.answer("manager", other, "ChooseNewHolder", Map.of("holderAnswer", "move", "newHolder", "practitioner-2", "whyNewHolder", marked("whyNewHolder")));
        office.start("manager", "restrict-case", Map.of("caseReference", other, "restriction", "restrict", "namedPeople", "manager, safeguarding-lead", "whyRestriction", marked("whyRestriction")));
        Answer noAccount = Caller.rest(port, "manager").post("/process-definition/key/restrict-case/submit-form", Caller.form(Map.of("caseReference", other,
                "restriction", "restrict", "namedPeople", "manager, " + Words.LATIN, "whyRestriction", "x")));
        assertThat(noAccount.status()).isEqualTo(400);
        assertThat(noAccount.body()).doesNotContain(Words.LATIN);
        assertThat(Caller.rest(port, "manager").post("/process-definition/key/staff-leaving/submit-form", Caller.form(Map.of("leaverAccount", Words.LATIN))).status()).isEqualTo(400);
        coverSomebody();
        caseFiles.join(other, "policy-lead", "manager");
        office.clockStarts("sweep-orphans");
        office.runJobs();
        office.answer("manager", other, "PutRight", Map.of("aboutOrphans", marked("aboutOrphans")));
        office.start("manager", "restrict-case", Map.of("caseReference", other, "restriction", "lift", "whyRestriction", marked("whyLifted")));
        office.runJobs();
    }

    /** Words typed where an account belongs are not repeated; a cover comes and goes. */
    private void coverSomebody() {
        for (String field : List.of("absentAccount", "coverAccount")) {
            var form = new HashMap<String, Object>(Map.of("absenceAsked", "plan", "coverAccount", "practitioner-3", "absentFrom", "2026-11-23", "absentUntil", "2027-06-01"));
            form.put(field, Words.LATIN);
            Answer nobody = Caller.rest(port, "manager").post("/process-definition/key/cover-absence/submit-form", Caller.form(form));
            assertThat(nobody.status()).isEqualTo(400);
            assertThat(nobody.body()).doesNotContain(Words.LATIN);
        }
        office.start("practitioner-2", "cover-absence", Map.of("absenceAsked", "plan", "coverAccount", "practitioner-3", "absentFrom", "2026-11-23", "absentUntil", "2027-06-01"));
        office.runJobs();
        office.start("practitioner-2", "cover-absence", Map.of("absenceAsked", "back"));
        office.runJobs();
    }

    private String walkTheWholeWay() {
        Map<String, Object> referral = Office.referral(marked("name"));
        List.of("otherNames", "dateOfBirthNote", "languages", "interpreterRules", "whereTheyAre", "safeContact", "referrer", "whyNow")
                .forEach(field -> referral.put(field, marked(field)));
        referral.put("pronouns", Words.LATIN);
        referral.put("claimedDateOfBirth", BORN);
        referral.put("claimedYearOfBirth", 2009);
        referral.putAll(Map.of("detained", "yes", "aloneUnknownToCouncil", "yes", "actedFirst", "police", "doneAtOnce", marked("doneAtOnce")));
        String reference = start("duty-worker", "intake", referral);
        office.runJobs();
        answer("safeguarding-lead", reference, "AnswerRisk", Map.of("riskAnswer", "referred", "riskNote", marked("riskNote")));
        aCouncilIsTold(reference, referral.get("referredOn"));
        aRefusalIsLookedAtAgain();
        aReferralIsWithdrawn();

        answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner-2", "whyChosen", marked("whyChosen")));
        office.runJobs();
        answer("practitioner-2", reference, "AcceptCase", Map.of("acceptance", "decline", "declineReason", "other", "declineNote", marked("declineNote")));
        Office.itIs("2026-11-25T10:00");
        office.runJobs();
        answer("manager", reference, "UnblockFirstContact", Map.of("lateContactAnswer", "chosen-again", "lateContactNote", marked("lateContactNote")));
        answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        office.runJobs();
        answer("practitioner", reference, "AcceptCase", Map.of("acceptance", "accept"));
        answer("practitioner", reference, "OfferAdvocate", Map.of("advocateAnswer", "not-asked", "aboutAdvocate", marked("aboutAdvocate")));
        var first = new LinkedHashMap<String, Object>(Map.of("ownWords", marked("ownWords"), "spokeThrough", "interpreter-by-phone", "name", marked("name2"),
                "pronouns", Words.LATIN, "languages", marked("languages2"), "safeContact", marked("safeContact2"), "agreedNext", marked("agreedNext")));
        List.of("Safety", "Home", "Health", "LegalHelp", "Education", "Income", "FamilyAndFriends", "Identity", "Faith", "Culture").forEach(need -> {
            first.put("need" + need, "help-wanted");
            first.put("need" + need + "Words", marked("need" + need));
        });
        first.putAll(Map.of("wishes", marked("wishes"), "shareForHealth", "declined", "sharingBy", "young-person", "sharingCapacity", "understands", "sharingWords", marked("sharingWords")));
        first.put("caseFileVersion", office.version("practitioner", reference, "RecordFirstConversation"));
        answer("practitioner", reference, "RecordFirstConversation", first);

        // the same person comes again, and the referral is joined to the case
        referral.putAll(Map.of("whyNow", marked("whyNowAgain"), "detained", "no", "aloneUnknownToCouncil", "no"));
        String again = start("duty-worker", "intake", referral);
        answer("duty-worker", again, "CompareWithKnownCases", Map.of("knownCase", reference));

        start("therapist", "record-contact", Map.of("caseReference", reference, "contactOn", "2026-11-24", "contactKind", "call", "contactDirection", "from-them",
                "whatHappened", marked("whatHappened")));
        Caller.Answer search = submitStart("advocate", "find-case", Map.of("name", Words.LATIN + "name " + Words.TRANSLITERATED + " " + Words.ARABIC, "claimedYearOfBirth", 2009));
        heard.add(search.body());
        office.runJobs();

        bringInACurrentCase();
        String review = office.task(reference, "ReviewCase").getId();
        assertThat(Caller.rest(port, "practitioner").get("/task/" + review + "/form-variables?deserializeValues=false").body())
                .as("who holds the case reads it").contains(Words.LATIN, Words.TRANSLITERATED, Words.ARABIC);
        answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", marked("view"), "reviewNote", marked("reviewNote"), "nextStep", "continue"));
        aDocument(reference);
        aDeadline(reference);
        letters(reference);
        deadlinesBesideTheTask(reference);
        anAppointment(reference);
        aSearch(reference);
        aHearing(reference);
        anEndOfSharing(reference);
        whatHappened(reference);
        thePageOfTheCase(reference);
        Office.itIs("2027-02-25T10:00");
        office.runJobs();
        answer("practitioner", reference, "ReviewCase", Map.of("youngPersonsView", marked("view2"), "reviewNote", marked("reviewNote2"), "nextStep", "close"));
        answer("practitioner", reference, "CloseCase", Map.of("closingOutcome", "other", "closingReason", marked("closingReason"), "explained", "yes",
                "explainedNote", marked("explainedNote")));
        answer("manager", reference, "LookAgainAtClosing", Map.of("closingAnswer", "agreed", "aboutClosing", marked("aboutClosing")));
        handOverAndRestrict();
        return start("duty-worker", "intake", referral);
    }

    /** Marked in what is said of it and all through the file; the temporary folder is searched while half of it has come. */
    private void aDocument(String reference) {
        var said = new LinkedHashMap<String, Object>(Map.of("kind", "letter-received", "sender", "council", "title", marked("title"), "fileName", marked("fileName") + ".txt",
                "dated", "2026-11-20", "received", "2026-11-24", "lastDay", "2026-12-16", "decides", marked("decides")));
        byte[] content = (marked("content") + "\n").repeat(20_000).getBytes(StandardCharsets.UTF_8);
        Caller holder = Caller.rest(port, "practitioner").at("/api/cases/" + reference + "/documents");
        var lookedAt = new ArrayList<Path>();
        Answer added = holder.upload("", said, BodyPublishers.ofInputStream(() -> new SequenceInputStream(new ByteArrayInputStream(content, 0, content.length / 2),
                new ByteArrayInputStream(content, content.length / 2, content.length) {
                    @Override
                    public synchronized int read(byte[] into, int at, int length) {
                        if (lookedAt.isEmpty()) {
                            // the first half was sent; the server takes it when it comes round to it
                            lookedAt.addAll(Awaitility.await().atMost(Duration.ofSeconds(20)).until(Privacy::onItsWayIn, files -> !files.isEmpty()));
                        }
                        return super.read(into, at, length);
                    }
                })));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(lookedAt).as("files in the temporary folder").isNotEmpty();
        String id = "/" + added.json().path("id").asText();
        assertThat(holder.get("").body()).contains(Words.LATIN + "title", Words.LATIN + "fileName", Words.LATIN + "decides");
        assertThat(holder.get(id + "/content").body()).contains(Words.LATIN + "content");
        said.putAll(Map.of("title", marked("title2"), "version", 0, "reason", marked("reason")));
        assertThat(holder.put(id, said).status()).isEqualTo(200);
        // and what is refused is nowhere either
        for (Object body : List.of("<html>" + marked("refused"), "PK" + marked("refused"))) {
            heard.add(holder.upload("", said, BodyPublishers.ofString(body.toString())).body());
        }
        heard.add(holder.with("X-Document", encoded("{" + marked("refused"))).post("", "x").body());
        heard.add(holder.put(id, said).body());
        heard.add(Caller.rest(port, "therapist").at("/api/cases/" + reference + "/documents").get("").body());
        heard.add(Caller.rest(port, "therapist").at("/api/cases/" + reference + "/documents").get(id + "/content").body());
        assertThat(holder.post(id + "/withdrawal", Map.of("version", 1, "why", "duplicate", "note", marked("note"))).status()).isEqualTo(200);
        assertThat(holder.upload("", said, BodyPublishers.ofByteArray(content)).status()).isEqualTo(201);
    }

    /** What lies in the temporary folder, of ours and of Tomcat's. */
    private static List<Path> onItsWayIn() {
        var ours = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "{waymark-" + ProcessHandle.current().pid() + "-*.sealed,upload_*,tomcat*}")) {
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    assertThat(TRACES.in(Files.readAllBytes(file))).as("in %s", file).isFalse();
                    ours.add(file);
                }
            }
            return ours;
        } catch (NoSuchFileException gone) {
            // of another test that runs at the same time
            return onItsWayIn();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void aDeadline(String reference) {
        start("practitioner", "keep-deadline", Map.of("caseReference", reference));
        answer("practitioner", reference, "RecordDeadline", Map.of("rule", "asylum-appeal", "nation", "england", "cohort", "any", "countFrom", "2026-11-24",
                "letterDate", "2026-12-16", "aboutDeadline", marked("aboutDeadline")));
        answer("manager", reference, "DecideBetweenDates", Map.of("letterAnswer", "letter-counts", "aboutDecision", marked("aboutDecision")));
        answer("deputy", reference, "ConfirmChange", Map.of("confirmation", "refuse", "aboutConfirmation", marked("aboutConfirmation")));
        start("practitioner", "change-deadline", Map.of("caseReference", reference));
        answer("practitioner", reference, "ChooseChange", Map.of("clock", clocks.ofCase(reference).get(0).id().toString(), "deadlineChange", "extend", "extendedTo", "2026-12-18", "grantedBy", "tribunal",
                "evidence", "order", "changeReason", "other", "aboutChange", marked("aboutChange")));
        answer("manager", reference, "ConfirmChange", Map.of("confirmation", "confirm", "aboutConfirmation", marked("aboutConfirmation2")));
        Office.itIs("2026-12-19T10:00");
        office.runJobs();
        answer("practitioner", reference, "RescueDeadline", Map.of("doneOn", "2026-12-19", "whatWasDone", marked("whatWasDone")));
    }

    private void letters(String reference) {
        Caller practitioner = Caller.rest(port, "practitioner").at("/api/cases/" + reference);
        var asked = Map.of("template", "referral", "recipientKind", "other-charity", "recipient", marked("recipient"), "recipientAddress", marked("recipientAddress"),
                "purpose", "other", "theirReference", marked("theirReference"), "ownText", marked("ownText"));
        assertThat(practitioner.post("/letters/preview", asked).body()).contains(Words.LATIN + "ownText");
        Answer draft = practitioner.post("/letters", asked);
        assertThat(draft.status()).as(draft.body()).isEqualTo(200);
        Answer refused = practitioner.post("/letters/" + draft.json().path("id").asText() + "/sent", Map.of("how", "post", "on", "2026-12-19", "reason", marked("reason")));
        assertThat(refused.status()).isEqualTo(400);
        heard.add(refused.body());
        assertThat(practitioner.post("/letters/" + draft.json().path("id").asText() + "/sent", Map.of("how", "post", "on", "2026-12-19", "ground", "child-protection", "reason", marked("reason"))).status())
                .isEqualTo(200);
        assertThat(practitioner.post("/letters/" + draft.json().path("id").asText() + "/sent", Map.of("how", "not-sent", "on", "2026-12-19", "correction", marked("correction"))).status()).isEqualTo(200);
        Answer copy = practitioner.post("/letters/copies", Map.of("decided", marked("decided"), "byWhom", marked("byWhom"), "on", "2026-12-18", "why", marked("why"),
                "disagree", marked("disagree"), "ask", marked("ask"), "language", "ar"));
        assertThat(practitioner.get("/letters/" + copy.json().path("id").asText() + "/print").body()).contains(Words.LATIN + "decided");
        assertThat(practitioner.get("/letters").body()).contains(Words.LATIN + "correction", Words.LATIN + "recipient");
        assertThat(practitioner.get("/prints/cover").body()).contains(Words.LATIN + "safeContact2", Words.ARABIC);
        for (String person : List.of("therapist", "practitioner-3", "designer", "administrator")) {
            Caller other = Caller.rest(port, person).at("/api/cases/" + reference);
            heard.add(other.get("/letters").body());
            heard.add(other.get("/prints/cover").body());
            heard.add(other.get("/letters/" + copy.json().path("id").asText() + "/print").body());
            heard.add(Caller.rest(port, person).at("/api/me/prints").get("/day?on=2027-03-01").body());
        }
    }

    private void deadlinesBesideTheTask(String reference) {
        String at = "/api/cases/" + reference + "/deadlines";
        Caller practitioner = Caller.rest(port, "practitioner").at(at);
        Map<String, Object> record = new LinkedHashMap<>(Map.of("rule", "subject-access", "nation", "england", "cohort", "any", "countFrom", "2026-12-18", "aboutDeadline", marked("aboutDeadline3")));
        Answer started = practitioner.post("", record);
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        heard.add(started.body());
        String changes = "/" + started.json().path("clock").asText() + "/changes";
        Map<String, Object> done = Map.of("deadlineChange", "met", "changeOn", "2026-12-19", "changeReason", "done", "aboutChange", marked("aboutChange3"));
        for (String field : List.of("rule", "nation", "cohort", "countFrom", "letterDate", "unknown")) {
            var wrong = new LinkedHashMap<>(record);
            wrong.put(field, marked(field));
            tried(practitioner.post("", wrong));
        }
        for (String field : List.of("deadlineChange", "changeOn", "changeReason", "unknown")) {
            var wrong = new LinkedHashMap<>(done);
            wrong.put(field, marked(field));
            tried(practitioner.post(changes, wrong));
        }
        tried(practitioner.get(changes.replace("/changes", "/what-if?date=" + encoded(marked("day")))));
        tried(practitioner.post("", marked("body")));
        Answer ended = practitioner.post(changes, done);
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        heard.add(practitioner.get("").body());
        for (String person : List.of("therapist", "practitioner-2", "advocate", "designer")) {
            heard.add(Caller.rest(port, person).at(at).get("").body());
        }
    }

    /** Marked words in every column; the report, too, repeats none of them. */
    private void bringInACurrentCase() {
        String titles = "own_reference,name,other_names,pronouns,claimed_date_of_birth,languages,dialect,interpreter_rules,safe_contact,where_they_are,nation,holder,next_review,"
                + "deadline_1_rule,deadline_1_count_from,notes,same_person_as\r\n";
        String facts = String.join(",", Words.LATIN, marked("name3"), marked("otherNames3"), Words.LATIN, BORN, marked("languages3"), marked("dialect"), marked("interpreterRules3"),
                marked("safeContact3"), marked("whereTheyAre3"));
        Caller manager = Caller.rest(port, "manager").at("/api/cases/import");
        String wrong = String.join(",", Collections.nCopies(17, marked("wrong")));
        for (String file : List.of(titles + wrong, titles + wrong + "," + marked("more"), titles + facts + ",england,practitioner,2026-12-20,,," + marked("notes") + ",", wrong, titles + "\"" + wrong)) {
            Answer refused = manager.send("?dry-run=false", "text/csv", file.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).as(refused.body()).isBetween(400, 422);
            heard.add(refused.body());
        }
        tried(manager.send("?dry-run=false", "text/csv", titles.replace("notes", Words.LATIN).getBytes(StandardCharsets.UTF_8)));
        tried(manager.send("?dry-run=" + encoded(marked("switch")), "text/" + Words.LATIN, (titles + facts).getBytes(StandardCharsets.UTF_8)));
        Answer taken = manager.send("?dry-run=false", "text/csv", (titles + facts + ",england,practitioner,2026-12-20,asylum-appeal,2026-11-24," + marked("notes") + ",none\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        heard.add(taken.body());
    }

    private void anEndOfSharing(String reference) {
        Caller practitioner = Caller.web(port, "practitioner", "tasklist").at("/api/cases/" + reference);
        Answer decided = practitioner.post("/sharing", Map.of("recipient", "council", "recipientName", Words.LATIN, "purpose", "complaint", "data", List.of("identity"), "ground", "legal-duty",
                "answer", "not-yet", "note", marked("note")));
        assertThat(decided.status()).as(decided.body()).isEqualTo(201);
        sharing.leave(reference, "practitioner", "Synthetic step", Leaving.of("council", "complaint", "identity"), Words.LATIN, null);
        assertThat(practitioner.post("/sharing/" + decided.json().path("id").asText() + "/withdraw", Map.of("because", "no-longer-needed")).status()).isEqualTo(204);
        answer("practitioner", reference, "AskToDelete", Map.of("deletionAsked", "asked", "doneOn", "2027-01-12", "aboutDeletionAsked", marked("aboutDeletionAsked")));
        answer("practitioner", reference, "RecordDeletionAnswer", Map.of("deletionAnswer", "kept", "doneOn", "2027-01-12", "aboutDeletionAnswer", marked("aboutDeletionAnswer")));
        assertThat(practitioner.post("/sharing", Map.of("recipient", "school", "recipientName", marked("recipient"), "purpose", "education", "data", List.of("identity"), "ground", "legal-duty",
                "answer", "not-yet", "note", marked("note"), "until", "2027-01-13")).status()).isEqualTo(201);
        engine.getRuntimeService().startProcessInstanceByKey("watch-sharing");
        office.runJobs();
        answer("practitioner", reference, "AskThemAgain", Map.of("renewal", "let-it-end", "aboutRenewal", marked("aboutRenewal")));
    }

    private void whatHappened(String reference) {
        told(reference, "moved");
        answer("practitioner", reference, "LookAtDeadlinesAgain", Map.of("aboutDeadlines", marked("aboutDeadlines")));
        told(reference, "detained");
        office.runJobs();
        answer("practitioner", reference, "LookSameDay", Map.of("aboutDetention", marked("aboutDetention")));
        told(reference, "withdrew");
        answer("practitioner", reference, "DecideOnClosing", Map.of("closingWish", "stay", "aboutClosingWish", marked("aboutClosingWish")));
        String last = office.openCase(Office.somebody(), "practitioner");
        told(last, "died");
        office.runJobs();
        answer("manager", last, "CloseAfterDeath", Map.of("aboutClosingAfterDeath", marked("aboutClosingAfterDeath")));
    }

    private void told(String reference, String happening) {
        var form = new LinkedHashMap<String, Object>(Map.of("caseReference", reference, "happening", happening, "aboutHappening", marked("told-" + happening)));
        if (happening.equals("moved")) {
            form.put("nation", "england");
        }
        start("practitioner", "tell-what-happened", form);
    }

    private void aSearch(String reference) {
        start("therapist", "missing-young-person", Map.of("caseReference", reference, "missingSince", marked("missingSince"), "lastSeenBy", marked("lastSeenBy"),
                "missingRisk", "high", "whyMissingRisk", marked("whyMissingRisk")));
        answer("practitioner", reference, "TellPolice", Map.of("lawfulGround", "immediate-danger", "policeReference", marked("policeReference"), "policeToldAt", marked("policeToldAt"), "aboutPolice", marked("aboutPolice")));
        answer("practitioner", reference, "TellCouncil", Map.of("lawfulGround", "child-protection", "councilReference", marked("councilReference"), "councilToldAt", marked("councilToldAt"), "aboutCouncil", marked("aboutCouncil")));
        answer("practitioner", reference, "CallNetwork", Map.of("lawfulGround", "immediate-danger", "networkCalls", marked("networkCalls")));
        answer("safeguarding-lead", reference, "ReviewRiskToday", Map.of("missingRisk", "low", "riskReviewed", marked("riskReviewed")));
        answer("practitioner", reference, "RecordFound", Map.of("missingOutcome", "found", "countFrom", "2026-11-25", "howFound", marked("howFound")));
        answer("practitioner", reference, "TellTheyWereFound", Map.of("lawfulGround", "child-protection", "policeToldFound", marked("policeToldFound"), "councilToldFound", marked("councilToldFound")));
        answer("practitioner", reference, "ReturnConversation", Map.of("returnConversation", "held", "doneOn", "2026-11-25", "returnWords", marked("returnWords")));
        start("therapist", "missing-young-person", Map.of("caseReference", reference, "missingSince", marked("missingSince2"), "lastSeenBy", marked("lastSeenBy2"),
                "missingRisk", "low", "whyMissingRisk", marked("whyMissingRisk2")));
        answer("manager", reference, "HandOver", Map.of("givenToPolice", marked("givenToPolice"), "givenToCouncil", marked("givenToCouncil"), "whyHandedOver", marked("whyHandedOver")));
    }

    private void aHearing(String reference) {
        Map<String, Object> ask = Map.of("hearingWay", "ask", "hearingInterpreter", "with-interpreter", "whoAsks", "practitioner");
        Map<String, Object> asked = Map.of("caseReference", reference, "hearingAbout", "other", "aboutHearing", marked("aboutHearing"));
        for (String stage : List.of("before-decision", "after-decision", "before-decision")) {
            var one = new LinkedHashMap<>(asked);
            one.put("hearingStage", stage);
            start("practitioner", "hear-the-young-person", one);
            if (office.shows("practitioner", office.task(reference, "ChooseWhoAsks")).contains("reuse")) {
                answer("practitioner", reference, "ChooseWhoAsks", Map.of("hearingWay", "reuse", "whyNotAsked", marked("whyNotAsked")));
                continue;
            }
            answer("practitioner", reference, "ChooseWhoAsks", ask);
            if (stage.equals("before-decision")) {
                answer("practitioner", reference, "AskForView", Map.of("hearingAnswer", "disagrees", "viewInTheirWords", marked("viewInTheirWords")));
            } else {
                answer("practitioner", reference, "ExplainDecision", Map.of("decisionExplained", "said-back", "explainedBack", marked("explainedBack"), "plainCopy", "given",
                        "hearingAnswer", "disagrees", "viewInTheirWords", marked("viewInTheirWords2"), "asksForReview", true));
                answer("manager", reference, "ArrangeReview", Map.of("reviewAgreed", marked("reviewAgreed")));
            }
        }
        start("practitioner", "hear-the-young-person", Map.of("caseReference", reference, "hearingAbout", "plan", "hearingStage", "before-decision"));
        answer("practitioner", reference, "ChooseWhoAsks", ask);
        answer("practitioner", reference, "AskForView", Map.of("hearingAnswer", "not-asked", "whyNoView", marked("whyNoView")));
    }

    /** From a refusal to one that is overturned. */
    private void aRefusalIsLookedAtAgain() {
        Map<String, Object> referral = Office.referral(Office.somebody());
        referral.put("forUs", "another-service");
        String reference = start("duty-worker", "intake", referral);
        answer("duty-worker", reference, "SignpostReferral", Map.of("eligibility", "signposted", "refusalReason", "other", "refusalWords", marked("refusalWords"),
                "signpostedTo", marked("signpostedTo")));
        answer("duty-worker", reference, "ExplainRefusal", Map.of("refusalExplained", "letter", "refusalLanguage", marked("refusalLanguage"), "refusalAnswer", marked("refusalAnswer"),
                "reviewWish", "not-yet"));
        answer("duty-worker", reference, "RecordReviewWish", Map.of("reviewWish", "review-asked", "reviewWishWords", marked("reviewWishWords")));
        office.runJobs();
        answer("manager", reference, "ReviewRefusal", Map.of("eligibility", "eligible", "reviewReasons", marked("reviewReasons"), "reviewExplained", marked("reviewExplained")));
    }

    private void aReferralIsWithdrawn() {
        String reference = start("duty-worker", "intake", Office.referral(Office.somebody()));
        start("therapist", "change-referral", Map.of("caseReference", reference, "referralChange", "withdrawn", "concernAboutColleague", "no", "whatChanged", marked("whatChanged")));
        answer("manager", reference, "AnswerWithdrawal", Map.of("withdrawalAnswer", "withdrawn", "withdrawalWords", marked("withdrawalWords")));
    }

    private void aCouncilIsTold(String reference, Object day) {
        answer("duty-worker", reference, "ReferChild", Map.of("lawfulGround", "child-protection", "referredToCouncil", marked("referredToCouncil"), "countFrom", day, "councilReferralBy", "telephone",
                "councilReferralWords", marked("councilReferralWords")));
        engine.getManagementService().createJobQuery().activityId("ReplyFellDue").list().forEach(job -> engine.getManagementService().executeJob(job.getId()));
        office.runJobs();
        answer("duty-worker", reference, "ChaseCouncilReply", Map.of("councilChaseWords", marked("councilChaseWords")));
        answer("duty-worker", reference, "RecordCouncilReply", Map.of("councilReply", "assessment", "councilEnough", "not-enough", "doneOn", day, "councilReplyWords", marked("councilReplyWords")));
        Map.of("WriteToSeniorManager", "senior-manager", "ComplainAboutCouncil", "complaint", "AskLawyerAboutCouncil", "lawyer").forEach((task, step) -> {
            answer("duty-worker", reference, "ChooseCouncilStep", Map.of("councilStep", step, "whyCouncilStep", marked("whyCouncilStep")));
            String words = Map.of("senior-manager", "seniorManagerWords", "complaint", "councilComplaintWords", "lawyer", "councilLawyerWords").get(step);
            answer("duty-worker", reference, task, Map.of("lawfulGround", "child-protection", "countFrom", day, words, marked(words)));
            answer("duty-worker", reference, "RecordCouncilAnswer", Map.of("councilAnswer", "not-enough", "doneOn", day, "councilAnswerWords", marked("councilAnswerWords")));
        });
        answer("duty-worker", reference, "ChooseCouncilStep", Map.of("councilStep", "nothing-more", "whyCouncilStep", marked("whyCouncilStep2")));
        answer("manager", reference, "DecideToStop", Map.of("councilStep", "nothing-more", "whyCouncilStop", marked("whyCouncilStop")));
    }

    private void anAppointment(String reference) {
        String words = marked("appointment");
        start("practitioner", "keep-appointment", Map.of("caseReference", reference, "appointmentKind", "hearing", "appointmentOn", "2027-01-12", "appointmentTime", "10:00",
                "whoGoesAlong", "me", "appointmentInterpreter", "needed", "appointmentPlace", words, "appointmentWith", words, "appointmentNote", words,
                "interpreterLanguage", words));
        answer("practitioner", reference, "BookInterpreter", Map.of("interpreterAnswer", "booked", "aboutInterpreter", words));
        Caller ours = Caller.web(port, "practitioner", "tasklist").at("/api/cases/" + reference + "/appointments");
        var planned = Map.of("kind", "council", "day", "2027-01-14", "time", "14:00", "interpreter", "booked", "language", words, "bookedWith", words, "place", words,
                "withWhom", words, "note", words);
        Answer made = ours.post("", planned);
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        String one = "/" + made.json().path("id").asText();
        assertThat(ours.post(one + "/move", Map.of("version", 0, "day", "2027-01-15", "time", "14:00", "why", words)).status()).isEqualTo(200);
        assertThat(ours.post(one + "/interpreter", Map.of("version", 1, "interpreter", "booked", "language", words, "bookedWith", words)).status()).isEqualTo(200);
        tried(ours.post(one + "/companion", Map.of("version", 2, "companion", words)));
        tried(ours.post("", Map.of("kind", words, "day", words, "time", words, "ends", words, "interpreter", words, "companion", "")));
        tried(ours.post(one + "/cancel", Map.of("version", 2, "state", words, "why", words)));
        assertThat(ours.post(one + "/cancel", Map.of("version", 2, "state", "cancelled-by-us", "why", words)).status()).isEqualTo(200);
        assertThat(ours.get("").body()).as("who holds the case reads it").contains(Words.LATIN, Words.ARABIC);
        String address = Caller.web(port, "practitioner", "tasklist").at("").post("/api/me/calendar", null).json().path("address").asText();
        String feed = Caller.anonymous(port).at("").get(java.net.URI.create(address).getPath()).body();
        assertThat(feed).contains(reference + " appointment", "CANCELLED");
        heard.add(feed);
        Office.itIs("2027-01-12T10:30");
        office.runJobs();
        answer("practitioner", reference, "RecordWhatHappened", Map.of("appointmentOutcome", "missed-by-them", "whatHappenedThere", words, "nextAfterAppointment", words));
        office.runJobs();
    }

    private void thePageOfTheCase(String reference) {
        Caller practitioner = Caller.web(port, "practitioner", "tasklist").at("/api/cases/" + reference);
        var facts = new LinkedHashMap<String, Object>();
        for (var group : practitioner.get("").json().at("/facts/groups")) {
            for (var fact : group.path("facts")) {
                switch (fact.path("type").asText()) {
                    case "text", "lines" -> facts.put(fact.path("key").asText(), fact.path("longest").asInt() < 100 ? Words.LATIN : marked(fact.path("key").asText()));
                    case "date" -> facts.put(fact.path("key").asText(), BORN);
                    default -> { }
                }
            }
        }
        assertThat(facts).hasSizeGreaterThan(20);
        assertThat(practitioner.post("/facts", Map.of("version", practitioner.get("").json().path("version").asLong(), "reason", marked("reason"), "facts", facts)).status()).isEqualTo(204);
        var contact = new LinkedHashMap<String, Object>(Map.of("part", "family", "phone", Words.LATIN, "tonight", 1));
        List.of("name", "organisation", "mail", "reachable", "mayKnow").forEach(field -> contact.put(field, marked(field)));
        assertThat(practitioner.post("/network", contact).status()).isEqualTo(201);
        assertThat(practitioner.post("/sharing", Map.of("recipient", "family", "recipientName", marked("recipient"), "purpose", "safety", "data", List.of("identity"), "ground", "immediate-danger",
                "answer", "not-yet", "note", marked("note"))).status()).isEqualTo(201);
        assertThat(practitioner.post("/team/join", Map.of("userId", "advocate", "reason", marked("joins"))).status()).isEqualTo(204);
        assertThat(practitioner.post("/team/leave", Map.of("userId", "advocate", "reason", marked("leaves"))).status()).isEqualTo(204);
        assertThat(practitioner.get("").body()).as("the team reads it").contains(Words.LATIN, Words.TRANSLITERATED, Words.ARABIC);
        // refused, and told to others: neither repeats a word
        var wrong = new LinkedHashMap<String, Object>();
        List.of("pronouns", "recordedDateOfBirth", "claimedYearOfBirth", "interpreterGender", "flags", Words.LATIN).forEach(key -> wrong.put(key, marked(key).repeat(3)));
        wrong.forEach((key, value) -> heard.add(practitioner.post("/facts", Map.of("version", 0, "reason", marked("reason"), "facts", Map.of(key, value))).body()));
        heard.add(practitioner.post("/network", Map.of("part", marked("part"), "name", marked("name").repeat(20))).body());
        heard.add(practitioner.post("/sharing", Map.of("recipient", marked("recipient"))).body());
        heard.add(practitioner.post("/team/join", Map.of("userId", marked("user"), "reason", marked("reason"))).body());
        for (String person : List.of("advocate", "practitioner-2", "therapist", "designer")) {
            Caller stranger = Caller.rest(port, person).at("/api/cases/" + reference);
            List.of("", "/network", "/sharing").forEach(part -> heard.add(stranger.get(part).body()));
            heard.add(stranger.post("/facts", Map.of("version", 0, "reason", marked("reason"), "facts", facts)).body());
        }
    }

    private Answer submitStart(String person, String process, Map<String, Object> answers) {
        return Caller.rest(port, person).post("/process-definition/key/" + process + "/submit-form", Caller.form(answers));
    }

    private String start(String person, String process, Map<String, Object> answers) {
        Answer answer = submitStart(person, process, answers);
        assertThat(answer.status()).as(process + " " + answer.body()).isEqualTo(200);
        heard.add(answer.body());
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(answer.json().path("id").asText()).singleResult().getBusinessKey();
    }

    private void answer(String person, String reference, String taskName, Map<String, ?> answers) {
        var task = office.task(reference, taskName);
        Caller caller = Caller.web(port, person, "tasklist");
        if (task.getAssignee() == null) {
            assertThat(caller.post("/task/" + task.getId() + "/claim", Map.of("userId", person)).status()).isEqualTo(204);
        }
        Answer answer = caller.post("/task/" + task.getId() + "/submit-form", Caller.form(answers));
        assertThat(answer.status()).as(taskName + " " + answer.body()).isEqualTo(204);
    }

    // where they do not belong

    private void leaveWordsWhereTheyDoNotBelong(String reference) throws IOException {
        String words = marked("tried");
        String b64 = Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
        office.maybeTask(reference, "CompareWithKnownCases").ifPresent(task -> answer("duty-worker", reference, "CompareWithKnownCases", Map.of("knownCase", "none")));
        answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", "practitioner"));
        String task = office.task(reference, "AcceptCase").getId();
        String instance = office.task(reference, "AcceptCase").getProcessInstanceId();
        String execution = office.task(reference, "AcceptCase").getExecutionId();
        String t = "/task/" + task;
        Map<String, Object> typed = Map.of(
                "String", Map.of("value", words), "Json", Map.of("value", "{\"x\":\"" + words + "\"}", "type", "Json"),
                "BrokenJson", Map.of("value", "{" + words, "type", "Json"),
                "Bytes", Map.of("value", b64, "type", "Bytes"), "File", Map.of("value", b64, "type", "File", "valueInfo", Map.of("filename", words)),
                "Object", Map.of("value", "[\"" + words + "\"]", "type", "Object", "valueInfo", Map.of("objectTypeName", "java.util.ArrayList", "serializationDataFormat", "application/json")),
                "JavaObject", Map.of("value", b64, "type", "Object", "valueInfo", Map.of("objectTypeName", words, "serializationDataFormat", "application/x-java-serialized-object")),
                "Integer", Map.of("value", words, "type", "Integer"), "Date", Map.of("value", words, "type", "Date"), "Unknown", Map.of("value", words, "type", words));
        for (String person : List.of("practitioner", "manager", "duty-worker", "administrator", "designer")) {
            Caller caller = Caller.rest(port, person);
            for (Object value : typed.values()) {
                for (String name : List.of("unknown", "declineReason", "acceptanceDueAt", "practitioner", "joined", Words.LATIN)) {
                    tried(caller.put(t + "/variables/" + encoded(name), value));
                    tried(caller.put(t + "/localVariables/" + encoded(name), value));
                    tried(caller.put("/process-instance/" + instance + "/variables/" + encoded(name), value));
                    tried(caller.post(t + "/submit-form", Map.of("variables", Map.of("acceptance", Map.of("value", "decline"), name, value))));
                    tried(caller.post(t + "/complete", Map.of("variables", Map.of(name, value))));
                    tried(caller.post("/process-definition/key/find-case/submit-form", Map.of("variables", Map.of("name", Map.of("value", "x"), name, value))));
                    tried(caller.post("/process-definition/key/record-contact/start", Map.of("variables", Map.of(name, value))));
                }
            }
            tried(caller.post(t + "/comment/create", Map.of("message", words)));
            tried(caller.multipart(t + "/attachment/create", Map.of("attachment-name", words, "attachment-description", words, "attachment-type", words, "content", words.getBytes(StandardCharsets.UTF_8))));
            tried(caller.multipart(t + "/attachment/create", Map.of("attachment-name", words, "url", "https://elsewhere.example/" + Words.LATIN)));
            tried(caller.multipart(t + "/variables/unknown/data", Map.of("data", words.getBytes(StandardCharsets.UTF_8), "valueType", "Bytes")));
            tried(caller.put(t, Map.of("name", words, "description", words, "owner", words, "assignee", words, "caseInstanceId", words, "parentTaskId", words)));
            tried(caller.post("/task/create", Map.of("name", words, "description", words, "owner", words, "assignee", words)));
            tried(caller.post(t + "/claim", Map.of("userId", words)));
            tried(caller.post(t + "/assignee", Map.of("userId", words)));
            tried(caller.post(t + "/delegate", Map.of("userId", words)));
            tried(caller.post(t + "/identity-links", Map.of("userId", words, "type", words)));
            tried(caller.post(t + "/bpmnError", Map.of("errorCode", words, "errorMessage", words)));
            tried(caller.post(t + "/bpmnEscalation", Map.of("escalationCode", words)));
            tried(caller.post(t + "/resolve", Map.of("variables", Map.of("unknown", Map.of("value", words)))));
            tried(caller.post("/process-definition/key/find-case/submit-form", Map.of("businessKey", words, "variables", Map.of("name", Map.of("value", "x")))));
            tried(caller.post("/process-definition/key/find-case/start", Map.of("businessKey", words, "caseInstanceId", words)));
            tried(caller.post("/process-definition/key/find-case/start", Map.of("startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", words)))));
            answered(caller.post("/message", Map.of("messageName", words, "businessKey", words, "correlationKeys", Map.of("caseReference", Map.of("value", words)), "processVariables", Map.of("x", Map.of("value", words)))));
            tried(caller.post("/message", Map.of("messageName", "accompany.case-opened", "businessKey", words, "processVariables", Map.of("caseReference", Map.of("value", words)))));
            answered(caller.post("/signal", Map.of("name", words, "variables", Map.of("x", Map.of("value", words)))));
            tried(caller.post("/condition", Map.of("businessKey", words, "variables", Map.of("x", Map.of("value", words)))));
            tried(caller.post("/execution/" + execution + "/create-incident", Map.of("incidentType", words, "configuration", words, "message", words)));
            tried(caller.put("/incident/x/annotation", Map.of("annotation", words)));
            tried(caller.put("/history/user-operation/x/set-annotation", Map.of("annotation", words)));
            tried(caller.post("/process-instance/delete", Map.of("processInstanceIds", List.of(instance), "deleteReason", words)));
            tried(caller.post("/process-instance/" + instance + "/modification", Map.of("annotation", words, "instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "AcceptCase")))));
            tried(caller.post("/decision-definition/key/standards-deadlines/evaluate", Map.of("variables", Map.of("jurisdiction", Map.of("value", words), "date", Map.of("value", words)))));
            if (!person.equals("administrator")) {
                tried(caller.post("/filter/create", Map.of("resourceType", "Task", "name", words, "query", Map.of("nameLike", words), "properties", Map.of("description", words))));
                tried(caller.post("/user/create", Map.of("profile", Map.of("id", "x", "firstName", words), "credentials", Map.of("password", words))));
            }
            for (String body : List.of("{\"variables\": {\"name\": {\"value\": \"" + words, "[\"" + words + "\"]", words, "{\"variables\":\"" + words + "\"}", "{\"variables\":{\"name\":\"" + words + "\"}}")) {
                tried(caller.post(t + "/submit-form", body));
                tried(caller.post("/process-definition/key/intake/submit-form", body));
                answered(caller.post("/task", body));
            }
            answered(caller.get("/task?name=" + encoded(words) + "&processVariables=caseReference_eq_" + encoded(words) + "&sortBy=" + encoded(words)));
            answered(caller.get("/process-instance/" + encoded(Words.LATIN + Words.ARABIC)));
            answered(caller.get("/" + encoded(Words.LATIN + Words.ARABIC)));
        }
        Caller designer = Caller.rest(port, "designer");
        byte[] model = Files.readAllBytes(Path.of("processes/find-case/find-case.bpmn"));
        // taken, but under the file's name and without the words
        answered(designer.multipart("/deployment/create", Map.of("deployment-name", words, "find-case.bpmn", model)));
        answered(designer.multipart("/deployment/create", Map.of("deployment-source", words, "find-case.bpmn", model)));
        tried(designer.multipart("/deployment/create", Map.of("tenant-id", words, "find-case.bpmn", model)));
        tried(Caller.rest(port, Words.LATIN).get("/task"));
        tried(Caller.rest(port, "housing-worker").put("/user/housing-worker/credentials", Map.of("password", words, "authenticatedUserPassword", words)));
        tried(Caller.anonymousWeb(port).at("").with("Content-Type", "application/x-www-form-urlencoded").call("POST", "/camunda/api/admin/auth/user/default/login/tasklist", null));
        Caller session = Caller.web(port, "practitioner", "tasklist");
        tried(session.with("X-XSRF-TOKEN", "wrong").post(t + "/submit-form", Caller.form(Map.of("acceptance", "decline", "declineNote", words))));
        Caller over = Caller.web(port, "practitioner", "tasklist");
        tried(over.with("Cookie", "JSESSIONID=over; XSRF-TOKEN=over").with("X-XSRF-TOKEN", "over").post(t + "/submit-form", Caller.form(Map.of("acceptance", "decline", "declineNote", words))));
        for (String line : List.of("GET /engine-rest/task?name=" + words + " HTTP/1.1", "GET /camunda/" + words + "|{} HTTP/1.1", words + " / HTTP/1.1", "GET /engine-rest/task HTTP/1.1\r\n" + words + ": " + words)) {
            raw(line);
        }
        org.junit.jupiter.api.Assertions.assertThrows(RuntimeException.class, () -> engine.getDecisionService().evaluateDecisionTableByKey("standards-deadlines")
                .variables(Map.of("jurisdiction", words, "date", words, "cohort", words, "rule", words, "nation", words)).evaluate());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Must be refused; what the person is told goes to nobody else, so it may repeat their own words. */
    private void tried(Answer answer) {
        if (answer.status() < 400) {
            accepted.add(answer.whole().request().method() + " " + answer.whole().uri().getPath() + " " + answer.status());
        }
    }

    /** Whether it is refused does not matter: it asks and leaves nothing. */
    private void answered(Answer answer) {
        assertThat(answer.status()).isLessThan(600);
    }

    private void raw(String firstLine) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write((firstLine + "\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.getInputStream().readAllBytes();
        }
    }

    // faults

    private void failWithWords(CapturedOutput log) throws IOException {
        String model = Files.readString(Path.of("processes/record-contact/record-contact.bpmn"));
        String sync = model.replace("${findHolder}", "${talkative}");
        String async = sync.replace("camunda:delegateExpression=\"${talkative}\"", "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${talkative}\"");
        String reference = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("intake").list().get(0).getBusinessKey();
        Map<String, Object> contact = Map.of("caseReference", reference, "contactOn", "2026-11-24", "contactKind", "call", "contactDirection", "from-them", "whatHappened", marked("whatHappened"));

        deploy(sync);
        for (int i = 0; i < 4; i++) {
            Answer answer = submitStart("therapist", "record-contact", contact);
            heard.add(answer.body());
        }
        deploy(async);
        for (int i = 0; i < 4; i++) {
            assertThat(submitStart("therapist", "record-contact", contact).status()).isEqualTo(200);
            for (int j = 0; j < 3; j++) {
                office.runJobs();
            }
        }
        assertThat(engine.getManagementService().createJobQuery().noRetriesLeft().count()).isPositive();
        Caller manager = Caller.rest(port, "manager");
        for (Job job : engine.getManagementService().createJobQuery().withException().list()) {
            heard.add(job.getExceptionMessage());
            heard.add(manager.get("/job/" + job.getId() + "/stacktrace").body());
        }
        heard.add(manager.get("/incident").body());
        heard.add(manager.get("/history/incident").body());
        heard.add(manager.get("/history/job-log").body());
        assertThat(manager.get("/incident").body()).contains("failedJob");
        assertThat(log.getAll()).isNotEmpty();
    }

    private void deploy(String model) {
        Answer answer = Caller.rest(port, "designer").multipart("/deployment/create", Map.of("deployment-name", "record-contact", "record-contact.bpmn", model.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    // the search

    private void othersListen(String reference) {
        List<String> calls = List.of("/task", "/process-instance", "/variable-instance", "/execution", "/job", "/incident", "/history/task", "/history/process-instance",
                "/history/activity-instance", "/history/variable-instance", "/history/detail", "/history/user-operation", "/history/job-log", "/history/incident",
                "/history/identity-link-log", "/history/decision-instance", "/filter", "/user", "/deployment", "/process-definition");
        for (String person : List.of("therapist", "practitioner-2", "practitioner-3", "advocate", "policy-lead", "designer", "data-protection-lead", "administrator", "manager")) {
            Caller caller = Caller.rest(port, person);
            calls.forEach(call -> heard.add(caller.get(call).body()));
            if (!person.equals("manager")) {
                engine.getTaskService().createTaskQuery().list().forEach(task -> {
                    if (!person.equals(task.getAssignee())) {
                        heard.add(caller.get("/task/" + task.getId() + "/form-variables?deserializeValues=false").body());
                    }
                });
            }
        }
    }

    private void theTimelineTellsOnlyTheTeam(String reference) {
        String page = "/cases/" + reference + "/timeline";
        assertThat(Caller.rest(port, "manager").at("/api").get(page).body()).as("the team reads it").contains(Words.LATIN, Words.ARABIC);
        var task = office.task(reference, "AcceptCase").getId();
        for (String person : List.of("therapist", "practitioner-2", "practitioner-3", "advocate", "policy-lead", "designer", "data-protection-lead", "administrator")) {
            Caller caller = Caller.rest(port, person).at("/api");
            List.of(page, "/cases/" + reference + "/waiting", "/tasks/" + task + "/why", "/me/cases", page + "?before=" + encoded(marked("before")))
                    .forEach(call -> heard.add(caller.get(call).body()));
        }
        // what it waits for and why a task is here are said without a word about the young person, even to the team
        List.of("/cases/" + reference + "/waiting", "/tasks/" + task + "/why").forEach(call -> heard.add(Caller.rest(port, "manager").at("/api").get(call).body()));
    }

    private List<String> inTheDatabase() throws SQLException {
        var found = new ArrayList<String>();
        int cells = 0;
        try (Connection connection = database.getConnection()) {
            var tables = new ArrayList<String[]>();
            try (ResultSet all = connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (all.next()) {
                    String schema = all.getString("TABLE_SCHEM");
                    if (!List.of("INFORMATION_SCHEMA", "information_schema", "pg_catalog").contains(schema)) {
                        tables.add(new String[] {schema, all.getString("TABLE_NAME")});
                    }
                }
            }
            assertThat(tables).anyMatch(table -> table[0].equalsIgnoreCase("waymark_keys")).anyMatch(table -> table[0].equalsIgnoreCase("waymark"))
                    .anyMatch(table -> table[1].equalsIgnoreCase("ACT_GE_BYTEARRAY"));
            for (String[] table : tables) {
                try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select * from \"" + table[0] + "\".\"" + table[1] + "\"")) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            cells++;
                            byte[] content = bytes(rows, i);
                            if (content != null && TRACES.in(content)) {
                                found.add(table[0] + "." + table[1] + "." + rows.getMetaData().getColumnName(i));
                            }
                        }
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(5000);
        return found.stream().distinct().toList();
    }

    private static byte[] bytes(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof byte[] || value instanceof java.sql.Blob) {
            return rows.getBytes(column);
        }
        String text = value == null ? null : rows.getString(column);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> inTheMails() {
        return java.util.Arrays.stream(mailServer.getReceivedMessages()).map(GreenMailUtil::getWholeMessage).filter(TRACES::in).toList();
    }

    private static List<String> inFilesSince(FileTime began) throws IOException {
        try (var files = Files.walk(Path.of("target"))) {
            var found = new ArrayList<String>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // the report of a test that failed quotes what it found
                if (Files.getLastModifiedTime(file).compareTo(began) >= 0 && Files.size(file) < 50_000_000 && !file.toString().contains("surefire") && TRACES.in(Files.readAllBytes(file))) {
                    found.add(file.toString());
                }
            }
            return found;
        } catch (NoSuchFileException | UncheckedIOException gone) {
            // of another test that runs at the same time
            return inFilesSince(began);
        }
    }

    /** A search that finds nothing proves nothing until it has found something. */
    @Test
    void thePlantedIsFound() throws Exception {
        String words = "before " + marked("planted") + " after";
        byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
        assertThat(TRACES.in(words)).isTrue();
        assertThat(TRACES.in("nothing of the kind, 2026-11-23 قصة 🦊 Jamila")).isFalse();
        for (String one : Words.ALL) {
            assertThat(TRACES.in("x" + one + "y")).as(one).isTrue();
            assertThat(TRACES.in(("x" + one + "y").getBytes(StandardCharsets.UTF_16LE))).as(one).isTrue();
            assertThat(TRACES.in(("x" + one + "y").getBytes(StandardCharsets.UTF_16BE))).as(one).isTrue();
            for (String shift : List.of("", "a", "ab")) {
                assertThat(TRACES.in("{\"x\":\"" + Base64.getEncoder().encodeToString((shift + words).getBytes(StandardCharsets.UTF_8)) + "\"}")).isTrue();
            }
            assertThat(TRACES.in(encoded("x" + one))).isTrue();
            assertThat(TRACES.in(escaped("x" + one))).isTrue();
        }
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(utf8);
        }
        assertThat(TRACES.in(zipped.toByteArray())).isTrue();
        assertThat(TRACES.in(words.toUpperCase(java.util.Locale.ROOT))).isTrue();

        try (Connection connection = database.getConnection(); var statement = connection.prepareStatement("insert into ACT_GE_PROPERTY (NAME_, VALUE_, REV_) values ('planted', ?, 1)")) {
            statement.setString(1, marked("p"));
            statement.executeUpdate();
        }
        try (Connection connection = database.getConnection(); var statement = connection.prepareStatement("insert into ACT_GE_BYTEARRAY (ID_, BYTES_) values ('planted', ?)")) {
            statement.setBytes(1, zipped.toByteArray());
            statement.executeUpdate();
        }
        try {
            assertThat(inTheDatabase()).hasSize(2).anyMatch(where -> where.toUpperCase().contains("ACT_GE_PROPERTY.VALUE_")).anyMatch(where -> where.toUpperCase().contains("ACT_GE_BYTEARRAY.BYTES_"));
        } finally {
            try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
                statement.executeUpdate("delete from ACT_GE_PROPERTY where NAME_ = 'planted'");
                statement.executeUpdate("delete from ACT_GE_BYTEARRAY where ID_ = 'planted'");
            }
        }
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
