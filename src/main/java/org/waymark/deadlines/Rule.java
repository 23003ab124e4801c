package org.waymark.deadlines;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row of law, or of the charity's own standards, as it stands for one jurisdiction and cohort from one day to
 * another.
 *
 * @param dayZero what the count starts from, in words
 * @param length how many of {@code unit}; 0 means the day itself
 * @param direction whether the count goes on from day 0 or back from it
 * @param calendar whose bank holidays are no working days: {@code EW}, {@code SC}, {@code NI}, those of a tribunal or
 *                 court, {@code LA} for the nation's own, or {@code CHARITY} for the same with the charity's closed days
 * @param cutOff the local time by which it must be done on the last day, or null for the end of the day
 * @param legalBasis the provision, or {@code none}
 * @param confidence how sure the source is: {@code a} read in an official text, {@code a2} in a secondary one,
 *                   {@code b} from knowledge only, {@code policy} for the charity's own standards
 * @param effectiveTo the last day, or null while the row is in force
 * @param appliesBy which date chooses the row
 * @param otherReading how else the rule is read, so that its date can be named as the wrong one; or null
 * @param warnAt when people are warned
 */
public record Rule(String ruleId, String triggerEvent, String dayZero, int length, Unit unit, CountMode countMode, Direction direction,
                   Roll roll, String calendar, LocalTime cutOff, ClockKind clockKind, String whoActs, String legalBasis, String source,
                   String confidence, String status, LocalDate effectiveFrom, LocalDate effectiveTo, String appliesBy,
                   OtherReading otherReading, String onExpiry, List<WarnAt> warnAt) {

    private static final Set<String> STATUSES = Set.of("verified", "unverified", "superseded", "proposed", "policy");
    private static final Set<String> CONFIDENCES = Set.of("a", "a2", "b", "policy");

    public Rule {
        warnAt = List.copyOf(warnAt);
        check(length >= 0, ruleId, "its length must be 0 or more");
        check(length > 0 || countMode == CountMode.CAL_EX || countMode == CountMode.WD_EX, ruleId, "with " + countMode + " its length must be at least 1");
        check(unit == countMode.unit(), ruleId, "%s counts %s, not %s".formatted(countMode, countMode.unit().label(), unit.label()));
        check(countMode != CountMode.MON_ICO || roll == Roll.NEXT_WD && direction == Direction.AFTER, ruleId,
                "MON_ICO counts onwards and rolls to the next working day, its roll must say NEXT_WD");
        check(STATUSES.contains(status), ruleId, "its status must be one of " + inOrder(STATUSES));
        check(CONFIDENCES.contains(confidence), ruleId, "its confidence must be one of " + inOrder(CONFIDENCES));
        check(!status.equals("verified") || confidence.equals("a"), ruleId, "only what was read in an official text (confidence a) is verified");
        check(source != null && !source.isBlank(), ruleId, "it must name its source");
        check(effectiveTo == null || !effectiveTo.isBefore(effectiveFrom), ruleId, "it ends before it begins");
    }

    private static String inOrder(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static void check(boolean holds, String ruleId, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("The rule '%s' cannot be used: %s.".formatted(ruleId, otherwise));
        }
    }

    /** "3 months" */
    public String lengthInWords() {
        return unit.words(length);
    }

    /** Whether a last day that is no working day moves to the next one: only where the rule itself says so. */
    public enum Roll { NONE, NEXT_WD }

    /** {@code BEFORE} counts back, as in "56 days before the eviction". */
    public enum Direction {

        AFTER(1), BEFORE(-1);

        final int sign;

        Direction(int sign) {
            this.sign = sign;
        }
    }

    /**
     * Another way in which the rule is read or told.
     *
     * @param words why people read it so, and what is wrong with it
     */
    public record OtherReading(int length, CountMode countMode, Roll roll, String words) {

        private static final Pattern FORM = Pattern.compile("(\\d{1,4}) +([A-Z_]+) +([A-Z_]+) *: *(.*\\S) *", Pattern.DOTALL);

        /**
         * @param text for instance {@code 3 WD_EX NONE: leaflets say that weekends do not count}
         * @throws IllegalArgumentException where it is not written so
         */
        public static OtherReading of(String text) {
            Matcher form = FORM.matcher(text.strip());
            if (!form.matches() || !named(CountMode.values(), form.group(2)) || !named(Roll.values(), form.group(3))) {
                throw new IllegalArgumentException("Another reading is written as '3 WD_EX NONE: why people read it so', not as '" + text + "'.");
            }
            return new OtherReading(Integer.parseInt(form.group(1)), CountMode.valueOf(form.group(2)), Roll.valueOf(form.group(3)), form.group(4));
        }

        private static boolean named(Enum<?>[] known, String word) {
            return Arrays.stream(known).anyMatch(each -> each.name().equals(word));
        }
    }

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
