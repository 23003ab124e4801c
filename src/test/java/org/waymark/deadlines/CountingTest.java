package org.waymark.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

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
            // further month ends and leap days
            "england,          MON_EX,  1, 2028-01-31, 2028-02-29, 2028-02-28",
            "england,          MON_EX, 12, 2028-02-29, 2029-02-28, 2029-02-27",
            "england,          MON_IN,  1, 2028-02-29, 2028-03-28, 2028-03-27",
            "england,          MON_EX,  6, 2026-08-31, 2027-02-28, 2027-02-26",
            "england,          CAL_EX,  1, 2028-02-28, 2028-02-29, 2028-02-28",
            "england,          CAL_EX, 10, 2028-02-24, 2028-03-05, 2028-03-03",
            "england,          CAL_EX,  0, 2026-11-25, 2026-11-25, 2026-11-25",
            "england,          WD_EX,   0, 2026-11-28, 2026-11-28, 2026-11-28",
    })
    void wordedAsTheLawWordsIt(String nation, CountMode mode, int length, LocalDate dayZero, LocalDate due, LocalDate safeBy) {
        Deadline deadline = ARule.of(mode, length).status("verified").from(Nation.of(nation), dayZero);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.safeBy()).isEqualTo(safeBy);
        assertThat(deadline.provisional()).isEqualTo(due.getYear() > 2028);
    }

    @ParameterizedTest(name = "{1} {0} back from {2}: {3}, safe by {4}")
    @CsvSource({
            "CAL_EX, 56, 2026-11-30, 2026-10-05, 2026-10-02", "CAL_IN, 56, 2026-11-30, 2026-10-06, 2026-10-05",
            "CAL_EX, 14, 2026-04-05, 2026-03-22, 2026-03-20", "CAL_IN,  1, 2026-11-25, 2026-11-25, 2026-11-24",
            "WD_EX,   2, 2026-12-29, 2026-12-23, 2026-12-22", "WD_EX,   1, 2026-11-30, 2026-11-27, 2026-11-26",
            "WD_EX,   1, 2026-11-29, 2026-11-27, 2026-11-26",
            "MON_EX,  1, 2026-03-31, 2026-02-28, 2026-02-27", "MON_EX,  3, 2028-05-31, 2028-02-29, 2028-02-28",
            "MON_IN,  1, 2026-03-31, 2026-03-01, 2026-02-27", "MON_IN,  3, 2026-11-25, 2026-08-26, 2026-08-25",
    })
    void someRulesCountBack(CountMode mode, int length, LocalDate dayZero, LocalDate due, LocalDate safeBy) {
        Deadline deadline = ARule.of(mode, length).back().from(Nation.ENGLAND, dayZero);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.safeBy()).isEqualTo(safeBy);
        assertThat(deadline.explanation()).contains("Counted back from day 0.");
    }

    @ParameterizedTest(name = "a month from {0} is up on {1}, safe by {2}")
    @CsvSource({"2027-01-31, 2027-03-01, 2027-02-26", "2027-03-30, 2027-04-30, 2027-04-29", "2026-11-25, 2026-12-29, 2026-12-24"})
    void aMonthUnderUkGdprRollsAndItsSafeDateDoesNot(LocalDate dayZero, LocalDate due, LocalDate safeBy) {
        Deadline deadline = ARule.of(CountMode.MON_ICO, 1).in("EW").from(Nation.SCOTLAND, dayZero);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.safeBy()).isEqualTo(safeBy);
    }

    @Test
    void onlyARuleThatSaysSoRolls() {
        assertThat(ARule.of(CountMode.CAL_EX, 3).from("2026-11-26").due()).isEqualTo("2026-11-29");
        Deadline rolled = ARule.of(CountMode.CAL_EX, 3).rolls().from("2026-11-26");
        assertThat(rolled.due()).isEqualTo("2026-11-30");
        assertThat(rolled.explanation()).contains("That is Sunday 29 November 2026, no working day in the calendar of England and Wales (weekend), "
                + "and the rule moves it to the next working day.");
        assertThat(rolled.reasons().get(0).limit()).isEqualTo("2026-11-29");
    }

    @Test
    void whatARollPassesIsNamed() {
        Deadline rolled = ARule.of(CountMode.CAL_EX, 2).rolls().from("2026-12-24");
        assertThat(rolled.due()).isEqualTo("2026-12-29");
        assertThat(rolled.explanation()).contains("That is Saturday 26 December 2026, no working day in the calendar of England and Wales (weekend), and the rule "
                + "moves it to the next working day, past Sunday 27 December 2026 (weekend), Monday 28 December 2026 (Boxing Day, substitute day).");
    }

    @Test
    void theExplanationSaysThatARuleDoesNotRoll() {
        assertThat(ARule.of(CountMode.CAL_EX, 3).from("2026-11-26").explanation()).contains("The last day is no working day (weekend), and the rule does not move it.");
        assertThat(ARule.of(CountMode.CAL_EX, 4).from("2026-11-26").explanation()).contains("The rule never moves the last day to a later one.");
        assertThat(ARule.of(CountMode.CAL_EX, 4).rolls().from("2026-11-26").explanation()).contains("The last day is a working day, so the rule does not move it.");
    }

    @ParameterizedTest(name = "due {0} is over at {1}")
    @CsvSource({
            "2026-03-28, 2026-03-29T00:00Z", "2026-03-29, 2026-03-30T00:00+01:00", "2026-04-20, 2026-04-21T00:00+01:00",
            "2025-10-25, 2025-10-26T00:00+01:00", "2025-10-26, 2025-10-27T00:00Z", "2025-10-27, 2025-10-28T00:00Z",
            "2026-12-31, 2027-01-01T00:00Z",
    })
    void theDayIsOverAtLocalMidnight(LocalDate due, OffsetDateTime dueAt) {
        Deadline deadline = ARule.of(CountMode.CAL_EX, 1).from(Nation.ENGLAND, due.minusDays(1));
        assertThat(deadline.dueAt()).isEqualTo(dueAt);
        assertThat(deadline.dueAt().getOffset()).isEqualTo(dueAt.getOffset());
        assertThat(deadline.safeAt().toLocalDate()).isEqualTo(deadline.safeBy().plusDays(1));
    }

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource({
            "2026-03-28, 17:00, 2026-03-28T17:00Z", "2026-03-29, 17:00, 2026-03-29T17:00+01:00", "2026-03-30, 10:00, 2026-03-30T10:00+01:00",
            "2025-10-25, 16:00, 2025-10-25T16:00+01:00", "2025-10-26, 16:00, 2025-10-26T16:00Z", "2025-10-26, 00:30, 2025-10-26T00:30+01:00",
            // an hour that comes twice: the first counts; an hour that never comes: the moment at which it would have
            "2025-10-26, 01:30, 2025-10-26T01:30+01:00", "2026-03-29, 01:30, 2026-03-29T02:30+01:00",
    })
    void aTimeOfDayIsTheTimeInLondon(LocalDate due, String cutOff, OffsetDateTime dueAt) {
        Deadline deadline = ARule.of(CountMode.CAL_EX, 1).by(cutOff).from(Nation.ENGLAND, due.minusDays(1));
        assertThat(deadline.dueAt()).isEqualTo(dueAt);
        assertThat(deadline.dueAt().getOffset()).isEqualTo(dueAt.getOffset());
        assertThat(Words.lastDay(deadline.dueAt())).isEqualTo(Words.date(due));
    }

    @Test
    void theExplanationNamesTheTimeOfDay() {
        assertThat(ARule.of(CountMode.CAL_EX, 1).by("17:00").from("2026-11-25").explanation())
                .startsWith("The last day is Thursday 26 November 2026, until 5:00 pm; work to Wednesday 25 November 2026.");
    }

    @Test
    void daysAreNotMultiplesOfTwentyFourHours() {
        LocalDate notified = LocalDate.of(2025, 9, 1);
        LocalDate due = ARule.of(CountMode.CAL_EX, 56).from(Nation.ENGLAND, notified).due();
        assertThat(notified.atStartOfDay(LONDON).plus(Duration.ofHours(56 * 24)).toLocalDate()).isEqualTo("2025-10-26");
        assertThat(due).isEqualTo("2025-10-27");
    }
}
