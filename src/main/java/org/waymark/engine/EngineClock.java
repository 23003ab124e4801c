package org.waymark.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for the engine and for everything else: whoever moves the engine's time moves the domain's. */
@Configuration(proxyBeanMethods = false)
class EngineClock {

    /** Where the law's days begin and end. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Bean
    Clock clock() {
        return new Ticking(ZONE);
    }

    private static final class Ticking extends Clock {

        private final ZoneId zone;

        Ticking(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Ticking(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
