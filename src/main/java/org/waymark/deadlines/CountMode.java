package org.waymark.deadlines;

import java.time.LocalDate;
import org.waymark.deadlines.Rule.Direction;

/**
 * How the words of a rule are counted out. Day 0 is the day of the event. Months that lack the day end on their last
 * day; where that is arguable the earlier reading is taken.
 */
public enum CountMode {

    /** "within 14 days after": day 0 is not counted. */
    CAL_EX("Day 0 is not counted; every other day is.") {
        @Override
        LocalDate lastDay(LocalDate dayZero, int length, Direction direction, Count count) {
            return dayZero.plusDays((long) direction.sign * length);
        }
    },
    /** "a period of 21 days beginning with the day": day 0 is the first day. */
    CAL_IN("Day 0 is itself the first day, and every other day is counted.") {
        @Override
        LocalDate lastDay(LocalDate dayZero, int length, Direction direction, Count count) {
            return dayZero.plusDays(direction.sign * (length - 1L));
        }
    },
    /** "within 20 working days of": day 0 is not counted, nor are weekends and bank holidays. */
    WD_EX("Day 0 is not counted, nor are weekends and bank holidays.") {
        @Override
        LocalDate lastDay(LocalDate dayZero, int length, Direction direction, Count count) {
            return count.workingDays(dayZero, direction.sign * length);
        }
    },
    /** "3 months after": the same day of a later month. */
    MON_EX("Counted to the same day of the month, or the last day of a month that has no such day.") {
        @Override
        LocalDate lastDay(LocalDate dayZero, int length, Direction direction, Count count) {
            return dayZero.plusMonths((long) direction.sign * length);
        }
    },
    /** "3 months beginning with the day": the day before the same day of a later month. */
    MON_IN("Day 0 is itself the first day: counted to the day before the same day of the month, the earlier reading at a month's end.") {
        @Override
        LocalDate lastDay(LocalDate dayZero, int length, Direction direction, Count count) {
            return dayZero.plusMonths((long) direction.sign * length).minusDays(direction.sign);
        }
    },
    /** One month under UK GDPR as the Information Commissioner counts it; its rows roll to the next working day. */
    MON_ICO("Counted from the day of receipt to the same day of the month, or the last day of a month that has no such day.") {
        @Override
        LocalDate lastDay(LocalDate dayZero, int length, Direction direction, Count count) {
            return dayZero.plusMonths(length);
        }
    };

    private final String words;

    CountMode(String words) {
        this.words = words;
    }

    abstract LocalDate lastDay(LocalDate dayZero, int length, Direction direction, Count count);

    String words(Direction direction) {
        return direction == Direction.AFTER ? words : words + " Counted back from day 0.";
    }

    Rule.Unit unit() {
        return switch (this) {
            case CAL_EX, CAL_IN -> Rule.Unit.DAYS;
            case WD_EX -> Rule.Unit.WORKING_DAYS;
            case MON_EX, MON_IN, MON_ICO -> Rule.Unit.MONTHS;
        };
    }
}
