package org.waymark.deadlines;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One row of law, or of the charity's own standards, as it stands for one jurisdiction and cohort from one day to
 * another.
 *
 * @param dayZero what the count starts from, in words
 * @param calendar whose bank holidays are no working days: {@code EW}, {@code SC}, {@code NI}, or {@code LA} for the nation's own
 * @param legalBasis the provision, or {@code none}
 * @param confidence how sure the source is: {@code a} read in an official text, {@code a2} in a secondary one,
 *                   {@code b} from knowledge only, {@code policy} for the charity's own standards
 * @param effectiveTo the last day, or null while the row is in force
 * @param appliesBy which date chooses the row
 * @param warnAt when people are warned, each in words
 */
public record Rule(String ruleId, String triggerEvent, String dayZero, int length, Unit unit, CountMode countMode, Roll roll,
                   String calendar, ClockKind clockKind, String whoActs, String legalBasis, String source, String confidence,
                   String status, LocalDate effectiveFrom, LocalDate effectiveTo, String appliesBy, String onExpiry,
                   List<String> warnAt) {

    private static final Set<String> STATUSES = Set.of("verified", "unverified", "superseded", "proposed", "policy");

    public Rule {
        warnAt = List.copyOf(warnAt);
        check(length > 0, ruleId, "its length must be at least 1");
        check(unit == countMode.unit(), ruleId, "%s counts %s, not %s".formatted(countMode, countMode.unit().label(), unit.label()));
        check(countMode != CountMode.MON_ICO || roll == Roll.NEXT_WD, ruleId, "MON_ICO rolls to the next working day, its roll must say NEXT_WD");
        check(STATUSES.contains(status), ruleId, "its status must be one of " + STATUSES.stream().sorted().collect(Collectors.joining(", ")));
        check(source != null && !source.isBlank(), ruleId, "it must name its source");
        check(effectiveTo == null || !effectiveTo.isBefore(effectiveFrom), ruleId, "it ends before it begins");
    }

    private static void check(boolean holds, String ruleId, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("The rule '%s' cannot be used: %s.".formatted(ruleId, otherwise));
        }
    }

    /** Whether a last day that is no working day moves to the next one: only where the rule itself says so. */
    public enum Roll { NONE, NEXT_WD }

    public enum Unit {

        DAYS("days"), WORKING_DAYS("working-days"), MONTHS("months");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public static Unit of(String label) {
            return Arrays.stream(values()).filter(unit -> unit.label.equals(label)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no unit '%s': choose %s.".formatted(label,
                            Arrays.stream(values()).map(Unit::label).collect(Collectors.joining(", ")))));
        }

        String words(int length) {
            String plural = label.replace('-', ' ');
            return length + " " + (length == 1 ? plural.substring(0, plural.length() - 1) : plural);
        }
    }
}
