package org.waymark.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.waymark.deadlines.Deadlines.Standing;

/**
 * One deadline of one case as it stands now: the last entry of its ledger.
 *
 * @param computed what the rule gave for the basis
 * @param laterLetter a day printed in a letter that is later than {@code due}: kept beside it until a person decides, or null
 * @param pausedOn the day from which the clock stands still, or null
 * @param actedOn whether somebody has recorded that they are acting on it
 * @param declined the date that the rule as it is now would give, and that a manager decided not to take; or null
 * @param due the date that counts: the legal one
 * @param safeBy the day that staff work to
 * @param counted how the rule's own date was counted, when it was counted
 * @param explanation the same, and what has changed the date since
 * @param reasons the {@link Reasons} as JSON
 * @param rows the rows of law by which it was counted as JSON, so that it can be changed when they are withdrawn; null where it
 *             was counted before rows were kept
 */
public record Clock(UUID id, String caseReference, String rule, State state, ClockKind kind, Basis basis, LocalDate computed, int lostDays,
                    LocalDate granted, LocalDate letter, LocalDate laterLetter, LocalDate pausedOn, boolean actedOn, LocalDate declined,
                    LocalDate due, LocalDate safeBy, OffsetDateTime dueAt, String counted, String explanation, String reasons, String rows,
                    List<Warning> warnings) {

    public Clock {
        warnings = List.copyOf(warnings);
    }

    public enum State {

        RUNNING, PAUSED, MET, MISSED, CANCELLED;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    public OffsetDateTime safeAt() {
        return Words.endOf(safeBy);
    }

    /** "age assessment judicial review", "NRM recovery period" */
    public String inWords() {
        return rule.replace('-', ' ').replaceFirst("^nrm ", "NRM ");
    }

    /**
     * From what it would be counted if the right day were this one instead of the one that counts; a second day stays. The day
     * that chooses the row moves along where it was the same day.
     */
    public Basis countedFrom(LocalDate day) {
        Comparator<Question> byDay = Comparator.comparing(Question::dayZero);
        Question counts = (basis.pick() == Basis.Pick.EARLIEST ? basis.questions().stream().min(byDay) : basis.questions().stream().max(byDay)).orElseThrow();
        return new Basis(basis.pick(), basis.questions().stream().map(question -> question != counts ? question : new Question(question.rule(), question.nation(),
                question.cohort(), day, question.appliesOn().equals(question.dayZero()) ? day : question.appliesOn())).toList());
    }

    Standing standing() {
        return new Standing(lostDays, granted, letter);
    }

    Position position() {
        return new Position(state, basis, standing(), laterLetter, pausedOn, actedOn, declined);
    }

    /** What a change changes; the dates follow from it. */
    record Position(State state, Basis basis, Standing standing, LocalDate laterLetter, LocalDate pausedOn, boolean actedOn, LocalDate declined) {

        static Position start(Basis basis, LocalDate letter) {
            return new Position(State.RUNNING, basis, new Standing(0, null, letter), null, null, false, null);
        }

        Position with(State next) {
            return new Position(next, basis, standing, laterLetter, next == State.PAUSED ? pausedOn : null, actedOn, declined);
        }

        Position with(Standing next) {
            return new Position(state, basis, next, laterLetter, pausedOn, actedOn, declined);
        }

        Position beside(LocalDate later) {
            return new Position(state, basis, standing, later, pausedOn, actedOn, declined);
        }

        Position declining(LocalDate date) {
            return new Position(state, basis, standing, laterLetter, pausedOn, actedOn, date);
        }
    }
}
