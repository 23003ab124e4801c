package org.waymark.currentcases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** A table of synthetic cases. In the file, {@code {20}} stands for the day that comes in 20 days and {@code {holder}} for one who may hold a case. */
final class Sample {

    private static final Pattern DAY = Pattern.compile("\\{(-?\\d+)}");
    private static final Pattern HOLDER = Pattern.compile("\\{holder}");

    private Sample() {
    }

    static String today(Clock clock, List<String> holders) {
        LocalDate today = LocalDate.now(clock);
        String days = DAY.matcher(file()).replaceAll(day -> today.plusDays(Long.parseLong(day.group(1))).toString());
        Iterator<String> turns = Stream.generate(() -> holders).flatMap(List::stream).iterator();
        return HOLDER.matcher(days).replaceAll(place -> holders.isEmpty() ? "" : turns.next()).replace("\n", "\r\n");
    }

    private static String file() {
        try {
            return new ClassPathResource("current-cases-sample.csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
