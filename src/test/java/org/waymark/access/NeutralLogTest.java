package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class NeutralLogTest {

    private final LoggerContext context = new LoggerContext();

    @Test
    void wordsOfAnExceptionAreNotLogged() {
        Exception failure = new IllegalStateException("outer MARKER", new RuntimeException("MARKER too long for column"));
        assertThat(logged("Job failed: outer MARKER", failure)).doesNotContain("MARKER").contains("Job failed: [java.lang.IllegalStateException]",
                "Caused by: java.lang.RuntimeException", "\tat org.waymark.access.NeutralLogTest");
    }

    @Test
    void whatAnOperatorNeedsIsLogged() {
        assertThat(logged("Mail failed", new RuntimeException(new ConnectException("Connection refused")))).contains("java.net.ConnectException: Connection refused");
    }

    private String logged(String message, Throwable thrown) {
        LoggingEvent event = new LoggingEvent("x", context.getLogger("x"), Level.ERROR, message, thrown, null);
        NeutralLog.Trace trace = new NeutralLog.Trace();
        trace.start();
        return new NeutralLog.Message().convert(event) + "\n" + trace.convert(event);
    }
}
