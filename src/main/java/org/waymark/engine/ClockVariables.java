package org.waymark.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The inputs of the tasks that start and end a clock ({@link StartClock}, {@link EndClock}), and what processes know of one. */
public final class ClockVariables implements ProcessVariables {

    public static final Variable<String> RULE = Variable.rule("rule");
    public static final Variable<LocalDate> COUNT_FROM = Variable.date("countFrom");
    /** The clock that a task is about. */
    public static final Variable<UUID> CLOCK = Variable.clock("clock");
    /** A second day to count from: told orally and then in writing, or the second limb of a rule. */
    public static final Variable<LocalDate> ALSO_COUNT_FROM = Variable.date("alsoCountFrom");
    /** The rule for the second day, where it is another one. */
    static final Variable<String> ALSO_RULE = Variable.rule("alsoRule");
    static final Variable<String> PICK = Variable.choice("pick", "earliest", "latest");
    public static final Variable<LocalDate> APPLIES_ON = Variable.date("appliesOn");
    public static final Variable<LocalDate> LETTER_DATE = Variable.date("letterDate");
    public static final Variable<String> COHORT = Variable.choice("cohort", "any", "single-adult", "family", "pregnant", "aged-65-or-over", "disabled");
    static final Variable<String> DUE_IN = Variable.word("dueIn", Shape.of(Shape.Kind.VARIABLE));
    static final Variable<String> SAFE_IN = Variable.word("safeIn", Shape.of(Shape.Kind.VARIABLE));
    static final Variable<String> STATE_IN = Variable.word("stateIn", Shape.of(Shape.Kind.VARIABLE));
    public static final Variable<String> CLOCK_OUTCOME = Variable.choice("clockOutcome", "met", "missed", "cancelled");
    /** Who recorded that a limit is given up, where somebody else confirms it. */
    public static final Variable<String> DECIDED_BY = Variable.user("decidedBy");
    public static final Variable<LocalDate> DONE_ON = Variable.date("doneOn");

    /** The dates and the state of a deadline, where a process follows one. */
    static final Variable<OffsetDateTime> REMIND_AGAIN_AT = Variable.moment("remindAgainAt");
    public static final Variable<OffsetDateTime> DEADLINE_DUE_AT = Variable.moment("deadlineDueAt");
    public static final Variable<OffsetDateTime> DEADLINE_SAFE_AT = Variable.moment("deadlineSafeAt");
    public static final Variable<String> DEADLINE_STATE = Variable.choice("deadlineState", "running", "paused", "met", "missed", "cancelled");

    private ClockVariables() {
    }
}
