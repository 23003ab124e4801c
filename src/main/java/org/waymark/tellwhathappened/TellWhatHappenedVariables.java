package org.waymark.tellwhathappened;

import java.time.OffsetDateTime;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class TellWhatHappenedVariables implements ProcessVariables {

    static final Variable<String> HAPPENING = Variable.choice("happening", "moved", "detained", "withdrew", "died");
    /** Whether a young person who wants us no more is also to be closed. */
    static final Variable<String> CLOSING_WISH = Variable.choice("closingWish", "close", "stay");
    static final Variable<OffsetDateTime> EVENT_LOOK_DUE_AT = Variable.moment("eventLookDueAt");

    private TellWhatHappenedVariables() {
    }
}
