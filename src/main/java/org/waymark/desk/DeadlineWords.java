package org.waymark.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clock.State;
import org.waymark.deadlines.ClockKind;
import org.waymark.deadlines.LedgerEntry;
import org.waymark.deadlines.Words;

/** What the register knows of a deadline, as people say it. */
final class DeadlineWords {

    private static final int SOON = 7;

    private DeadlineWords() {
    }

    /** "Asylum appeal" */
    static String name(String rule) {
        String words = rule.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    static String kind(ClockKind kind) {
        return switch (kind) {
            case LIMIT -> "Legal limit: a right can be lost";
            case DUTY -> "Duty: a public body must act by then";
            case TARGET -> "Target: a public body only aims to act by then";
            case ENTITLE -> "Support or leave runs out";
            case INTERNAL -> "Our own standard";
        };
    }

    static String state(Clock clock) {
        return switch (clock.state()) {
            case RUNNING -> "Running";
            case PAUSED -> "Stands still since " + Words.date(clock.pausedOn());
            case MET -> "Done";
            case MISSED -> "Missed";
            case CANCELLED -> "No longer applies";
        };
    }

    /** "in 5 days", "today", "3 days ago: missed"; empty for what runs no more or stands still. */
    static String left(Clock clock, OffsetDateTime now) {
        if (clock.state() != State.RUNNING && clock.state() != State.MISSED) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today(now), clock.due());
        String when = days == 0 ? "today" : days == 1 ? "tomorrow" : days == -1 ? "yesterday" : days > 0 ? "in %d days".formatted(days) : "%d days ago".formatted(-days);
        return clock.state() == State.MISSED ? when + ": missed" : hasPassed(clock, now) ? when + ": passed, and nothing was recorded" : when;
    }

    /** How pressing it is, as one word for the page's border. */
    enum Urgency {

        ENDED(""), STILL("Stands still"), MISSED("Missed"), PASSED("Passed"), TODAY("Last day today"), RISK("At risk: the day to work to has come"), SOON("Within a week"), AHEAD("");

        final String words;

        Urgency(String words) {
            this.words = words;
        }
    }

    static Urgency urgency(Clock clock, boolean ended, OffsetDateTime now) {
        if (ended) {
            return Urgency.ENDED;
        }
        if (clock.state() == State.PAUSED) {
            return Urgency.STILL;
        }
        if (clock.state() == State.MISSED) {
            return Urgency.MISSED;
        }
        if (hasPassed(clock, now)) {
            return Urgency.PASSED;
        }
        LocalDate today = today(now);
        if (clock.due().equals(today)) {
            return Urgency.TODAY;
        }
        return !clock.safeBy().isAfter(today) ? Urgency.RISK : !clock.due().isAfter(today.plusDays(SOON)) ? Urgency.SOON : Urgency.AHEAD;
    }

    static LocalDate today(OffsetDateTime now) {
        return now.toLocalDate();
    }

    private static boolean hasPassed(Clock clock, OffsetDateTime now) {
        return !clock.dueAt().isAfter(now);
    }

    /** "Extended to Monday 21 December 2026" */
    static String happened(LedgerEntry entry) {
        String what = switch (entry.change()) {
            case "started" -> "Started";
            case "corrected" -> "Counted from another day";
            case "extended" -> "Extended";
            case "paused" -> "Paused";
            case "resumed" -> "Runs again";
            case "letter" -> "The date printed in a letter counts";
            case "letter-later" -> "A letter prints a later date; the date stays until somebody decides";
            case "letter-decided" -> "Decided about the later date of the letter";
            case "acted-on" -> "Somebody is acting";
            case "met" -> "Done";
            case "missed" -> "Missed";
            case "cancelled" -> "No longer applies";
            case "recounted" -> "Counted again by the rule as it is now";
            default -> "Kept, although it would be counted differently";
        };
        boolean moved = !entry.due().equals(entry.dueBefore());
        return moved ? what + ": the last day is " + Words.date(entry.due()) : what;
    }

    /** The reason that was chosen; empty where a process did it by itself. */
    static String why(LedgerEntry entry) {
        return entry.why().equals("process") ? "" : choice(entry.why());
    }

    /** "more-time-granted" as "More time granted"; empty for null. */
    static String choice(String word) {
        return word == null ? "" : name(word);
    }

    static String person(String user) {
        return user == null || user.equals(org.waymark.engine.Actor.CLOCK) ? "" : user;
    }
}
