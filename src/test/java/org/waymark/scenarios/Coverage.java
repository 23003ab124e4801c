package org.waymark.scenarios;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.deadlines.Rule;
import org.waymark.deadlines.Rules;
import org.waymark.deadlines.Words;

/** What of the tables has no scenario: each row that holds on some day of the year, and both sides of each change of law. */
final class Coverage {

    private final List<Rules.Row> rows;
    private final List<Asked> asked;
    private final int year;

    Coverage(List<Rules.Row> rows, List<Results.Result> results, int year) {
        this.rows = rows;
        this.asked = results.stream().flatMap(result -> result.asked().stream()).toList();
        this.year = year;
    }

    boolean isCurrent(Rules.Row row) {
        Rule rule = row.rule();
        return rule.effectiveFrom().getYear() <= year && (rule.effectiveTo() == null || rule.effectiveTo().getYear() >= year);
    }

    List<String> missing() {
        return rows.stream().flatMap(row -> Stream.concat(row(row), change(row))).toList();
    }

    /** Where a row follows its nation's holidays, one nation does not speak for another. */
    private Stream<String> row(Rules.Row row) {
        if (!isCurrent(row)) {
            return Stream.empty();
        }
        if (!row.rule().calendar().equals("LA")) {
            return none(question -> question.answeredBy(row)) ? Stream.of("%s: no scenario in %d".formatted(words(row), year)) : Stream.empty();
        }
        return row.jurisdictions().stream().filter(nation -> none(question -> question.answeredBy(row) && question.question().nation().label().equals(nation)))
                .map(nation -> "%s: no scenario in %d for %s, whose holidays it follows".formatted(words(row), year, nation));
    }

    /** The last day of a row that ends and the day after it, whatever then holds; the first day of a row that follows another. */
    private Stream<String> change(Rules.Row row) {
        LocalDate first = row.rule().effectiveFrom();
        LocalDate last = row.rule().effectiveTo();
        Stream<String> begins = rows.stream().anyMatch(earlier -> follows(row, earlier)) && none(question -> question.answeredBy(row) && on(question, first))
                ? Stream.of("%s: no scenario on its first day, %s".formatted(words(row), Words.date(first))) : Stream.empty();
        Stream<String> ends = last != null && none(question -> question.answeredBy(row) && on(question, last))
                ? Stream.of("%s: no scenario on its last day, %s".formatted(words(row), Words.date(last))) : Stream.empty();
        Stream<String> ended = last != null && none(question -> question.fits(row) && on(question, last.plusDays(1)))
                ? Stream.of("%s: no scenario on the day after its last, %s".formatted(words(row), Words.date(last.plusDays(1)))) : Stream.empty();
        return Stream.of(begins, ends, ended).flatMap(each -> each);
    }

    private static boolean follows(Rules.Row row, Rules.Row earlier) {
        return row.rule().ruleId().equals(earlier.rule().ruleId()) && row.rule().effectiveFrom().minusDays(1).equals(earlier.rule().effectiveTo())
                && row.jurisdictions().stream().anyMatch(earlier.jurisdictions()::contains)
                && (row.cohorts().isEmpty() || earlier.cohorts().isEmpty() || row.cohorts().stream().anyMatch(earlier.cohorts()::contains));
    }

    private static boolean on(Asked question, LocalDate day) {
        return question.question().appliesOn().equals(day);
    }

    private boolean none(Predicate<Asked> question) {
        return asked.stream().noneMatch(question);
    }

    private static String words(Rules.Row row) {
        return "%s, %s%s, from %s".formatted(row.rule().ruleId(), String.join(", ", row.jurisdictions()),
                row.cohorts().isEmpty() ? "" : ", " + String.join(", ", row.cohorts()), row.rule().effectiveFrom());
    }
}
