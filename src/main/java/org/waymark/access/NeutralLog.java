package org.waymark.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/**
 * A database quotes the value it refuses, a parser the text it cannot read: the words of an exception may be a young
 * person's. The log keeps what an operator needs, the kind of exception and where it came from. Words are kept only from
 * libraries that speak of wiring, networks and migrations.
 */
public class NeutralLog {

    private static final List<String> MAY_SPEAK = List.of("java.net.", "org.springframework.beans.", "org.springframework.boot.",
            "org.springframework.context.", "org.flywaydb.", "org.waymark.access.StartRefused");

    /** Writes whole stack traces as its message. */
    private static final String REST = "org.camunda.bpm.engine.rest.exception";
    private static final Pattern PLACE = Pattern.compile("\\tat [\\w.$<>/@]+\\([\\w.$ :]+\\)|\\t\\.\\.\\. \\d+ more");
    private static final Pattern KIND = Pattern.compile("^(?:(?:Caused by|Suppressed): |ENGINE-REST-HTTP\\d+ )?(?:[a-z]\\w*\\.)+[\\w.$]+");

    private NeutralLog() {
    }

    /** Keeps the kinds of exceptions and their places; a message may run over several lines, so the rest goes. */
    private static String withoutWords(String trace) {
        return trace.lines().map(line -> {
            if (PLACE.matcher(line).matches()) {
                return line;
            }
            Matcher kind = KIND.matcher(line);
            return kind.find() ? kind.group() : "";
        }).filter(line -> !line.isEmpty()).collect(Collectors.joining(System.lineSeparator()));
    }

    private static boolean maySpeak(IThrowableProxy thrown) {
        return MAY_SPEAK.stream().anyMatch(thrown.getClassName()::startsWith);
    }

    private static List<IThrowableProxy> chain(IThrowableProxy first) {
        List<IThrowableProxy> chain = new ArrayList<>();
        for (IThrowableProxy thrown = first; thrown != null && chain.size() < 20; thrown = thrown.getCause()) {
            chain.add(thrown);
        }
        return chain;
    }

    public static class Message extends ClassicConverter {

        @Override
        public String convert(ILoggingEvent event) {
            String line = event.getFormattedMessage();
            if (event.getLoggerName().equals(REST)) {
                return withoutWords(line);
            }
            for (IThrowableProxy thrown : chain(event.getThrowableProxy())) {
                if (thrown.getMessage() != null && !thrown.getMessage().isBlank() && !maySpeak(thrown)) {
                    line = line.replace(thrown.getMessage(), "[" + thrown.getClassName() + "]");
                }
            }
            return line;
        }
    }

    public static class Trace extends ThrowableProxyConverter {

        @Override
        protected String throwableProxyToString(IThrowableProxy first) {
            StringBuilder trace = new StringBuilder();
            for (IThrowableProxy thrown : chain(first)) {
                trace.append(thrown == first ? "" : "Caused by: ").append(thrown.getClassName());
                if (maySpeak(thrown)) {
                    trace.append(": ").append(thrown.getMessage());
                }
                trace.append(System.lineSeparator());
                StackTraceElementProxy[] places = thrown.getStackTraceElementProxyArray();
                for (int i = 0; i < places.length - thrown.getCommonFrames(); i++) {
                    trace.append('\t').append(places[i].getSTEAsString()).append(System.lineSeparator());
                }
            }
            return trace.toString();
        }
    }
}
