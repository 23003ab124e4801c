package org.waymark.currentcases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.casework.CaseFiles;
import org.waymark.currentcases.CaseTable.Row;
import org.waymark.currentcases.NewCase.Running;
import org.waymark.deadlines.Basis;
import org.waymark.deadlines.Deadline;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.deadlines.Question;
import org.waymark.deadlines.Rule.Direction;
import org.waymark.deadlines.Words;

/** Checks one row as the forms check what people type, and says of each cell what is wrong without repeating it. */
final class RowCheck {

    private static final List<String> NATIONS = Arrays.stream(Nation.values()).map(Nation::label).toList();
    /** As the form does that records a deadline. */
    static final List<String> COHORTS = List.of("any", "single-adult", "family", "pregnant", "aged-65-or-over", "disabled");
    private static final int FIRST_YEAR = 1930;
    private static final LocalDate FIRST_LAW = LocalDate.of(1990, 1, 1);

    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final DateTimeFormatter DAY_FIRST_FORMAT = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** What the choices of this moment are. */
    record Choices(List<String> holders, Set<String> rules) { }

    private final Row row;
    private final Choices choices;
    private final Deadlines deadlines;
    private final Clock clock;
    private final LocalDate today;
    private final List<String> problems = new ArrayList<>();

    RowCheck(Row row, Choices choices, Deadlines deadlines, Clock clock) {
        this.row = row;
        this.choices = choices;
        this.deadlines = deadlines;
        this.clock = clock;
        this.today = LocalDate.now(clock);
    }

    List<String> problems() {
        return problems;
    }

    /** Only to be used where there are no {@link #problems}. */
    NewCase check() {
        String same = samePersonAs();
        boolean known = same != null && !same.equals(NewCase.NOBODY_KNOWN);
        checkTexts(known);
        String nation = choice(Column.NATION, NATIONS).orElse(null);
        String holder = known ? null : choice(Column.HOLDER, choices.holders()).orElse(null);
        LocalDate review = known ? null : review();
        return new NewCase(row.number(), row.get(Column.OWN_REFERENCE), facts(), nation, holder, review, deadlines(nation), row.get(Column.NOTES), same);
    }

    private void checkTexts(boolean known) {
        if (row.tooMany()) {
            problems.add("The row has more cells than there are columns: a comma or a line break may stand outside quotes.");
        }
        for (Column column : Column.values()) {
            String cell = row.get(column);
            boolean askedOtherwise = known && (column == Column.HOLDER || column == Column.NEXT_REVIEW);
            if (cell.isEmpty() && column.needed && !askedOtherwise) {
                problem(column, "must be filled in");
            } else if (cell.length() > column.longest) {
                problem(column, "is too long: %d characters where %d fit".formatted(cell.length(), column.longest));
            } else if (cell.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                problem(column, "contains characters that cannot be shown");
            }
        }
    }

    private Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("formerReference", row.get(Column.OWN_REFERENCE));
        facts.put("name", row.get(Column.NAME));
        facts.put("otherNames", row.get(Column.OTHER_NAMES));
        facts.put("pronouns", row.get(Column.PRONOUNS));
        Optional<LocalDate> birth = dateOfBirth();
        facts.put("claimedDateOfBirth", birth.map(LocalDate::toString).orElse(""));
        facts.put("claimedYearOfBirth", yearOfBirth(birth));
        facts.put("languages", row.get(Column.DIALECT).isEmpty() ? row.get(Column.LANGUAGES)
                : "%s (dialect: %s)".formatted(row.get(Column.LANGUAGES), row.get(Column.DIALECT)).strip());
        facts.put("interpreterRules", row.get(Column.INTERPRETER_RULES));
        facts.put("safeContact", row.get(Column.SAFE_CONTACT));
        facts.put("whereTheyAre", row.get(Column.WHERE_THEY_ARE));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private Optional<LocalDate> dateOfBirth() {
        Optional<LocalDate> birth = day(Column.CLAIMED_DATE_OF_BIRTH);
        if (birth.isPresent() && birth.get().isAfter(today)) {
            problem(Column.CLAIMED_DATE_OF_BIRTH, "must not lie in the future");
        } else if (birth.isPresent() && birth.get().getYear() < FIRST_YEAR) {
            problem(Column.CLAIMED_DATE_OF_BIRTH, "is too far from today: please check the year");
        }
        return birth;
    }

    private String yearOfBirth(Optional<LocalDate> birth) {
        String year = row.get(Column.CLAIMED_YEAR_OF_BIRTH);
        if (year.isEmpty()) {
            return "";
        }
        if (!year.matches("[0-9]{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > today.getYear()) {
            problem(Column.CLAIMED_YEAR_OF_BIRTH, "must be a year from %d to %d".formatted(FIRST_YEAR, today.getYear()));
        } else if (birth.isPresent() && birth.get().getYear() != Integer.parseInt(year)) {
            problem(Column.CLAIMED_YEAR_OF_BIRTH, "is another year than that of claimed_date_of_birth");
        }
        return year;
    }

    private LocalDate review() {
        Optional<LocalDate> review = day(Column.NEXT_REVIEW);
        if (review.isPresent() && !review.get().isAfter(today)) {
            problem(Column.NEXT_REVIEW, "must be a day to come");
        } else if (review.isPresent() && review.get().isAfter(today.plusYears(1))) {
            problem(Column.NEXT_REVIEW, "is more than a year away");
        }
        return review.orElse(null);
    }

    private String samePersonAs() {
        String same = row.get(Column.SAME_PERSON_AS);
        if (same.isEmpty()) {
            return null;
        }
        if (same.equalsIgnoreCase(NewCase.NOBODY_KNOWN)) {
            return NewCase.NOBODY_KNOWN;
        }
        if (!CaseFiles.REFERENCE.matcher(same).matches()) {
            problem(Column.SAME_PERSON_AS, "must be none, or the reference of a case, such as WM-2026-000042");
        }
        return same;
    }

    private List<Running> deadlines(String nation) {
        var running = new ArrayList<Running>();
        for (List<Column> columns : Column.DEADLINES) {
            if (columns.stream().anyMatch(column -> !row.get(column).isEmpty())) {
                deadline(columns, nation).ifPresent(running::add);
            }
        }
        return running;
    }

    private Optional<Running> deadline(List<Column> columns, String nation) {
        int before = problems.size();
        Column rule = columns.get(0);
        Column countFrom = columns.get(2);
        String ruleId = row.get(rule);
        if (ruleId.isEmpty()) {
            problem(rule, "must be filled in, because another column of this deadline is");
        } else if (!choices.rules().contains(ruleId)) {
            problem(rule, "is no rule; the list of rules stands beside the template");
        }
        String cohort = choice(columns.get(1), COHORTS).orElse(Question.ANY);
        Optional<LocalDate> from = day(countFrom);
        if (row.get(countFrom).isEmpty()) {
            problem(countFrom, "must be filled in, because a deadline is counted from a day");
        } else if (from.isPresent() && (from.get().isBefore(FIRST_LAW) || from.get().isAfter(today.plusYears(10)))) {
            problem(countFrom, "is too far from today: please check the year");
        }
        Optional<LocalDate> letter = day(columns.get(3));
        if (letter.isPresent() && letter.get().isAfter(today.plusYears(10))) {
            problem(columns.get(3), "is too far from today: please check the year");
        }
        if (problems.size() > before || nation == null) {
            return Optional.empty();
        }
        var deadline = new Running(ruleId, cohort, from.orElseThrow(), letter.orElse(null));
        checkThatItRuns(deadline, nation, rule, countFrom);
        return Optional.of(deadline);
    }

    private void checkThatItRuns(Running deadline, String nation, Column rule, Column countFrom) {
        Deadline counted;
        try {
            counted = deadlines.due(Basis.of(new Question(deadline.rule(), Nation.of(nation), deadline.cohort(), deadline.countFrom(), deadline.countFrom())));
        } catch (NoSuchRule e) {
            // all that it repeats was found in a closed list
            problem(rule, "gives no date: " + withoutStop(e.getMessage()));
            return;
        }
        if (counted.rule().direction() == Direction.AFTER && deadline.countFrom().isAfter(today)) {
            problem(countFrom, "has not come yet: a deadline is counted from something that has happened");
        } else if (!counted.dueAt().toInstant().isAfter(clock.instant())) {
            problem(countFrom, "gives a last day that has passed, %s. Record it by hand with “Keep a deadline”, so that somebody rescues it".formatted(Words.date(counted.due())));
        } else if (deadline.letterDate() != null && deadline.letterDate().isBefore(today)) {
            problem(rule, "has a letter's date that has passed. Record it by hand with “Keep a deadline”, so that somebody rescues it");
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private Optional<String> choice(Column column, List<String> offered) {
        String cell = row.get(column);
        if (cell.isEmpty() || offered.contains(cell)) {
            return Optional.of(cell).filter(chosen -> !chosen.isEmpty());
        }
        problem(column, offered.size() > 30 ? "is not one of the choices" : offered.isEmpty() ? "has no choice: nobody has that role yet"
                : "must be one of: " + offered.stream().collect(Collectors.joining(", ")));
        return Optional.empty();
    }

    private Optional<LocalDate> day(Column column) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (YEAR_FIRST.matcher(cell).matches()) {
                return Optional.of(LocalDate.parse(cell));
            }
            if (DAY_FIRST.matcher(cell).matches()) {
                return Optional.of(LocalDate.parse(cell, DAY_FIRST_FORMAT));
            }
            problem(column, "cannot be read as a day: write 2026-11-30, or 30/11/2026 with the day first");
        } catch (DateTimeException e) {
            problem(column, "is not a day that exists: write 2026-11-30, or 30/11/2026 with the day first");
        }
        return Optional.empty();
    }

    private void problem(Column column, String what) {
        problems.add("%s %s.".formatted(column.title(), what));
    }
}
