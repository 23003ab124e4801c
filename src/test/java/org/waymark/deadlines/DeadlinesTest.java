package org.waymark.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class DeadlinesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Calendars CALENDARS = new Calendars(new ClassPathResource("bank-holidays/gov-uk.json"));

    @ParameterizedTest(name = "{2} {1} from {3} in {0}: {4}, safe by {5}")
    @CsvSource({
            // the first working day after: an ordinary day, a Friday, a Saturday
            "england,          WD_EX,   1, 2026-11-25, 2026-11-26, 2026-11-25",
            "england,          WD_EX,   1, 2026-11-27, 2026-11-30, 2026-11-27",
            "england,          WD_EX,   1, 2026-11-28, 2026-11-30, 2026-11-28",
            // St Andrew's Day is a holiday in Scotland only
            "scotland,         WD_EX,   1, 2026-11-27, 2026-12-01, 2026-11-27",
            "scotland,         WD_EX,   5, 2026-11-26, 2026-12-04, 2026-12-03",
            "england,          WD_EX,   5, 2026-11-26, 2026-12-03, 2026-12-02",
            // Christmas 2026: Boxing Day is a Saturday, its substitute Monday 28; 4 January is a holiday in Scotland
            "england,          WD_EX,   1, 2026-12-24, 2026-12-29, 2026-12-24",
            "wales,            WD_EX,   1, 2026-12-31, 2027-01-04, 2026-12-31",
            "scotland,         WD_EX,   1, 2026-12-31, 2027-01-05, 2026-12-31",
            "england,          WD_EX,   5, 2026-12-23, 2027-01-04, 2026-12-31",
            "scotland,         WD_EX,   5, 2026-12-23, 2027-01-05, 2026-12-31",
            "northern-ireland, WD_EX,   5, 2026-12-23, 2027-01-04, 2026-12-31",
            "scotland,         WD_EX,   1, 2026-06-12, 2026-06-16, 2026-06-12",
            "northern-ireland, WD_EX,   1, 2026-07-10, 2026-07-14, 2026-07-10",
            "england,          WD_EX,  60, 2026-11-19, 2027-02-16, 2027-02-15",
            "scotland,         WD_EX,  60, 2026-11-19, 2027-02-18, 2027-02-17",
            "northern-ireland, WD_EX,  60, 2026-11-19, 2027-02-16, 2027-02-15",
            "england,          WD_EX,  65, 2027-01-25, 2027-04-28, 2027-04-27",
            // calendar days, through the end and the beginning of summer time
            "england,          CAL_EX, 28, 2025-09-01, 2025-09-29, 2025-09-26",
            "england,          CAL_EX, 56, 2025-09-01, 2025-10-27, 2025-10-24",
            "england,          CAL_EX, 42, 2026-03-09, 2026-04-20, 2026-04-17",
            "england,          CAL_EX, 56, 2026-03-08, 2026-05-03, 2026-05-01",
            "england,          CAL_EX, 14, 2026-12-14, 2026-12-28, 2026-12-24",
            "england,          CAL_IN, 21, 2026-11-02, 2026-11-22, 2026-11-20",
            "england,          CAL_IN,  1, 2026-11-02, 2026-11-02, 2026-11-02",
            // months, at their ends
            "england,          MON_EX,  3, 2026-11-30, 2027-02-28, 2027-02-26",
            "scotland,         MON_IN,  3, 2026-11-30, 2027-02-27, 2027-02-26",
            "england,          MON_EX,  3, 2027-11-30, 2028-02-29, 2028-02-28",
            "england,          MON_EX,  1, 2026-02-28, 2026-03-28, 2026-03-27",
            "england,          MON_IN, 12, 2026-03-01, 2027-02-28, 2027-02-26",
    })
    void wordedAsTheLawWordsIt(String nation, CountMode mode, int length, LocalDate dayZero, LocalDate due, LocalDate safeBy) {
        Deadline deadline = deadlines(rule(mode, length, Rule.Roll.NONE, "LA", "verified")).due("r", Nation.of(nation), dayZero);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.safeBy()).isEqualTo(safeBy);
        assertThat(deadline.provisional()).isFalse();
    }

    @ParameterizedTest(name = "a month from {0} is up on {1}, safe by {2}")
    @CsvSource({"2027-01-31, 2027-03-01, 2027-02-26", "2027-03-30, 2027-04-30, 2027-04-29", "2026-11-25, 2026-12-29, 2026-12-24"})
    void aMonthUnderUkGdprRollsAndItsSafeDateDoesNot(LocalDate dayZero, LocalDate due, LocalDate safeBy) {
        Deadline deadline = deadlines(rule(CountMode.MON_ICO, 1, Rule.Roll.NEXT_WD, "EW", "verified")).due("r", Nation.SCOTLAND, dayZero);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.safeBy()).isEqualTo(safeBy);
    }

    @Test
    void onlyARuleThatSaysSoRolls() {
        LocalDate dayZero = LocalDate.of(2026, 11, 26);
        assertThat(deadlines(rule(CountMode.CAL_EX, 3, Rule.Roll.NONE, "EW", "verified")).due("r", Nation.ENGLAND, dayZero).due())
                .isEqualTo("2026-11-29");
        Deadline rolled = deadlines(rule(CountMode.CAL_EX, 3, Rule.Roll.NEXT_WD, "EW", "verified")).due("r", Nation.ENGLAND, dayZero);
        assertThat(rolled.due()).isEqualTo("2026-11-30");
        assertThat(rolled.explanation()).contains("That is Sunday 29 November 2026, no working day in England and Wales (weekend), and the rule moves it");
    }

    @ParameterizedTest(name = "due {0} is over at {1}")
    @CsvSource({
            "2026-03-28, 2026-03-29T00:00Z", "2026-03-29, 2026-03-30T00:00+01:00", "2026-04-20, 2026-04-21T00:00+01:00",
            "2025-10-25, 2025-10-26T00:00+01:00", "2025-10-26, 2025-10-27T00:00Z", "2025-10-27, 2025-10-28T00:00Z",
            "2026-12-31, 2027-01-01T00:00Z",
    })
    void theDayIsOverAtLocalMidnight(LocalDate due, OffsetDateTime dueAt) {
        Deadline deadline = deadlines(rule(CountMode.CAL_EX, 1, Rule.Roll.NONE, "EW", "verified")).due("r", Nation.ENGLAND, due.minusDays(1));
        assertThat(deadline.dueAt()).isEqualTo(dueAt);
        assertThat(deadline.dueAt().getOffset()).isEqualTo(dueAt.getOffset());
    }

    @Test
    void daysAreNotMultiplesOfTwentyFourHours() {
        LocalDate notified = LocalDate.of(2025, 9, 1);
        LocalDate due = deadlines(rule(CountMode.CAL_EX, 56, Rule.Roll.NONE, "EW", "verified")).due("r", Nation.ENGLAND, notified).due();
        assertThat(notified.atStartOfDay(LONDON).plus(Duration.ofHours(56 * 24)).toLocalDate()).isEqualTo("2025-10-26");
        assertThat(due).isEqualTo("2025-10-27");
    }

    @Test
    void theExplanationNamesRuleSourceCountingEachSkippedDayAndHowSureItIs() {
        Deadline deadline = deadlines(rule(CountMode.WD_EX, 5, Rule.Roll.NONE, "LA", "policy")).due("r", Nation.SCOTLAND, LocalDate.of(2026, 12, 23));
        assertThat(deadline.explanation()).isEqualTo("5 working days by the source (rule r). Day 0 is Wednesday 23 December 2026, the day it happened. "
                + "Day 0 is not counted, nor are weekends and bank holidays. Skipped by the calendar of Scotland: "
                + "Friday 25 December 2026 (Christmas Day), Saturday 26 December 2026 (weekend), Sunday 27 December 2026 (weekend), "
                + "Monday 28 December 2026 (Boxing Day, substitute day), Friday 1 January 2027 (New Year's Day), "
                + "Saturday 2 January 2027 (weekend), Sunday 3 January 2027 (weekend), Monday 4 January 2027 (2 January, substitute day). "
                + "Due by the end of Tuesday 5 January 2027; work to Thursday 31 December 2026. "
                + "This is the charity's own standard, not law.");
        assertThat(deadline.source()).isEqualTo("the source");
    }

    @ParameterizedTest
    @CsvSource({"unverified, has not been verified: ask a qualified person", "proposed, only proposed: ask a qualified person",
            "superseded, has since been superseded", "verified, has been verified."})
    void theExplanationSaysHowTheRuleStands(String status, String words) {
        Deadline deadline = deadlines(rule(CountMode.CAL_EX, 5, Rule.Roll.NONE, "EW", status)).due("r", Nation.ENGLAND, LocalDate.of(2026, 12, 23));
        assertThat(deadline.explanation()).contains(words);
        assertThat(deadline.status()).isEqualTo(status);
    }

    @Test
    void pastThePublishedYearsOnlyWeekendsAreSkippedAndTheDateIsProvisional() {
        Deadlines deadlines = deadlines(rule(CountMode.WD_EX, 1, Rule.Roll.NONE, "LA", "policy"));
        Deadline last = deadlines.due("r", Nation.ENGLAND, LocalDate.of(2028, 12, 28));
        assertThat(last.due()).isEqualTo("2028-12-29");
        assertThat(last.provisional()).isFalse();
        Deadline beyond = deadlines.due("r", Nation.ENGLAND, LocalDate.of(2028, 12, 29));
        assertThat(beyond.due()).as("New Year's Day 2029 is a Monday that nobody has published").isEqualTo("2029-01-01");
        assertThat(beyond.provisional()).isTrue();
        assertThat(beyond.explanation()).contains("Provisional: the bank holidays of 2029 are not published for England and Wales, so only weekends were skipped there.");
    }

    @Test
    void aDateAndItsRowMayBeChosenByDifferentDays() {
        Rule old = rule(CountMode.CAL_EX, 56, Rule.Roll.NONE, "EW", "verified");
        Rule young = rule(CountMode.CAL_EX, 42, Rule.Roll.NONE, "EW", "verified");
        Deadlines deadlines = new Deadlines((rule, jurisdiction, cohort, on) -> on.isBefore(LocalDate.of(2026, 3, 9)) ? old : young, CALENDARS);
        LocalDate granted = LocalDate.of(2026, 3, 8);
        LocalDate notified = LocalDate.of(2026, 3, 12);
        assertThat(deadlines.due("r", Nation.ENGLAND, Deadlines.ANY, notified, granted).due()).isEqualTo(notified.plusDays(56));
        assertThat(deadlines.due("r", Nation.ENGLAND, Deadlines.ANY, notified).due()).isEqualTo(notified.plusDays(42));
    }

    @Test
    void theRuleIsAskedForWithNationCohortAndDate() {
        Deadlines deadlines = new Deadlines((rule, jurisdiction, cohort, on) -> {
            throw new NoSuchRule(String.join(" ", rule, jurisdiction, cohort, on.toString()));
        }, CALENDARS);
        assertThatThrownBy(() -> deadlines.due("r", Nation.NORTHERN_IRELAND, LocalDate.of(2026, 1, 2)))
                .isInstanceOf(NoSuchRule.class).hasMessage("r northern-ireland any 2026-01-02");
    }

    @Test
    void aCalendarNobodyKnowsIsRefusedWithTheChoices() {
        assertThatThrownBy(() -> deadlines(rule(CountMode.CAL_EX, 1, Rule.Roll.NONE, "FR", "verified")).due("r", Nation.ENGLAND, LocalDate.of(2026, 1, 2)))
                .hasMessage("There is no calendar 'FR': choose EW, NI, SC or LA (that of the nation).");
    }

    @Test
    void aRuleThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> rule(CountMode.CAL_EX, 0, Rule.Roll.NONE, "EW", "verified")).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> rule(CountMode.CAL_EX, 1, Rule.Roll.NONE, "EW", "certain")).hasMessageContaining("status");
        assertThatThrownBy(() -> rule(CountMode.MON_ICO, 1, Rule.Roll.NONE, "EW", "verified")).hasMessageContaining("NEXT_WD");
        assertThatThrownBy(() -> new Rule("r", "t", "the day it happened", 1, Rule.Unit.DAYS, CountMode.WD_EX, Rule.Roll.NONE, "EW", ClockKind.LIMIT,
                "w", "none", "s", "a", "verified", LocalDate.of(2026, 1, 1), null, "trigger-date", "x", List.of())).hasMessageContaining("not days");
    }

    @ParameterizedTest
    @EnumSource(Nation.class)
    void workingDaysHoldForAnyDay(Nation nation) {
        Random random = new Random(20261125);
        Calendar calendar = CALENDARS.find("LA", nation);
        for (int i = 0; i < 2_000; i++) {
            LocalDate dayZero = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(9 * 365));
            int length = 1 + random.nextInt(40);
            Deadline deadline = deadlines(rule(CountMode.WD_EX, length, Rule.Roll.NONE, "LA", "policy")).due("r", nation, dayZero);
            Deadline longer = deadlines(rule(CountMode.WD_EX, length + 1, Rule.Roll.NONE, "LA", "policy")).due("r", nation, dayZero);
            Deadline later = deadlines(rule(CountMode.WD_EX, length, Rule.Roll.NONE, "LA", "policy")).due("r", nation, dayZero.plusDays(1));

            assertThat(calendar.closed(deadline.due())).as("due on a working day").isEmpty();
            assertThat(dayZero.plusDays(1).datesUntil(deadline.due().plusDays(1)).filter(day -> calendar.closed(day).isEmpty()))
                    .as("that many working days after %s", dayZero).hasSize(length);
            assertThat(longer.due()).as("a longer rule ends later").isAfter(deadline.due());
            assertThat(later.due()).as("a later start never ends earlier").isAfterOrEqualTo(deadline.due());
        }
    }

    @ParameterizedTest
    @EnumSource(CountMode.class)
    void theSafeDateAndTheEndOfTheDayHoldForAnyDay(CountMode mode) {
        Random random = new Random(mode.ordinal());
        Calendar calendar = CALENDARS.find("SC", Nation.SCOTLAND);
        Rule.Roll roll = mode == CountMode.MON_ICO ? Rule.Roll.NEXT_WD : Rule.Roll.NONE;
        for (int i = 0; i < 2_000; i++) {
            LocalDate dayZero = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(8 * 365));
            Deadline deadline = deadlines(rule(mode, 1 + random.nextInt(12), roll, "SC", "policy")).due("r", Nation.SCOTLAND, dayZero);

            assertThat(deadline.safeBy()).isBetween(dayZero, deadline.due());
            if (deadline.safeBy().isAfter(dayZero)) {
                assertThat(calendar.closed(deadline.safeBy())).as("safe by a working day").isEmpty();
                assertThat(deadline.safeBy()).isBefore(deadline.due());
            }
            assertThat(deadline.dueAt().toInstant()).as("the first moment that is no longer the due day").isEqualTo(
                    deadline.due().atTime(LocalTime.MAX).atZone(LONDON).toInstant().plusNanos(1));
            assertThat(Words.lastDay(deadline.dueAt())).isEqualTo(Words.date(deadline.due()));
        }
    }

    @Test
    void theHolidaysOfTheYearsAheadAreThePublishedOnes() {
        Map<LocalDate, String> holidays = CALENDARS.find("EW", Nation.SCOTLAND).holidays();
        assertThat(holidays.entrySet().stream().filter(day -> day.getKey().getYear() == 2026)).hasSize(8);
        assertThat(holidays).containsEntry(LocalDate.of(2026, 12, 28), "Boxing Day, substitute day");
        assertThat(CALENDARS.find("SC", Nation.ENGLAND).holidays()).containsEntry(LocalDate.of(2026, 6, 15), "World Cup bank holiday")
                .doesNotContainKey(LocalDate.of(2026, 4, 6));
        assertThat(CALENDARS.find("LA", Nation.WALES)).isEqualTo(CALENDARS.find("EW", Nation.WALES));
        for (Nation nation : Nation.values()) {
            assertThat(CALENDARS.find("LA", nation).holidays().entrySet()).allSatisfy(holiday -> {
                assertThat(holiday.getKey().getDayOfWeek()).as("weekend holidays are published as their substitutes").isLessThan(DayOfWeek.SATURDAY);
                assertThat(holiday.getValue()).doesNotContain("_");
            });
        }
    }

    @Test
    void nationsAreWrittenWithHyphens() {
        assertThat(Nation.of("northern-ireland")).isEqualTo(Nation.NORTHERN_IRELAND);
        assertThat(Nation.NORTHERN_IRELAND.label()).isEqualTo("northern-ireland");
        assertThatThrownBy(() -> Nation.of("Wales")).hasMessage("There is no nation 'Wales': choose england, wales, scotland, northern-ireland.");
    }

    @Test
    void datesAreReadAsPeopleSayThem() {
        assertThat(Words.date(LocalDate.of(2026, 11, 25))).isEqualTo("Wednesday 25 November 2026");
        assertThat(Words.lastDay(OffsetDateTime.parse("2026-07-02T00:00+01:00"))).isEqualTo("Wednesday 1 July 2026");
        assertThat(Words.lastDay(OffsetDateTime.parse("2026-07-01T23:00Z"))).isEqualTo("Wednesday 1 July 2026");
    }

    private static Deadlines deadlines(Rule rule) {
        return new Deadlines((ruleId, jurisdiction, cohort, appliesOn) -> rule, CALENDARS);
    }

    private static Rule rule(CountMode mode, int length, Rule.Roll roll, String calendar, String status) {
        return new Rule("r", "it happened", "the day it happened", length, mode.unit(), mode, roll, calendar, ClockKind.INTERNAL, "somebody",
                "none", "the source", "policy", status, LocalDate.of(2019, 1, 1), null, "trigger-date", "somebody is told", List.of());
    }
}
