package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class EngineClockTest {

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void movingTheEnginesTimeMovesTheDomains() {
        try (var context = new AnnotationConfigApplicationContext(EngineClock.class)) {
            Clock clock = context.getBean(Clock.class);
            ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-07-01T23:30:00Z")));
            assertThat(clock.instant()).isEqualTo("2026-07-01T23:30:00Z");
            assertThat(LocalDate.now(clock)).as("half past midnight in London").isEqualTo("2026-07-02");
            assertThat(clock.withZone(ZoneId.of("UTC")).instant()).isEqualTo(clock.instant());
            ClockUtil.offset(86_400_000L);
            assertThat(clock.instant()).isAfter(Instant.now().plusSeconds(86_000));
        }
    }
}
