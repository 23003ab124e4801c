package org.waymark.reopencase;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class ReopenCaseVariables implements ProcessVariables {

    static final String DEATH_MISTAKEN = "death-mistaken";
    static final String AFTER_DEATH = "after-death";

    static final Variable<String> REOPENING_REASON = Variable.choice("reopeningReason", "came-back", "new-need", "disagrees", "closed-by-mistake", DEATH_MISTAKEN, AFTER_DEATH, "other");
    /** Whether the young person was recorded as having died: then it takes two people. */
    static final Variable<Boolean> DEATH_RECORDED = Variable.flag("deathRecorded");
    static final Variable<String> REOPENING_ANSWER = Variable.choice("reopeningAnswer", "confirm", "stays-closed");
    static final Variable<OffsetDateTime> REOPENING_ANSWER_DUE_AT = Variable.moment("reopeningAnswerDueAt");
    /** Whom the mail about the second answer reaches. */
    static final Variable<String> REOPENING_GOES_TO = Variable.recipient("reopeningGoesTo");
    /** By when somebody holds the case who said yes to it. */
    static final Variable<OffsetDateTime> NEW_HOLDER_DUE_AT = Variable.moment("newHolderDueAt");

    private ReopenCaseVariables() {
    }
}
