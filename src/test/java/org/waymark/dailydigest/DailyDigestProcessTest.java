package org.waymark.dailydigest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.Office.somebody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Office;
import org.waymark.Outbox;
import org.waymark.ProcessTest;
import org.waymark.deadlines.Basis;
import org.waymark.deadlines.By;
import org.waymark.deadlines.Change;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.Question;

@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class DailyDigestProcessTest {

    private static final String SUBJECT = "Waymark: your day";

    @Autowired
    private Office office;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private IdentityService identities;
    @Autowired
    private Clocks clocks;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private JdbcClient db;
    private final List<Outbox.Mail> forgotten = new ArrayList<>();

    @BeforeEach
    void quietMonday() {
        Office.itIs("2026-11-23T10:00");
        forgotten.clear();
        // the register outlives the tests that wrote in it
        clocks.open().forEach(each -> clocks.change(each.id(), new Change.Cancel(), new By("manager", "safeguarding-lead", "test-over")));
        db.sql("delete from waymark.digest").update();
    }

    @AfterEach
    void clear() {
        office.clear();
        db.sql("delete from waymark.digest").update();
    }

    @Test
    void eachPersonIsToldTheirOwnNumbers() {
        String unclaimed = office.refer(somebody());
        String held = office.openCase(somebody(), "practitioner");
        offer("practitioner-2");
        // five days before it is due the review warns, on Tuesday 24 November; the other one should have been on the 17th
        clock("case-review", held, "2026-11-01");
        clock("case-review", held, "2026-10-20");
        clock("case-review", unclaimed, "2026-10-20");

        morning("2026-11-24T07:00");

        assertThat(told()).containsExactlyInAnyOrder("manager", "practitioner", "practitioner-2");
        assertThat(numbers("practitioner")).isEqualTo("Late 0, Due today 0, Waiting 0, New 1, Reminders 1, At risk 1");
        assertThat(numbers("practitioner-2")).isEqualTo("Late 0, Due today 1, Waiting 0, New 1, Reminders 0, At risk 0");
        assertThat(numbers("manager")).as("the risks of all cases").isEqualTo("Late 0, Due today 1, Waiting 1, New 0, Reminders 0, At risk 2");
        assertThat(mailTo("practitioner").text()).contains("Deadlines in the cases you hold that are still running", "since 7:00 am on Monday 23 November 2026", "/camunda/app/tasklist/");
        assertThat(mailTo("manager").text()).contains("Deadlines in all cases that are still running");
    }

    @Test
    void whatWasNewYesterdayIsNewNoMoreAndWhatIsPastItsDayIsLate() {
        office.openCase(somebody(), "practitioner");
        office.refer(somebody());
        morning("2026-11-24T07:00");
        assertThat(numbers("practitioner")).contains("New 1");
        forgetMails();

        morning("2026-11-25T07:00");
        assertThat(told()).as("a review in four weeks is nothing to tell").doesNotContain("practitioner");
        // to choose a practitioner and, as that is late, to see what is in the way
        assertThat(numbers("manager")).startsWith("Late 2, Due today 0, Waiting 2");
        assertThat(mailTo("manager").text()).contains("since 7:00 am on Tuesday 24 November 2026");
        forgetMails();

        morning("2026-12-22T07:00");
        assertThat(numbers("practitioner")).isEqualTo("Late 1, Due today 0, Waiting 0, New 0, Reminders 0, At risk 0");
    }

    @Test
    void mailTellsNothingOfAnyCase() {
        String name = somebody();
        String reference = office.openCase(name, "practitioner");
        String second = somebody();
        office.refer(second);
        morning("2026-12-21T07:00");

        assertThat(mails()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(mail -> {
            assertThat(mail.text()).startsWith(SUBJECT + "\n").doesNotContain(reference, name, second, "WM-", "practitioner", "review", "Review", "first contact");
            assertThat(mail.text().lines().filter(line -> line.matches("[A-Z][a-z ]+: .*"))).allMatch(line -> line.equals(SUBJECT) || line.matches("[A-Z][a-z ]+: \\d+"));
        });
    }

    @Test
    void nobodyIsWrittenToWhenThereIsNothing() {
        morning("2026-11-24T07:00");

        assertThat(mails()).isEmpty();
        assertThat(running()).isZero();
        assertThat(turns()).as("everybody had their turn").isGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28, england, false", "2026-11-29, england, false", "2026-11-30, england, true", "2026-11-30, scotland, false", "2026-12-01, scotland, true",
            "2026-12-25, wales, false", "2026-12-28, northern-ireland, false", "2027-03-17, northern-ireland, false", "2027-03-17, england, true"})
    void workingDaysAreThoseOfTheNation(LocalDate day, String nation, boolean working) {
        assertThat(deadlines.isWorkingDay(Nation.of(nation), day)).isEqualTo(working);
    }

    @Test
    void holidayOfTheirNationIsQuietAndTheNextDayTellsAllSince() {
        Office.itIs("2026-11-27T10:00");
        offer("practitioner-3");
        office.openCase(somebody(), "practitioner");
        morning("2026-11-28T07:00");
        morning("2026-11-29T07:00");
        assertThat(mails()).as("a weekend").isEmpty();

        morning("2026-11-30T07:00");
        assertThat(told()).as("St Andrew's Day").contains("practitioner").doesNotContain("practitioner-3");
        forgetMails();

        Office.itIs("2026-11-30T10:00");
        offer("practitioner-3");
        morning("2026-12-01T07:00");
        assertThat(mailTo("practitioner-3").text()).contains("since 7:00 am on Friday 27 November 2026");
    }

    @Test
    void clockThatFiresTwiceTellsOnce() {
        office.openCase(somebody(), "practitioner");
        morning("2026-11-24T07:00");
        morning("2026-11-24T07:00");
        morning("2026-11-24T16:30");

        assertThat(told()).containsOnlyOnce("practitioner");
    }

    /** Waymark was not running at seven, nor for some days. */
    @Test
    void lateMorningTellsOnceAndMakesUpForNoOther() {
        Office.itIs("2026-11-25T16:00");
        office.openCase(somebody(), "practitioner");
        morning("2026-11-26T15:00");

        assertThat(told()).containsOnlyOnce("practitioner");
        assertThat(office.startTimer("daily-digest").getDuedate()).isEqualTo(Instant.parse("2026-11-27T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24T07:00, 2026-10-25T07:00:00Z", "2026-10-25T07:00, 2026-10-26T07:00:00Z", "2027-03-27T07:00, 2027-03-28T06:00:00Z",
            "2027-03-28T07:00, 2027-03-29T06:00:00Z", "2026-07-11T07:00, 2026-07-12T06:00:00Z"})
    void nextMorningIsSevenInLondon(String now, Instant next) {
        Office.itIs(now);
        office.clockStarts("daily-digest");
        assertThat(office.startTimer("daily-digest").getDuedate()).isEqualTo(next);
    }

    @Test
    void mailThatWasHeldUpTellsHowThingsStandThen() {
        offer("practitioner-2");
        office.openCase(somebody(), "practitioner");
        office.mailServerIsDown();
        morning("2026-11-24T07:00");
        assertThat(mails()).isEmpty();

        office.mailServerIsUp();
        Office.itIs("2026-11-24T08:00");
        office.answer("practitioner-2", office.own("practitioner-2", "AcceptCase"), Map.of("acceptance", "accept"));
        office.runJobs();
        office.runJobs();
        assertThat(told()).containsOnlyOnce("practitioner", "practitioner-2");
        assertThat(numbers("practitioner-2")).as("the first conversation instead of the offer").contains("New 1");
        assertThat(running()).isZero();
    }

    @Test
    void oneMailThatFailsIsOneIncidentAndHoldsNobodyUp() {
        offer("practitioner-2");
        office.openCase(somebody(), "practitioner");
        mailAddress("practitioner-2", "nonsense @");
        try {
            morning("2026-11-24T07:00");
            for (int minute = 6; minute < 40; minute += 6) {
                Office.itIs("2026-11-24T07:%02d".formatted(minute));
                office.runJobs();
            }
            assertThat(told()).contains("practitioner").doesNotContain("practitioner-2");
            assertThat(runtime.createIncidentQuery().list()).singleElement()
                    .satisfies(incident -> assertThat(incident.getIncidentMessage()).isEqualTo("The user practitioner-2 has no mail address, so the notice daily-digest cannot be sent."));
        } finally {
            mailAddress("practitioner-2", "practitioner-2@waymark.example");
        }
    }

    @Test
    void mailThatIsHeldUpPastItsDayIsNotSent() {
        office.openCase(somebody(), "practitioner");
        office.mailServerIsDown();
        morning("2026-11-24T07:00");
        office.mailServerIsUp();
        Office.itIs("2026-11-25T06:00");
        office.runJobs();

        assertThat(mails()).isEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void whoHasNoMailAddressIsLeftOutAndTheLogSaysSo(CapturedOutput log) {
        offer("practitioner-2");
        mailAddress("practitioner-2", "");
        try {
            morning("2026-11-24T07:00");
        } finally {
            mailAddress("practitioner-2", "practitioner-2@waymark.example");
        }
        assertThat(told()).doesNotContain("practitioner-2");
        assertThat(log).contains("The user practitioner-2 has no mail address and gets no daily mail.");
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private void morning(String localDateTime) {
        Office.itIs(localDateTime);
        office.clockStarts("daily-digest");
        office.runJobs();
    }

    private void offer(String practitioner) {
        String reference = office.refer(somebody());
        office.answer("manager", reference, "ChoosePractitioner", Map.of("practitioner", practitioner));
        office.runJobs();
    }

    private void clock(String rule, String caseReference, String from) {
        clocks.start(caseReference, Basis.of(new Question(rule, Nation.ENGLAND, LocalDate.parse(from))), null, new By("practitioner", "test"));
    }

    private void mailAddress(String userId, String address) {
        User user = identities.createUserQuery().userId(userId).singleResult();
        user.setEmail(address);
        identities.saveUser(user);
    }

    private List<Outbox.Mail> mails() {
        // the mail server keeps no order
        var mails = new ArrayList<>(office.mails().stream().filter(mail -> mail.text().startsWith(SUBJECT)).toList());
        forgotten.forEach(mails::remove);
        return mails;
    }

    private void forgetMails() {
        forgotten.addAll(mails());
    }

    private List<String> told() {
        return mails().stream().map(mail -> mail.to().replace("@waymark.example", "")).toList();
    }

    private Outbox.Mail mailTo(String userId) {
        return mails().stream().filter(mail -> mail.to().equals(userId + "@waymark.example")).findFirst().orElseThrow(() -> new AssertionError("No mail to " + userId));
    }

    private String numbers(String userId) {
        return mailTo(userId).text().lines().filter(line -> line.matches("[A-Z][a-z ]+: \\d+")).map(line -> line.replace(":", "")).collect(Collectors.joining(", "));
    }

    private long running() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("daily-digest").count();
    }

    private long turns() {
        return db.sql("select count(*) from waymark.digest").query(Long.class).single();
    }
}
