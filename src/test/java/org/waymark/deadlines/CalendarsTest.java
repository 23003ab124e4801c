package org.waymark.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.waymark.deadlines.BankHolidays.Division;

@ExtendWith(OutputCaptureExtension.class)
class CalendarsTest {

    private static final Resource PUBLISHED = new ClassPathResource("bank-holidays/gov-uk.json");
    private static final Resource SPECIAL = new ClassPathResource("bank-holidays/calendars.yaml");
    private static final Calendars CALENDARS = ARule.CALENDARS;
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final AtomicLong nanos = new AtomicLong();
    private long saved = 1_800_000_000L;
    @TempDir
    private Path folder;

    @Test
    void theHolidaysOfTheYearsAheadAreThePublishedOnes() {
        Map<LocalDate, String> holidays = CALENDARS.find("EW", Nation.SCOTLAND).listed();
        assertThat(holidays.entrySet().stream().filter(day -> day.getKey().getYear() == 2026)).hasSize(8);
        assertThat(holidays).containsEntry(LocalDate.of(2026, 12, 28), "Boxing Day, substitute day");
        assertThat(CALENDARS.find("SC", Nation.ENGLAND).listed()).containsEntry(LocalDate.of(2026, 6, 15), "World Cup bank holiday")
                .doesNotContainKey(LocalDate.of(2026, 4, 6));
        assertThat(CALENDARS.find("LA", Nation.WALES)).isEqualTo(CALENDARS.find("EW", Nation.WALES));
        for (Nation nation : Nation.values()) {
            assertThat(CALENDARS.find("LA", nation).listed().entrySet()).allSatisfy(holiday -> {
                assertThat(holiday.getKey().getDayOfWeek()).as("weekend holidays are published as their substitutes").isLessThan(DayOfWeek.SATURDAY);
                assertThat(holiday.getValue()).doesNotContain("_");
            });
        }
    }

    @Test
    void aCalendarNobodyKnowsIsRefusedWithTheChoices() {
        assertThatThrownBy(() -> ARule.of(CountMode.CAL_EX, 1).in("FR").from("2026-01-02")).isInstanceOf(IllegalArgumentException.class).hasMessage(
                "There is no calendar 'FR': choose EW, EW_COURT, EW_IAC, HO, NI, SC, UT_IAC, LA (that of the nation) or CHARITY (that of the nation and our own closed days).");
    }

    @ParameterizedTest(name = "{0} in {1} on {2}: {3}")
    @CsvSource({
            "EW,       scotland,         2026-11-30, open", "SC,       england,          2026-11-30, St Andrew's Day",
            "NI,       england,          2026-07-13, 'Battle of the Boyne, substitute day'", "LA,       northern-ireland, 2026-03-17, St Patrick's Day",
            "EW_IAC,   england,          2026-12-24, open", "EW_IAC,   england,          2026-12-28, 'Boxing Day, substitute day'",
            "EW_IAC,   scotland,         2026-12-29, the tribunal does not count 26 to 31 December",
            "EW_IAC,   england,          2026-12-31, the tribunal does not count 26 to 31 December", "EW_IAC,   england,          2027-01-04, open",
            // past the published years
            "EW_IAC,   england,          2030-12-31, the tribunal does not count 26 to 31 December", "EW_IAC,   england,          2030-12-26, Boxing Day",
            "EW_IAC,   england,          2026-12-26, weekend", "UT_IAC,   england,          2025-12-26, Boxing Day",
            "UT_IAC,   england,          2025-12-29, the tribunal does not count 27 to 31 December", "EW_COURT, england,          2026-12-24, open",
            "EW_COURT, scotland,         2026-12-25, Christmas Day", "HO,       scotland,         2026-11-30, open", "HO,       scotland,         2026-04-06, Easter Monday",
            "CHARITY,  scotland,         2026-11-30, St Andrew's Day", "CHARITY,  england,          2026-12-29, open",
    })
    void whoseWorkingDays(String id, String nation, LocalDate day, String closed) {
        assertThat(CALENDARS.find(id, Nation.of(nation)).closed(day).orElse("open")).isEqualTo(closed);
    }

    @Test
    void aDateSaysWhoseCalendarItNeededAndHowSureThatIs() {
        Deadline appeal = ARule.of(CountMode.WD_EX, 2).in("EW_IAC").status("verified").from("2026-12-24");
        assertThat(appeal.due()).isEqualTo("2027-01-05");
        assertThat(appeal.explanation()).contains("by the calendar of the First-tier Tribunal (Immigration and Asylum Chamber): Friday 25 December 2026 (Christmas Day)",
                "Tuesday 29 December 2026 (the tribunal does not count 26 to 31 December)").endsWith("That the tribunal does not count 26 to 31 December has not been verified.");
        assertThat(ARule.of(CountMode.CAL_EX, 2).in("EW_IAC").status("verified").from("2026-12-24").explanation()).as("every day counts: no calendar is needed")
                .doesNotContain("tribunal");
    }

    /** Only what a government added or moved once may differ; the library knows even those so far. */
    @Test
    void computedHolidaysAreThePublishedOnes() {
        ComputedHolidays computed = new ComputedHolidays();
        Set<String> differences = new TreeSet<>();
        for (Division division : Division.values()) {
            Calendar published = CALENDARS.find(division.name(), Nation.ENGLAND);
            for (int year : published.published()) {
                Set<LocalDate> there = published.listed().keySet().stream().filter(day -> day.getYear() == year).collect(Collectors.toSet());
                Set<LocalDate> here = computed.of(division, year).keySet().stream().filter(day -> day.getDayOfWeek().getValue() < 6).collect(Collectors.toSet());
                there.stream().filter(day -> !here.contains(day)).forEach(day -> differences.add("only published: " + division + " " + day));
                here.stream().filter(day -> !there.contains(day)).forEach(day -> differences.add("only computed: " + division + " " + day));
            }
            assertThat(published.published()).contains(2019, 2028);
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void computedHolidaysHaveTheSameWords() {
        ComputedHolidays computed = new ComputedHolidays();
        for (Division division : Division.values()) {
            CALENDARS.find(division.name(), Nation.ENGLAND).listed().forEach((day, words) -> {
                if (day.getYear() >= 2024 && !words.startsWith("World Cup")) {
                    assertThat(computed.of(division, day.getYear())).containsEntry(day, words);
                }
            });
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"EW, 2033-12-26, Boxing Day", "EW, 2033-12-27, 'Christmas Day, substitute day'", "SC, 2033-01-03, 'New Year''s Day, substitute day'",
            "SC, 2033-01-04, '2 January, substitute day'", "NI, 2030-03-18, 'St Patrick''s Day, substitute day'", "EW, 2018-08-27, summer bank holiday",
            "SC, 2029-12-01, weekend", "SC, 2031-12-01, 'St Andrew''s Day, substitute day'", "EW, 2038-04-26, Easter Monday"})
    void beyondThePublishedYears(String id, LocalDate day, String words) {
        Calendar calendar = CALENDARS.find(id, Nation.ENGLAND);
        assertThat(calendar.isPublished(day.getYear())).isFalse();
        assertThat(calendar.closed(day)).contains(words);
    }

    @Test
    void severalThreadsMayAsk() {
        Calendars calendars = new Calendars(PUBLISHED, SPECIAL, null);
        assertThat(IntStream.range(0, 400).parallel().mapToObj(i -> calendars.find("SC", Nation.SCOTLAND).closed(LocalDate.of(2030 + i % 40, 12, 25))))
                .allSatisfy(closed -> assertThat(closed).isPresent());
    }

    @Test
    void aNewFileIsNoticedWithoutARestart() throws Exception {
        Path file = save("holidays.json", published());
        Calendars calendars = new Calendars(new FileSystemResource(file), SPECIAL, null, nanos::get);
        assertThat(calendars.find("EW", Nation.ENGLAND).closed(TUESDAY)).isEmpty();
        save("holidays.json", published().replaceFirst("\"01/01/2026\"", "\"24/11/2026\""));
        assertThat(calendars.find("EW", Nation.ENGLAND).closed(TUESDAY)).as("looked at less than a second ago").isEmpty();
        aSecondPasses();
        assertThat(calendars.find("EW", Nation.ENGLAND).closed(TUESDAY)).contains("New Year's Day");
        assertThat(calendars.find("EW", Nation.ENGLAND).closed(LocalDate.of(2026, 1, 1))).as("moved: of a published year nothing is computed").isEmpty();
        assertThat(calendars.find("HO", Nation.ENGLAND).closed(TUESDAY)).as("what is derived follows").isPresent();
    }

    @Test
    void aFileThatCannotBeUsedIsRefusedAndTheOldDataStay(CapturedOutput log) throws Exception {
        Path file = save("holidays.json", published());
        Calendars calendars = new Calendars(new FileSystemResource(file), SPECIAL, null, nanos::get);
        Calendar before = calendars.find("SC", Nation.SCOTLAND);
        refused(calendars, before, log, published().replace("common.nations.scotland_slug", "scotland"), "The bank holidays of Scotland are missing from the file.");
        refused(calendars, before, log, published().substring(0, 40_000), "cannot be used");
        refused(calendars, before, log, "", "The bank holidays of England and Wales are missing from the file.");
        refused(calendars, before, log, published().replaceAll("\"2028\"", "\"was 2028\""), "cannot be used");
        refused(calendars, before, log, published().replaceFirst("01/01/2026", "01/01/2027"), "Friday 1 January 2027 is listed among the bank holidays of 2026.");
        refused(calendars, before, log, published().replaceFirst("01/01/2026", "31/02/2026"), "cannot be used");
        refused(calendars, before, log, "{\"divisions\": {\"common.nations.england-and-wales_slug\": {\"2026\": []}}}", "the file has only 0 of 2026");
        Files.delete(file);
        aSecondPasses();
        assertThat(calendars.find("SC", Nation.SCOTLAND)).isSameAs(before);

        save("holidays.json", published().replaceFirst("\"01/01/2026\"", "\"24/11/2026\""));
        aSecondPasses();
        assertThat(calendars.find("EW", Nation.ENGLAND).closed(TUESDAY)).as("mended").isPresent();
    }

    private void refused(Calendars calendars, Calendar before, CapturedOutput log, String text, String sentence) throws IOException {
        save("holidays.json", text);
        aSecondPasses();
        int said = log.length();
        assertThat(calendars.find("SC", Nation.SCOTLAND)).isSameAs(before);
        String first = log.toString().substring(said);
        assertThat(first).contains("ERROR", "The bank holidays in", "have changed and cannot be used; those known before stay.", sentence);
        aSecondPasses();
        calendars.find("SC", Nation.SCOTLAND);
        assertThat(log.toString().substring(said)).as("once is enough").isEqualTo(first);
    }

    @Test
    void aFileThatEndsSoonerIsRefused(CapturedOutput log) throws Exception {
        Path file = save("holidays.json", published());
        Calendars calendars = new Calendars(new FileSystemResource(file), SPECIAL, null, nanos::get);
        save("holidays.json", published().replaceAll("/2028\"", "/2018\"").replaceAll("\"2028\": \\[", "\"2018\": ["));
        aSecondPasses();
        assertThat(calendars.find("EW", Nation.ENGLAND).isPublished(2028)).isTrue();
        assertThat(log).contains("The bank holidays of England and Wales end with 2027, sooner than those known before.");
    }

    @Test
    void withoutAUsableFileNothingStarts() {
        assertThatThrownBy(() -> new Calendars(new FileSystemResource(folder.resolve("none.json")), SPECIAL, null))
                .isInstanceOf(UncheckedIOException.class).hasMessageContaining("The bank holidays in").hasMessageContaining("none.json");
        assertThatThrownBy(() -> new Calendars(text("{}"), SPECIAL, null)).hasMessage("The bank holidays of England and Wales are missing from the file.");
        assertThatThrownBy(() -> new Calendars(PUBLISHED, SPECIAL, text("closed-days: [{day: 2026-12-29, reason: closed}]"))).hasMessageContaining("closed days");
        assertThatThrownBy(() -> new Calendars(PUBLISHED, SPECIAL, text("closed-days: [{day: 2026-12-29, why: closed, nations: [France]}]")))
                .hasStackTraceContaining("There is no nation 'France'");
    }

    @Test
    void aDayOnWhichCourtsCloseIsAddedToTheCalendars() throws Exception {
        String known = new String(SPECIAL.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Path file = save("calendars.yaml", known);
        Calendars calendars = new Calendars(PUBLISHED, new FileSystemResource(file), null, nanos::get);
        save("calendars.yaml", known.replace("days: []", "days:\n      - {day: 2026-12-24, why: the court offices are closed}"));
        aSecondPasses();
        assertThat(calendars.find("EW_COURT", Nation.ENGLAND).closed(LocalDate.of(2026, 12, 24))).contains("the court offices are closed");
        assertThat(calendars.find("EW", Nation.ENGLAND).closed(LocalDate.of(2026, 12, 24))).isEmpty();
        save("calendars.yaml", known.substring(0, known.indexOf("  - id: HO")));
        aSecondPasses();
        assertThat(calendars.find("HO", Nation.ENGLAND)).isNotNull();
    }

    @Test
    void nobodyWorksToADayOnWhichTheCharityIsShut() {
        Calendars calendars = new Calendars(PUBLISHED, SPECIAL, text("""
                closed-days:
                  - {day: 2026-12-29, until: 2026-12-31, why: the office is closed between Christmas and New Year}
                  - {day: 2026-11-24, why: the Scottish team is away, nations: [scotland]}
                """));
        Deadline limit = ARule.of(CountMode.CAL_EX, 14).kind(ClockKind.LIMIT).warn("2 days before").deadlines(calendars).due("r", Nation.ENGLAND, LocalDate.of(2026, 12, 18));
        assertThat(limit.due()).as("the law does not know when we are shut").isEqualTo("2027-01-01");
        assertThat(limit.safeBy()).as("past three closed days, a substitute day, a weekend and Christmas Day").isEqualTo("2026-12-24");
        assertThat(limit.warnings()).extracting(Warning::on).containsExactly(LocalDate.of(2026, 12, 24));

        ARule ours = ARule.of(CountMode.WD_EX, 1).in("CHARITY");
        Deadline closed = ours.deadlines(calendars).due("r", Nation.WALES, LocalDate.of(2026, 12, 24));
        assertThat(closed.due()).isEqualTo("2027-01-04");
        assertThat(closed.explanation()).contains("by the calendar of this charity in England and Wales", "(the office is closed between Christmas and New Year)");
        assertThat(ours.deadlines(calendars).due("r", Nation.SCOTLAND, LocalDate.of(2026, 11, 23)).due()).isEqualTo("2026-11-25");
        assertThat(ours.deadlines(calendars).due("r", Nation.ENGLAND, LocalDate.of(2026, 11, 23)).due()).isEqualTo("2026-11-24");
    }

    private static Resource text(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String published() throws IOException {
        return new String(PUBLISHED.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Each time a little later than before, because a test is quicker than the clock of a file system. */
    private Path save(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(saved++)));
        return file;
    }

    private void aSecondPasses() {
        nanos.addAndGet(1_000_000_000L);
    }
}
