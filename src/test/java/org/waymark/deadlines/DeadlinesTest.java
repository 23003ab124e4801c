package org.waymark.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlinesTest {

    @Test
    void theExplanationNamesRuleSourceCountingEachHolidayAndHowSureItIs() {
        Deadline deadline = ARule.of(CountMode.WD_EX, 5).from(Nation.SCOTLAND, LocalDate.of(2026, 12, 23));
        assertThat(deadline.explanation()).isEqualTo("The last day is Tuesday 5 January 2027, until the end of the day; work to Thursday 31 December 2026. "
                + "The rule: 5 working days, no law (rule r, source: the source). Day 0 is Wednesday 23 December 2026: the day it happened. "
                + "Day 0 is not counted, nor are weekends and bank holidays. Not counted, by the calendar of Scotland: "
                + "Friday 25 December 2026 (Christmas Day), Monday 28 December 2026 (Boxing Day, substitute day), Friday 1 January 2027 (New Year's Day), "
                + "Monday 4 January 2027 (2 January, substitute day), and the 4 Saturdays and Sundays between (26 Dec, 27 Dec, 2 Jan, 3 Jan). "
                + "The rule never moves the last day to a later one. This is the charity's own standard, not law.");
        assertThat(deadline.rule().source()).isEqualTo("the source");
    }

    @Test
    void theReasonsKeepEverySkippedDay() {
        Reasons reasons = ARule.of(CountMode.WD_EX, 5).from(Nation.SCOTLAND, LocalDate.of(2026, 12, 23)).reasons().get(0);
        assertThat(reasons.skipped()).extracting(each -> each.day() + " " + each.why()).containsExactly("2026-12-25 Christmas Day", "2026-12-26 weekend",
                "2026-12-27 weekend", "2026-12-28 Boxing Day, substitute day", "2027-01-01 New Year's Day", "2027-01-02 weekend", "2027-01-03 weekend",
                "2027-01-04 2 January, substitute day");
        assertThat(reasons.jurisdiction()).isEqualTo("scotland");
        assertThat(reasons.calendar()).isEqualTo("Scotland");
    }

    @Test
    void oneWeekendIsNamedInFullAndManyTogether() {
        assertThat(ARule.of(CountMode.WD_EX, 1).from("2026-11-27").explanation()).contains(
                "Not counted, by the calendar of England and Wales: Saturday 28 November 2026 (weekend), Sunday 29 November 2026 (weekend).");
        assertThat(ARule.of(CountMode.WD_EX, 20).from("2026-10-05").explanation()).contains(
                "Not counted, by the calendar of England and Wales: 8 Saturdays and Sundays "
                        + "(10 Oct, 11 Oct, 17 Oct, 18 Oct, 24 Oct, 25 Oct, 31 Oct, 1 Nov).");
        assertThat(ARule.of(CountMode.WD_EX, 1).from("2026-11-24").explanation()).doesNotContain("Not counted, by");
    }

    @ParameterizedTest
    @CsvSource({"unverified, has not been verified: ask a qualified person", "proposed, only proposed: ask a qualified person",
            "superseded, has since been superseded", "verified, was checked against an official text."})
    void theExplanationSaysHowTheRuleStands(String status, String words) {
        Deadline deadline = ARule.of(CountMode.CAL_EX, 5).status(status).law("section 1").from("2026-12-23");
        assertThat(deadline.explanation()).contains(words).contains("The rule: 5 days, section 1 (rule r, source: the source).");
        assertThat(deadline.rule().status()).isEqualTo(status);
        assertThat(deadline.reasons().get(0).status()).isEqualTo(status);
    }

    @Test
    void pastThePublishedYearsHolidaysAreComputedAndTheDateIsProvisional() {
        ARule rule = ARule.of(CountMode.WD_EX, 1);
        Deadline last = rule.from("2028-12-28");
        assertThat(last.due()).isEqualTo("2028-12-29");
        assertThat(last.provisional()).isFalse();
        Deadline beyond = rule.from("2028-12-29");
        assertThat(beyond.due()).as("New Year's Day 2029 is a Monday").isEqualTo("2029-01-02");
        assertThat(beyond.provisional()).isTrue();
        assertThat(beyond.explanation()).contains("Monday 1 January 2029 (New Year's Day)")
                .endsWith("Provisional: the bank holidays of 2029 are not published for England and Wales, so they were worked out as they usually fall.");
        Deadline before = rule.from("2018-08-24");
        assertThat(before.due()).as("past the summer bank holiday of 2018").isEqualTo("2018-08-28");
        assertThat(before.provisional()).isTrue();
    }

    @Test
    void anotherReadingIsNamedWithItsDate() {
        Deadline deadline = ARule.of(CountMode.CAL_EX, 3).rolls().in("EW").other("3 WD_EX NONE: leaflets say that weekends do not count").from("2026-11-26");
        assertThat(deadline.due()).isEqualTo("2026-11-30");
        assertThat(deadline.explanation()).contains("Not to be relied on: leaflets say that weekends do not count; that would be Tuesday 1 December 2026.");
        assertThat(deadline.reasons().get(0).otherReading()).isEqualTo(new Reasons.Other("leaflets say that weekends do not count", LocalDate.of(2026, 12, 1)));
    }

    @Test
    void anotherReadingWithTheSameDateIsNotShown() {
        Deadline deadline = ARule.of(CountMode.CAL_EX, 3).other("3 WD_EX NONE: weekends").from("2026-11-23");
        assertThat(deadline.reasons().get(0).otherReading()).isNull();
        assertThat(deadline.explanation()).doesNotContain("Not to be relied on");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"3 WD_EX NONE", "x WD_EX NONE: why", "3 DAYS NONE: why", "3 WD_EX LATER: why", "3 WD_EX NONE: ", "99999999999 WD_EX NONE: why"})
    void anotherReadingThatCannotBeReadIsRefused(String text) {
        assertThatThrownBy(() -> Rule.OtherReading.of(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Another reading is written as '3 WD_EX NONE: why people read it so', not as '" + text + "'.");
    }

    @ParameterizedTest
    @EnumSource(names = {"DUTY", "TARGET"}, value = ClockKind.class)
    void somebodyAsksForWhatOthersOwe(ClockKind kind) {
        Deadline reply = ARule.of(CountMode.CAL_EX, 14).kind(kind).from("2026-12-14");
        assertThat(reply.due()).isEqualTo("2026-12-28");
        assertThat(reply.reasons().get(0).chaseOn()).isEqualTo("2026-12-29");
        assertThat(reply.explanation()).contains("If nothing has come by then, ask on Tuesday 29 December 2026.");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIMIT", "ENTITLE", "INTERNAL"}, value = ClockKind.class)
    void nobodyAsksForWhatIsOurs(ClockKind kind) {
        assertThat(ARule.of(CountMode.CAL_EX, 14).kind(kind).from("2026-12-14").reasons().get(0).chaseOn()).isNull();
    }

    @Test
    void ofAnOralAndAWrittenDecisionTheEarlierCounts() {
        Question oral = new Question("r", Nation.ENGLAND, LocalDate.of(2026, 11, 26));
        Question written = new Question("r", Nation.ENGLAND, LocalDate.of(2026, 12, 3));
        Deadlines deadlines = ARule.of(CountMode.CAL_EX, 14).deadlines();
        Deadline earliest = deadlines.due(Basis.earliest(written, oral));
        assertThat(earliest.due()).isEqualTo("2026-12-10");
        assertThat(earliest.reasons()).hasSize(2);
        assertThat(earliest.explanation()).startsWith("The last day is Thursday 10 December 2026, until the end of the day; work to Wednesday 9 December 2026. "
                        + "2 dates were counted, and the earliest counts: Thursday 10 December 2026.")
                .contains("From Thursday 3 December 2026 it is Thursday 17 December 2026. The rule:", "From Thursday 26 November 2026 it is Thursday 10 December 2026.");
        Deadline latest = deadlines.due(Basis.latest(oral, written));
        assertThat(latest.due()).isEqualTo("2026-12-17");
        assertThat(latest.safeBy()).isEqualTo("2026-12-16");
        assertThat(latest.explanation()).contains("the latest counts");
        assertThatThrownBy(() -> new Basis(Basis.Pick.EARLIEST, List.of())).hasMessage("A deadline is counted from at least one day.");
    }

    @Test
    void lostDaysAreAdded() {
        Deadline deadline = standing(new Deadlines.Standing(4, null, null));
        assertThat(deadline.due()).isEqualTo("2026-12-14");
        assertThat(deadline.safeBy()).isEqualTo("2026-12-11");
        assertThat(deadline.dueAt()).isEqualTo("2026-12-15T00:00Z");
        assertThat(deadline.explanation()).startsWith("The last day is Monday 14 December 2026, until the end of the day; work to Friday 11 December 2026. "
                + "If nothing has come by then, ask on Tuesday 15 December 2026. "
                + "4 days were lost while the clock was paused: the date that counts is Monday 14 December 2026. The rule: 14 days");
        assertThat(standing(new Deadlines.Standing(1, null, null)).explanation()).contains("1 day was lost while");
    }

    @Test
    void anExtensionCounts() {
        Deadline deadline = standing(new Deadlines.Standing(0, LocalDate.of(2026, 12, 28), null));
        assertThat(deadline.due()).isEqualTo("2026-12-28");
        assertThat(deadline.safeBy()).isEqualTo("2026-12-24");
        assertThat(deadline.explanation()).contains("The date was extended to Monday 28 December 2026; the rule itself gives Thursday 10 December 2026. ",
                "ask on Tuesday 29 December 2026");
        assertThat(standing(new Deadlines.Standing(2, LocalDate.of(2026, 12, 28), null)).due()).isEqualTo("2026-12-30");
    }

    @Test
    void aLetterCounts() {
        Deadline deadline = standing(new Deadlines.Standing(0, null, LocalDate.of(2026, 12, 7)));
        assertThat(deadline.due()).isEqualTo("2026-12-07");
        assertThat(deadline.safeBy()).isEqualTo("2026-12-04");
        assertThat(deadline.explanation()).contains("The date Monday 7 December 2026 printed in the letter counts; the rule itself gives Thursday 10 December 2026. ");
    }

    @Test
    void aChangedDatePastThePublishedYearsIsProvisional() {
        Deadline deadline = standing(new Deadlines.Standing(0, LocalDate.of(2030, 1, 2), null));
        assertThat(deadline.safeBy()).isEqualTo("2029-12-31");
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.explanation()).endsWith("the bank holidays of 2029 and 2030 are not published for England and Wales, so they were worked out as they usually fall.");
    }

    private static Deadline standing(Deadlines.Standing standing) {
        return ARule.of(CountMode.CAL_EX, 14).kind(ClockKind.DUTY).deadlines()
                .due(Basis.of(new Question("r", Nation.ENGLAND, LocalDate.of(2026, 11, 26))), standing);
    }

    @Test
    void aDateAndItsRowMayBeChosenByDifferentDays() {
        Rule old = ARule.of(CountMode.CAL_EX, 56).rule();
        Rule young = ARule.of(CountMode.CAL_EX, 42).rule();
        Deadlines deadlines = new Deadlines(ARule.finding((rule, jurisdiction, cohort, on) -> on.isBefore(LocalDate.of(2026, 3, 9)) ? old : young), ARule.CALENDARS);
        LocalDate granted = LocalDate.of(2026, 3, 8);
        LocalDate notified = LocalDate.of(2026, 3, 12);
        assertThat(deadlines.due(new Question("r", Nation.ENGLAND, Question.ANY, notified, granted)).due()).isEqualTo(notified.plusDays(56));
        assertThat(deadlines.due("r", Nation.ENGLAND, notified).due()).isEqualTo(notified.plusDays(42));
    }

    @Test
    void theRuleIsAskedForWithNationCohortAndDate() {
        Deadlines deadlines = new Deadlines(ARule.finding((rule, jurisdiction, cohort, on) -> {
            throw new NoSuchRule(String.join(" ", rule, jurisdiction, cohort, on.toString()));
        }), ARule.CALENDARS);
        assertThatThrownBy(() -> deadlines.due("r", Nation.NORTHERN_IRELAND, LocalDate.of(2026, 1, 2)))
                .isInstanceOf(NoSuchRule.class).hasMessage("r northern-ireland any 2026-01-02");
    }

    @Test
    void aRuleThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> ARule.of(CountMode.CAL_EX, -1).rule()).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> ARule.of(CountMode.CAL_IN, 0).rule()).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> ARule.of(CountMode.CAL_EX, 1).status("certain").rule()).hasMessageContaining("status");
        assertThatThrownBy(() -> ARule.of(CountMode.MON_ICO, 1).back().rule()).hasMessageContaining("NEXT_WD");
        assertThatThrownBy(() -> new Rule("r", "t", "the day it happened", 1, Rule.Unit.DAYS, CountMode.WD_EX, Rule.Direction.AFTER, Rule.Roll.NONE, "EW", null,
                ClockKind.LIMIT, "w", "none", "s", "a", "verified", LocalDate.of(2026, 1, 1), null, "trigger-date", null, "x", List.of()))
                .hasMessageContaining("not days");
        assertThatThrownBy(() -> new Rule("r", "t", "the day it happened", 1, Rule.Unit.MONTHS, CountMode.MON_ICO, Rule.Direction.AFTER, Rule.Roll.NONE, "EW", null,
                ClockKind.LIMIT, "w", "none", "s", "a", "verified", LocalDate.of(2026, 1, 1), null, "trigger-date", null, "x", List.of()))
                .hasMessageContaining("NEXT_WD");
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
}
