package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same morning on every server. */
class DailyInLondonTest {

    private static final TimeZone SERVERS = TimeZone.getDefault();

    @AfterEach
    void letTimeRun() {
        TimeZone.setDefault(SERVERS);
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({
            // from, the next 7:00 in London
            "2026-01-15T06:59:59Z, 2026-01-15T07:00:00Z",
            "2026-01-15T07:00:00Z, 2026-01-16T07:00:00Z",
            "2026-07-15T05:59:59Z, 2026-07-15T06:00:00Z",
            "2026-07-15T23:30:00Z, 2026-07-16T06:00:00Z",
            // the clocks go forward on 29 March, back on 25 October
            "2026-03-28T07:00:00Z, 2026-03-29T06:00:00Z",
            "2026-03-29T06:00:00Z, 2026-03-30T06:00:00Z",
            "2026-10-24T06:00:00Z, 2026-10-25T07:00:00Z",
            "2026-10-25T07:00:00Z, 2026-10-26T07:00:00Z"})
    void sevenInLondonWhateverTheServerSays(Instant from, Instant next) {
        for (String zone : new String[] {"UTC", "Europe/London", "America/New_York", "Pacific/Auckland"}) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            ClockUtil.setCurrentTime(Date.from(from));
            assertThat(new DailyInLondon().resolveDuedate("0 0 7 * * ?").toInstant()).as(zone).isEqualTo(next);
            assertThat(new DailyInLondon().resolveDuedate("0 0 7 * * ?", Date.from(from)).toInstant()).as(zone).isEqualTo(next);
        }
    }

    @ParameterizedTest
    @CsvSource({
            // half past one is left out on 29 March and comes twice on 25 October
            "2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
            "2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
            "2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
            "2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z"})
    void onceEachDayThoughTheClocksChange(Instant from, Instant next) {
        assertThat(new DailyInLondon().resolveDuedate("0 30 1 * * ?", Date.from(from)).toInstant()).isEqualTo(next);
    }
}
