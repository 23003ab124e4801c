package org.waymark.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarnAtTest {

    /** Counted from Monday 2 November 2026; due on Wednesday 6 January 2027. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "day 0, 2026-11-02T09:00Z", "day 1, 2026-11-03T09:00Z", "working day 10, 2026-11-16T09:00Z", "week 2, 2026-11-16T09:00Z",
            "month 1, 2026-12-02T09:00Z", "5 days before, 2027-01-01T09:00Z -> 2026-12-31T09:00Z", "2 working days before, 2027-01-04T09:00Z",
            "1 working day before, 2027-01-05T09:00Z", "1 week before, 2026-12-30T09:00Z", "1 month before, 2026-12-06T09:00Z -> 2026-12-04T09:00Z",
            "4 hours before, 2027-01-06T20:00Z", "24 hours before, 2027-01-06T00:00Z", "0 days before, 2027-01-06T09:00Z",
            // on a weekend or a holiday: the working day before
            "day 5, 2026-11-07 -> 2026-11-06T09:00Z", "day 6, 2026-11-08 -> 2026-11-06T09:00Z", "day 56, 2026-12-28 -> 2026-12-24T09:00Z",
            "84 hours before, 2027-01-03T12:00Z -> 2026-12-31T09:00Z",
    })
    void eachForm(String words, String wantedAndMoved) {
        Warning warning = only(ARule.of(CountMode.CAL_EX, 65).warn(words).from("2026-11-02"));
        assertThat(warning.at()).isEqualTo(wantedAndMoved.replaceFirst(".* -> ", ""));
        assertThat(warning.words()).isEqualTo(words);
        assertThat(warning.escalate()).isFalse();
    }

    @Test
    void theManagersHearOfWhatEscalates() {
        Warning warning = only(ARule.of(CountMode.CAL_EX, 65).warn("escalate 5 days before").from("2026-11-02"));
        assertThat(warning.escalate()).isTrue();
        assertThat(warning.words()).isEqualTo("escalate 5 days before");
        assertThat(warning.on()).isEqualTo("2026-12-31");
    }

    @Test
    void everyMonthUntilTheDay() {
        assertThat(ARule.of(CountMode.MON_EX, 6).warn("every 1 month").from("2026-01-31").warnings()).extracting(Warning::on).containsExactly(
                LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 29), LocalDate.of(2026, 6, 30));
        assertThat(ARule.of(CountMode.CAL_EX, 28).warn("every 2 weeks").from("2026-11-02").warnings()).extracting(Warning::on)
                .containsExactly(LocalDate.of(2026, 11, 16));
        assertThat(ARule.of(CountMode.CAL_EX, 4).warn("every 1 day").from("2026-11-02").warnings()).hasSize(3);
    }

    @Test
    void aMorningIsTheMorningInLondon() {
        assertThat(ARule.of(CountMode.CAL_EX, 56).warn("day 0", "day 56").from("2026-02-27").warnings()).extracting(warning -> warning.at().toString())
                .containsExactly("2026-02-27T09:00Z", "2026-04-24T09:00+01:00");
    }

    @Test
    void hoursAreHoursAcrossAChangeOfTheClocks() {
        Warning spring = only(ARule.of(CountMode.CAL_EX, 20).by("10:00").warn("72 hours before").from("2026-03-10"));
        assertThat(spring.at()).as("from Monday 10:00 in summer time back to Friday in winter time").isEqualTo("2026-03-27T09:00Z");
        Warning autumn = only(ARule.of(CountMode.CAL_EX, 20).by("10:00").warn("72 hours before").from("2025-10-07"));
        assertThat(autumn.at()).isEqualTo("2025-10-24T11:00+01:00");
    }

    @Test
    void nobodyIsWarnedBeforeDayZero() {
        assertThat(ARule.of(CountMode.CAL_EX, 4).warn("7 days before", "48 hours before", "3 days before").from("2026-11-02").warnings())
                .extracting(Warning::words).containsExactly("3 days before", "48 hours before");
    }

    @Test
    void aWarningIsNotLostBecauseDayZeroIsAWeekend() {
        assertThat(only(ARule.of(CountMode.CAL_EX, 14).warn("day 0").from("2026-11-28")).on()).isEqualTo("2026-11-30");
        assertThat(ARule.of(CountMode.CAL_EX, 1).warn("day 0").from("2026-11-28").warnings()).as("nor does it come when it is too late").isEmpty();
    }

    @Test
    void nobodyIsWarnedTooLate() {
        assertThat(ARule.of(CountMode.CAL_EX, 14).warn("day 15", "day 14").from("2026-11-02").warnings()).extracting(Warning::words).containsExactly("day 14");
        assertThat(ARule.of(CountMode.CAL_EX, 14).by("08:00").warn("day 14").from("2026-11-02").warnings()).isEmpty();
    }

    @Test
    void whereARightIsLostTheSafeDayAlwaysWarns() {
        Deadline limit = ARule.of(CountMode.CAL_EX, 14).kind(ClockKind.LIMIT).warn("day 7").from("2026-11-02");
        assertThat(limit.warnings()).extracting(Warning::words).containsExactly("day 7", "the safe day");
        assertThat(limit.warnings().get(1).at()).isEqualTo("2026-11-13T09:00Z");
        assertThat(ARule.of(CountMode.CAL_EX, 14).kind(ClockKind.LIMIT).warn("1 working day before").from("2026-11-02").warnings()).as("once is enough")
                .extracting(Warning::words).containsExactly("1 working day before");
        assertThat(ARule.of(CountMode.CAL_EX, 14).kind(ClockKind.DUTY).warn("day 7").from("2026-11-02").warnings()).hasSize(1);
        assertThat(ARule.of(CountMode.WD_EX, 1).kind(ClockKind.LIMIT).from("2026-11-28").warnings()).as("even where the safe day is day 0, a Saturday")
                .extracting(Warning::on).containsExactly(LocalDate.of(2026, 11, 28));
    }

    @Test
    void warningsFollowADateThatChanged() {
        Deadline extended = ARule.of(CountMode.CAL_EX, 14).kind(ClockKind.LIMIT).warn("day 7", "5 days before").deadlines()
                .due(Basis.of(new Question("r", Nation.ENGLAND, LocalDate.of(2026, 11, 2))), new Deadlines.Standing(0, LocalDate.of(2026, 12, 18), null));
        assertThat(extended.warnings()).extracting(Warning::on)
                .containsExactly(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 12, 11), LocalDate.of(2026, 12, 17));
    }

    @Test
    void aRuleThatCountsBackWarnsBeforeItsDay() {
        assertThat(ARule.of(CountMode.CAL_EX, 56).back().warn("7 days before", "day 7").from("2026-11-30").warnings()).extracting(Warning::on)
                .containsExactly(LocalDate.of(2026, 9, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "day", "day -1", "7 days", "5 days after", "every 0 month", "every 2 hours", "escalate", "Day 7", "day 99999999999"})
    void aTimeThatCannotBeReadIsRefusedWithTheForms(String text) {
        assertThatThrownBy(() -> WarnAt.of(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is no time to warn at: write 'day 7', 'working day 40'");
    }

    private static Warning only(Deadline deadline) {
        List<Warning> warnings = deadline.warnings();
        assertThat(warnings).hasSize(1);
        return warnings.get(0);
    }
}
