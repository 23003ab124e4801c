package org.waymark.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole cases, computed by hand: what the rules of law give, with the rules spelt out here. The tables have tests of their own. */
class CasesTest {

    @Test
    void anAgeAssessmentIsChallengedAtAMonthsEnd() {
        ARule england = ARule.of(CountMode.MON_EX, 3).in("EW").kind(ClockKind.LIMIT);
        Deadline longStop = england.from("2026-11-30");
        assertThat(longStop.due()).as("30 February does not exist").isEqualTo("2027-02-28");
        assertThat(longStop.safeBy()).isEqualTo("2027-02-26");
        assertThat(longStop.explanation()).as("the next open day is not the limit").doesNotContain("1 March 2027");

        Deadline scotland = ARule.of(CountMode.MON_IN, 3).kind(ClockKind.LIMIT).other("3 MON_EX NONE: the month may be read to end a day later")
                .from(Nation.SCOTLAND, LocalDate.of(2026, 11, 30));
        assertThat(scotland.due()).isEqualTo("2027-02-27");
        assertThat(scotland.safeBy()).isEqualTo("2027-02-26");
        assertThat(scotland.reasons().get(0).otherReading().date()).isEqualTo("2027-02-28");

        Deadline reply = ARule.of(CountMode.CAL_EX, 14).in("EW").kind(ClockKind.DUTY).from("2026-12-14");
        assertThat(reply.due()).isEqualTo("2026-12-28");
        assertThat(reply.reasons().get(0).chaseOn()).isEqualTo("2026-12-29");

        assertThat(ARule.of(CountMode.MON_EX, 3).warn("week 6").from("2026-11-30").warnings()).extracting(Warning::on).containsExactly(LocalDate.of(2027, 1, 11));
    }

    @ParameterizedTest(name = "5 working days from {2} by {0} in {1}: {3}")
    @CsvSource({"LA, england, 2026-12-23, 2027-01-04", "LA, scotland, 2026-12-23, 2027-01-05", "LA, england, 2026-11-26, 2026-12-03",
            "LA, scotland, 2026-11-26, 2026-12-04", "HO, scotland, 2026-12-23, 2027-01-04", "HO, scotland, 2026-11-26, 2026-12-03"})
    void reasonableGroundsAreDecidedByTheHomeOfficesCalendar(String calendar, String nation, LocalDate received, LocalDate due) {
        assertThat(ARule.of(CountMode.WD_EX, 5).in(calendar).kind(ClockKind.TARGET).from(Nation.of(nation), received).due()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} days from {0}: {2}, over at {3}")
    @CsvSource({"2024-12-09, 56, 2025-02-03, 2025-02-04T00:00Z", "2025-09-01, 28, 2025-09-29, 2025-09-29T23:00Z", "2025-09-01, 56, 2025-10-27, 2025-10-28T00:00Z",
            "2026-03-08, 56, 2026-05-03, 2026-05-03T23:00Z", "2026-03-09, 42, 2026-04-20, 2026-04-20T23:00Z"})
    void movingOnLastsWholeDaysWhateverTheClocksDo(LocalDate notified, int days, LocalDate due, String over) {
        Deadline deadline = ARule.of(CountMode.CAL_EX, days).kind(ClockKind.ENTITLE).from(Nation.ENGLAND, notified);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.dueAt().toInstant()).isEqualTo(java.time.OffsetDateTime.parse(over).toInstant());
    }

    @ParameterizedTest(name = "a letter received on {0}: {1}, though leaflets would give {2}")
    @CsvSource({"2026-11-26, 2026-11-30, 2026-12-01", "2026-12-24, 2026-12-29, 2026-12-31"})
    void anAsylumSupportAppealIsThreeDaysThatRoll(LocalDate received, LocalDate due, LocalDate otherReading) {
        Deadline appeal = ARule.of(CountMode.CAL_EX, 3).rolls().in("EW").kind(ClockKind.LIMIT).other("3 WD_EX NONE: leaflets count working days")
                .from(Nation.SCOTLAND, received);
        assertThat(appeal.due()).isEqualTo(due);
        assertThat(appeal.reasons().get(0).otherReading().date()).isEqualTo(otherReading);
    }

    @ParameterizedTest(name = "60 working days from 19 November 2026 in {0}: {1}")
    @CsvSource({"england, 2027-02-16", "scotland, 2027-02-18", "northern-ireland, 2027-02-16"})
    void aStatementOfEvidence(String nation, LocalDate due) {
        assertThat(ARule.of(CountMode.WD_EX, 60).from(Nation.of(nation), LocalDate.of(2026, 11, 19)).due()).isEqualTo(due);
        assertThat(ARule.of(CountMode.WD_EX, 60).in("EW").warn("working day 40").from(Nation.of(nation), LocalDate.of(2026, 11, 19)).warnings())
                .extracting(Warning::on).containsExactly(LocalDate.of(2027, 1, 19));
    }

    @ParameterizedTest(name = "{1} working days from {0}: {2}")
    @CsvSource({"2026-12-22, 10, 2027-01-08", "2026-12-22, 20, 2027-01-22", "2027-01-25, 25, 2027-03-01", "2027-01-25, 65, 2027-04-28"})
    void complaintStages(LocalDate received, int workingDays, LocalDate due) {
        assertThat(ARule.of(CountMode.WD_EX, workingDays).from(Nation.ENGLAND, received).due()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({"1, 2027-03-01", "3, 2027-04-30"})
    void subjectAccess(int months, LocalDate due) {
        assertThat(ARule.of(CountMode.MON_ICO, months).in("EW").from("2027-01-31").due()).isEqualTo(due);
    }
}
