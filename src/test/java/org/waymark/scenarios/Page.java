package org.waymark.scenarios;

import com.samskivert.mustache.Mustache;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.deadlines.Calculator;
import org.waymark.deadlines.ClockKind;
import org.waymark.deadlines.Rule;
import org.waymark.deadlines.Rules;
import org.waymark.deadlines.Words;

/** The page for a reviewer: each row of each table with its authority, its scenarios and an empty place for a name and a date. */
final class Page {

    private static final Map<String, String> STATUSES = Map.of("verified", "✓ verified against an official text", "unverified", "? not verified",
            "superseded", "↷ superseded", "proposed", "… only proposed, no law", "policy", "○ the charity's own standard");
    private static final Map<String, String> CONFIDENCES = Map.of("a", "(a) read in an official text", "a2", "(a2) read in a secondary source",
            "b", "(b) from knowledge, no text seen", "policy", "the charity's own");
    private static final Map<String, String> CALENDARS = Map.of("EW", "England and Wales", "SC", "Scotland", "NI", "Northern Ireland", "LA", "the nation's own",
            "HO", "England and Wales (Home Office)", "EW_IAC", "First-tier Tribunal (Immigration and Asylum)", "UT_IAC", "Upper Tribunal (Immigration and Asylum)",
            "EW_COURT", "courts of England and Wales");

    private static final Map<ClockKind, String> KINDS = Map.of(ClockKind.LIMIT, "limit: a right is lost", ClockKind.DUTY, "duty of a public body",
            ClockKind.TARGET, "target without sanction", ClockKind.ENTITLE, "period of support or leave", ClockKind.INTERNAL, "the charity's own");

    private final List<Rules.Row> rows;
    private final List<Results.Result> results;
    private final Coverage coverage;

    Page(List<Rules.Row> rows, List<Results.Result> results, Coverage coverage) {
        this.rows = rows;
        this.results = results;
        this.coverage = coverage;
    }

    /** A table: the rows with their scenarios, and the scenarios to which no row answers. */
    private record Field(String id, String title, String about, List<View> rows, List<Told> others, boolean hasOthers, long failed) { }

    /** A scenario, or an outline with those of its lines that belong here; a plain scenario has one line without cells. */
    private record Told(String name, String reason, List<String> steps, List<String> columns, boolean outline, boolean passed, List<Results.Result> lines) { }

    /** A row in words. */
    private record View(String id, String rule, String where, String whom, String from, String to, String period, String start, String counting, String lastDay,
                        String kind, String whoActs, String basis, String source, String confidence, String status, String onExpiry,
                        String warnings, String otherReading, String note, List<Told> scenarios, String without) { }

    String html() {
        List<String> tables = rows.stream().map(Rules.Row::table).distinct().toList();
        List<Field> fields = tables.stream().map(this::field).toList();
        List<Results.Result> failed = results.stream().filter(result -> !result.passed()).toList();
        Map<String, Object> page = Map.of("fields", fields, "scenarios", results.size(), "passed", results.size() - failed.size(), "failed", failed,
                "anyFailed", !failed.isEmpty(), "rows", rows.size(), "verified", rows.stream().filter(row -> row.rule().status().equals("verified")).count(),
                "missing", coverage.missing(), "anyMissing", !coverage.missing().isEmpty(), "today", Words.date(LocalDate.now(Clock.systemDefaultZone())));
        return Mustache.compiler().emptyStringIsFalse(true).zeroIsFalse(true).withLoader(name -> template(name + ".html")).compile(template("deadline-scenarios.html")).execute(page);
    }

    private static Reader template(String name) {
        return new InputStreamReader(Page.class.getResourceAsStream(name), StandardCharsets.UTF_8);
    }

    private Field field(String table) {
        List<Results.Result> here = results.stream().filter(result -> result.table().equals(table)).toList();
        List<View> views = IntStream.range(0, rows.size()).filter(i -> rows.get(i).table().equals(table)).mapToObj(i -> view(i, rows.get(i))).toList();
        List<Told> others = told(here.stream().filter(result -> result.asked().stream().noneMatch(asked -> rows.stream().anyMatch(asked::answeredBy))));
        var feature = Results.feature(table);
        return new Field(table, feature == null ? table : feature.getName(), feature == null ? "" : feature.getDescription().strip(), views, others, !others.isEmpty(),
                here.stream().filter(result -> !result.passed()).count());
    }

    private View view(int number, Rules.Row row) {
        Rule rule = row.rule();
        List<Told> scenarios = told(results.stream().filter(result -> result.asked().stream().anyMatch(asked -> asked.answeredBy(row))));
        return new View("row-" + number, rule.ruleId(), row.jurisdictions().size() == 4 ? "all four nations" : row.jurisdictions().stream().map(Page::nation).collect(Collectors.joining(", ")),
                row.cohorts().isEmpty() ? "everybody" : row.cohorts().stream().map(cohort -> cohort.replace('-', ' ')).collect(Collectors.joining(", ")),
                Words.date(rule.effectiveFrom()), rule.effectiveTo() == null ? "now" : Words.date(rule.effectiveTo()),
                rule.lengthInWords() + (rule.direction() == Rule.Direction.BEFORE ? " back" : ""), rule.dayZero(), Calculator.counting(rule),
                "%s; calendar: %s".formatted(rule.roll() == Rule.Roll.NEXT_WD ? "moves to the next working day" : "never moves", CALENDARS.getOrDefault(rule.calendar(), rule.calendar()))
                        + (rule.cutOff() == null ? "" : "; until " + rule.cutOff()),
                KINDS.get(rule.clockKind()), rule.whoActs(), rule.legalBasis(), rule.source(), CONFIDENCES.get(rule.confidence()),
                STATUSES.get(rule.status()), rule.onExpiry(), rule.warnAt().stream().map(warning -> warning.words()).collect(Collectors.joining("; ")),
                rule.otherReading() == null ? "" : rule.otherReading().words(), row.note(), scenarios,
                !scenarios.isEmpty() ? "" : coverage.isCurrent(row) ? "No scenario yet." : "No scenario: the row holds on no day of this year.");
    }

    private static List<Told> told(Stream<Results.Result> results) {
        Map<Scenario, List<Results.Result>> byScenario = results.collect(Collectors.groupingBy(Results.Result::scenario, LinkedHashMap::new, Collectors.toList()));
        return byScenario.entrySet().stream().map(each -> {
            Scenario scenario = each.getKey();
            List<Results.Result> lines = each.getValue();
            List<String> columns = scenario.getExamples().stream().flatMap(examples -> examples.getTableHeader().stream()).limit(1)
                    .flatMap(header -> header.getCells().stream()).map(TableCell::getValue).toList();
            return new Told(scenario.getName(), lines.get(0).reason(), scenario.getSteps().stream().map(step -> step.getKeyword() + step.getText()).toList(),
                    columns, !columns.isEmpty(), lines.stream().allMatch(Results.Result::passed), lines);
        }).toList();
    }

    private static String nation(String label) {
        return label.equals("northern-ireland") ? "Northern Ireland" : label.substring(0, 1).toUpperCase(Locale.UK) + label.substring(1);
    }
}
