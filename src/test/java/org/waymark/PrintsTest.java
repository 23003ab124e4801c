package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Caller.Answer;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Contact;
import org.waymark.casework.Network;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Basis;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.Question;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Data;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

/** Pages for paper: what stands on them, that nothing on them is alive, and who gets none. */
@AtTheDesk
class PrintsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private Clocks clocks;
    @Autowired
    private CaseFiles files;
    @Autowired
    private Network network;
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

    private Answer get(String person, String path) {
        return Caller.rest(port, person).at("/api").get(path);
    }

    @Test
    void aCoverSheetSaysWhatWhoeverCoversMustKnow() {
        clocks.start(reference, Basis.of(new Question("asylum-appeal", Nation.ENGLAND, LocalDate.parse("2026-11-24"))), null, new By("practitioner", null, "test"));
        files.record(reference, "practitioner", "Case page", Map.of("flags", "missing-before"), Map.of());
        network.add(reference, new Reader("practitioner", Set.of("practitioner")), new Network.NewContact(Contact.Part.OTHER, new Contact.Details("Synthetic Neighbour", "", "01632 960001", "", "", ""), 1));
        Answer print = get("practitioner", "/cases/" + reference + "/prints/cover");
        assertThat(print.status()).as(print.body()).isEqualTo(200);
        assertThat(print.body()).contains(name, reference, "Through the school office", "Practitioner (demo)", "Has been missing", "asylum appeal", "Tuesday 8 December 2026", "Review the case",
                "About the interpreter</dt><dd>not recorded", "Handover notes", "What we wait for", "What happened last", "Somebody else: Synthetic Neighbour, 01632 960001");
        assertThat(print.whole().headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(db.sql("select count(*) from waymark.reading_log where case_reference = :reference and reader = 'practitioner' and purpose = 'Cover sheet' and outcome = 'read'")
                .param("reference", reference).query(Long.class).single()).isEqualTo(1);
        assertThat(get("practitioner", "/me/prints/cover").body()).contains(reference, name);
        assertThat(get("practitioner-3", "/me/prints/cover").body()).doesNotContain(reference, name);
    }

    @Test
    void nothingOnAPrintIsAlive() {
        files.record(reference, "practitioner", "Case page", Map.of("name", "</style><script>alert(1)</script> {{holder}} \u062c\u0645\u064a\u0644\u0629", "safeContact", "<img src=x> & \"y\""), Map.of());
        for (String path : List.of("/cases/" + reference + "/prints/cover", "/me/prints/cover", "/me/prints/day?on=2026-12-31", "/me/prints", "/me/prints/form/record-first-conversation")) {
            Answer print = get("practitioner", path);
            assertThat(print.status()).as(path).isEqualTo(200);
            assertThat(print.body()).as(path).doesNotContain("<script", "<img", "http:", "https:", "style=", "onclick");
            String policy = print.whole().headers().firstValue("Content-Security-Policy").orElseThrow();
            assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-").doesNotContain("unsafe");
            assertThat(print.whole().headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
            String style = print.body().substring(print.body().indexOf("<style>") + 7, print.body().indexOf("</style>"));
            assertThat(policy).as("the style that the policy allows is the one on the page").contains("'sha256-" + sha256(style) + "'");
        }
        assertThat(get("practitioner", "/cases/" + reference + "/prints/cover").body()).contains("&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt; {{holder}} \u062c\u0645\u064a\u0644\u0629", "&lt;img src&#x3D;x&gt; &amp; ");
    }

    private static String sha256(String text) {
        try {
            return java.util.Base64.getEncoder().encodeToString(java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoIsNotOnTheTeamGetsNothing() {
        for (String person : List.of("practitioner-2", "practitioner-3", "advocate", "designer")) {
            Answer refused = get(person, "/cases/" + reference + "/prints/cover");
            assertThat(refused.status()).as(person).isEqualTo(403);
            assertThat(refused.body()).doesNotContain(name, "<html");
        }
        assertThat(Caller.anonymous(port).at("/api").get("/cases/" + reference + "/prints/cover").status()).isEqualTo(401);
    }

    @Test
    void whoeverCoversFindsWhatIsDueInTheCaseToo() {
        clocks.start(reference, Basis.of(new Question("asylum-appeal", Nation.ENGLAND, LocalDate.parse("2026-11-17"))), null, new By("practitioner", null, "test"));
        assertThat(get("practitioner-3", "/me/prints/day?on=2026-11-26").body()).doesNotContain(reference);
        files.cover(reference, "practitioner-3", "practitioner", "manager");
        assertThat(get("practitioner-3", "/me/prints/day?on=2026-11-26").body()).contains(reference, name, "Deadline: asylum appeal; you cover for who holds the case");
        assertThat(get("practitioner-3", "/me/prints/cover").body()).contains(reference, name);
        assertThat(get("practitioner", "/me/prints/day?on=2026-11-26").body()).contains("Deadline: asylum appeal").doesNotContain("you cover");
        files.endCover(reference, "practitioner", "manager");
        assertThat(get("practitioner-3", "/me/prints/day?on=2026-11-26").body()).doesNotContain(reference);
    }

    /** It passed, and a process still asks somebody to see to it. */
    @Test
    void aMissedLimitStaysInSight() {
        String clock = Caller.rest(port, "practitioner").at("/api/cases/" + reference).post("/deadlines", Map.of("rule", "asylum-appeal", "nation", "england", "cohort", "any", "countFrom", "2026-11-24",
                "aboutDeadline", "Synthetic")).json().path("clock").asText();
        String sheet = get("practitioner", "/cases/" + reference + "/prints/cover").body();
        assertThat(sheet.indexOf("Act on the deadline")).as("the cover reads what is due first, whichever process asks it").isPositive().isLessThan(sheet.indexOf("Review the case"));
        Office.itIs("2026-12-10T10:00");
        office.runJobs();
        assertThat(get("practitioner", "/me/prints/day").body()).contains("Missed: the last day was Tuesday 8 December 2026", "Deadline: asylum appeal");
        assertThat(get("practitioner", "/cases/" + reference + "/prints/cover").body()).contains("asylum appeal</td><td>missed");
        assertThat(get("practitioner", "/cases/" + reference).json().path("deadlines")).singleElement().satisfies(next -> assertThat(next.path("missed").asBoolean()).isTrue());
    }

    @Test
    void theDayListNamesWhatIsOfferedAndACoverSheetWhatMayBeShared() {
        String other = office.refer(Office.somebody());
        assertThat(get("manager", "/me/prints/day?on=2026-12-31").body()).contains("Offered to your teams", "Choose a practitioner", other);
        assertThat(get("therapist", "/me/prints/day?on=2026-12-31").body()).doesNotContain(other);
        String sheet = "/cases/" + reference + "/prints/cover";
        assertThat(get("practitioner", sheet).body()).contains("Nothing was decided, so nothing may be shared.");
        sharing.record(reference, new Reader("practitioner", Set.of("practitioner")), new NewDecision(Recipient.SCHOOL, "", Purpose.EDUCATION, Set.of(Data.IDENTITY), Ground.AGREED,
                org.waymark.sharing.Answer.AGREED, AnsweredBy.YOUNG_PERSON, Capacity.UNDERSTANDS, Interpreter.NOT_NEEDED, "", null));
        files.record(reference, "practitioner", "Case page", Map.of("recordedDateOfBirth", "2008-03-04"), Map.of());
        assertThat(get("practitioner", sheet).body()).contains("May be shared", "Date of birth on record</dt><dd>4 March 2008");
    }

    @Test
    void aDayListPutsFirstWhatCannotWait() {
        clocks.start(reference, Basis.of(new Question("asylum-appeal", Nation.ENGLAND, LocalDate.parse("2026-11-17"))), null, new By("practitioner", null, "test"));
        String list = get("practitioner", "/me/prints/day?on=2027-02-24").body();
        assertThat(list).contains("Day list for Wednesday 24 February 2027", name);
        assertThat(list.indexOf("Deadline: asylum appeal")).isPositive().isLessThan(list.indexOf("Review the case"));
        assertThat(get("practitioner", "/me/prints/day").body()).contains("Day list for Wednesday 25 November 2026").doesNotContain("Review the case");
        Office.itIs("2026-12-20T10:00");
        assertThat(get("practitioner", "/me/prints/day").body()).contains("Deadline: asylum appeal").contains("<strong>late</strong>");
        assertThat(get("practitioner-3", "/me/prints/day?on=2027-02-24").body()).doesNotContain(reference, name);
        for (String on : List.of("2026-02-30", "tomorrow", "1999-01-01", "25.11.2026")) {
            assertThat(get("practitioner", "/me/prints/day?on=" + on).status()).as(on).isEqualTo(400);
        }
    }

    @Test
    void everyFormThatTheContentsNameCanBePrinted() {
        var ids = java.util.regex.Pattern.compile("prints/form/([a-z-]+)").matcher(get("manager", "/me/prints").body()).results().map(found -> found.group(1)).distinct().toList();
        assertThat(ids).hasSizeGreaterThan(12);
        ids.forEach(id -> assertThat(get("manager", "/me/prints/form/" + id).status()).as(id).isEqualTo(200));
        String form = get("practitioner", "/me/prints/form/record-first-conversation").body();
        assertThat(form).contains("This form belongs to the task “Record the first conversation”", "How did you understand each other? (needed)", "Interpreter in the room", "class=\"line\"")
                .doesNotContain("{{", name, "caseFile", "**");
        assertThat(get("duty-worker", "/me/prints/form/referral-recorded").body()).contains("class=\"date two\"");
    }

    @Test
    void aFormOfAProcessThatSomebodyMayNotSeeIsNotThere() {
        assertThat(get("therapist", "/me/prints/form/record-first-conversation").status()).isEqualTo(404);
        assertThat(get("therapist", "/me/prints").body()).doesNotContain("record-first-conversation").contains("contact-recorded");
        assertThat(get("practitioner", "/me/prints/form/there-is-none").status()).isEqualTo(404);
        assertThat(get("practitioner", "/me/prints/form/..%2fx").status()).isIn(400, 404);
    }
}
