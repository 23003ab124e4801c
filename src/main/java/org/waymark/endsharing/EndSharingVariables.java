package org.waymark.endsharing;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class EndSharingVariables implements ProcessVariables {

    /** The row of the recipient, where everything else about them stands. */
    static final Variable<UUID> SHARING_ENDING = Variable.row("sharingEnding");
    static final Variable<OffsetDateTime> DELETION_ASKED_BY_AT = Variable.moment("deletionAskedByAt");
    static final Variable<OffsetDateTime> DELETION_ANSWERED_BY_AT = Variable.moment("deletionAnsweredByAt");
    static final Variable<String> DELETION_ASKED = Variable.choice("deletionAsked", "asked", "not-asked");
    static final String ASKED_AGAIN = "asked-again";
    static final Variable<String> DELETION_ANSWER = Variable.choice("deletionAnswer", "deleted", "partly", "kept", ASKED_AGAIN);

    private EndSharingVariables() {
    }
}
