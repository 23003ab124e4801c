package org.waymark.deadlines;

import java.time.LocalDate;
import java.util.Set;
import org.waymark.deadlines.Clock.Position;
import org.waymark.deadlines.Clock.State;
import org.waymark.deadlines.Deadlines.Standing;

/** What can happen to a clock. Each says what it makes of where the clock stands, or refuses in a sentence. */
public sealed interface Change {

    /** @throws ChangeRefused when it makes no sense for this clock */
    Position applyTo(Clock clock, LocalDate today);

    /** The word in the ledger; may depend on the clock. */
    String word(Clock clock);

    /** It was counted from something else; also brings back a clock that was ended by mistake. */
    record Correct(Basis basis) implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            return new Position(State.RUNNING, basis, new Standing(0, null, clock.letter()), clock.laterLetter(), null, false, null);
        }

        @Override
        public String word(Clock clock) {
            return "corrected";
        }
    }

    /**
     * Somebody with the power to do so gave more time; also after the date has passed.
     *
     * @param grantedBy who gave it, as one word of a form's choice
     * @param evidence what shows it, as one word of a form's choice
     */
    record Extend(LocalDate to, String grantedBy, String evidence) implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            refuseUnless(Set.of(State.RUNNING, State.MISSED).contains(clock.state()), "This deadline is %s and cannot be extended.", clock);
            refuseUnless(to.isAfter(clock.due()), "%s is not later than the date there is, " + Words.date(clock.due()) + ".", Words.date(to));
            // whoever acted on the old date may not know of the new one
            return new Position(State.RUNNING, clock.basis(), new Standing(0, to, null), clock.laterLetter(), null, false, clock.declined());
        }

        @Override
        public String word(Clock clock) {
            return "extended";
        }
    }

    /** The clock stands still from that day. */
    record Pause(LocalDate on) implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            refuseUnless(clock.state() == State.RUNNING, "This deadline is %s and cannot be paused.", clock);
            refuseUnless(!on.isAfter(today), "%s has not come yet.", Words.date(on));
            refuseUnless(!on.isAfter(clock.due()), "%s is after the date itself.", Words.date(on));
            Position now = clock.position();
            return new Position(State.PAUSED, now.basis(), now.standing(), now.laterLetter(), on, now.actedOn(), now.declined());
        }

        @Override
        public String word(Clock clock) {
            return "paused";
        }
    }

    /** The clock runs again from that day: the date moves by the days that were lost. */
    record Resume(LocalDate on) implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            refuseUnless(clock.state() == State.PAUSED, "This deadline is %s, not paused.", clock);
            refuseUnless(!on.isAfter(today), "%s has not come yet.", Words.date(on));
            refuseUnless(!on.isBefore(clock.pausedOn()), "%s is before it was paused.", Words.date(on));
            int lost = clock.lostDays() + Deadlines.daysBetween(clock.pausedOn(), on);
            return clock.position().with(State.RUNNING).with(new Standing(lost, clock.granted(), clock.letter()));
        }

        @Override
        public String word(Clock clock) {
            return "resumed";
        }
    }

    /** A letter prints a date. Earlier than ours, it counts; later, it is kept beside until somebody decides. */
    record Letter(LocalDate printed) implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            refuseUnless(clock.isOpen() || clock.state() == State.MISSED, "This deadline is %s; a letter no longer changes it.", clock);
            refuseUnless(!printed.equals(clock.due()), "%s is the date there is already.", Words.date(printed));
            return isLater(clock) ? clock.position().beside(printed)
                    : clock.position().with(new Standing(0, clock.granted(), printed)).beside(null);
        }

        private boolean isLater(Clock clock) {
            return printed.isAfter(clock.due());
        }

        @Override
        public String word(Clock clock) {
            return isLater(clock) ? "letter-later" : "letter";
        }
    }

    /** Somebody decided about the later date of a letter. */
    record DecideLetter(boolean letterCounts) implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            refuseUnless(clock.laterLetter() != null || !letterCounts, "There is no later letter to decide about any more.%s", "");
            Position decided = clock.position().beside(null);
            return letterCounts ? decided.with(clock.state() == State.MISSED ? State.RUNNING : clock.state())
                    .with(new Standing(0, clock.granted(), clock.laterLetter())) : decided;
        }

        @Override
        public String word(Clock clock) {
            return "letter-decided";
        }
    }

    /** Somebody is acting on it: a representative was found, an application is being written. */
    record ActOn() implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            refuseUnless(clock.isOpen(), "This deadline is %s.", clock);
            Position now = clock.position();
            return new Position(now.state(), now.basis(), now.standing(), now.laterLetter(), now.pausedOn(), true, now.declined());
        }

        @Override
        public String word(Clock clock) {
            return "acted-on";
        }
    }

    /** What had to be done was done on that day. */
    record Meet(LocalDate on) implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            refuseUnless(clock.state() != State.CANCELLED && clock.state() != State.MET, "This deadline is %s already.", clock);
            refuseUnless(!on.isAfter(today), "%s has not come yet.", Words.date(on));
            refuseUnless(clock.basis().questions().stream().noneMatch(question -> question.dayZero().isBefore(clock.due()) && on.isBefore(question.dayZero())),
                    "%s is before the day that this deadline is counted from.", Words.date(on));
            return clock.position().with(isLate(clock) ? State.MISSED : State.MET);
        }

        /** While a clock stands still its date moves on with the days. */
        private boolean isLate(Clock clock) {
            int standing = clock.state() == State.PAUSED ? Math.max(0, Deadlines.daysBetween(clock.pausedOn(), on)) : 0;
            return on.isAfter(clock.due().plusDays(standing));
        }

        @Override
        public String word(Clock clock) {
            return isLate(clock) ? "missed" : "met";
        }
    }

    /** The date passed and nothing was recorded. */
    record Miss() implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            refuseUnless(clock.state() == State.RUNNING, "This deadline is %s.", clock);
            refuseUnless(today.isAfter(clock.due()) || today.equals(clock.due()), "%s has not passed.", Words.date(clock.due()));
            return clock.position().with(State.MISSED);
        }

        @Override
        public String word(Clock clock) {
            return "missed";
        }
    }

    /** It no longer matters: the case took another turn. */
    record Cancel() implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            refuseUnless(clock.isOpen() || clock.state() == State.MISSED, "This deadline is %s already.", clock);
            return clock.position().with(State.CANCELLED);
        }

        @Override
        public String word(Clock clock) {
            return "cancelled";
        }
    }

    /** The rule, or the calendar, is another one than when it was counted: count again. */
    record Recount() implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            refuseUnless(clock.isOpen() || clock.state() == State.MISSED, "This deadline is %s and is not counted again.", clock);
            return clock.position().with(clock.state() == State.MISSED ? State.RUNNING : clock.state()).declining(null);
        }

        @Override
        public String word(Clock clock) {
            return "recounted";
        }
    }

    /**
     * The rule, or the calendar, is another one than when it was counted: keep the date all the same.
     *
     * @param declined the date that the rule would give now
     */
    record Keep(LocalDate declined) implements Change {

        @Override
        public Position applyTo(Clock clock, LocalDate today) {
            refuseUnless(clock.isOpen() || clock.state() == State.MISSED, "This deadline is %s.", clock);
            return clock.position().declining(declined);
        }

        @Override
        public String word(Clock clock) {
            return "kept";
        }
    }

    private static void refuseUnless(boolean holds, String sentence, Clock clock) {
        refuseUnless(holds, sentence, clock.state().label());
    }

    private static void refuseUnless(boolean holds, String sentence, String about) {
        if (!holds) {
            throw new ChangeRefused(sentence.formatted(about));
        }
    }
}
