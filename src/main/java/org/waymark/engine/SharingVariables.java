package org.waymark.engine;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Which decision about sharing a process is about, and when it ends. */
public final class SharingVariables implements ProcessVariables {

    /** The row of the decision, where everything else about it stands. */
    public static final Variable<UUID> SHARING_DECISION = Variable.row("sharingDecision");
    /** The end of its last day. */
    public static final Variable<OffsetDateTime> SHARING_ENDS_AT = Variable.moment("sharingEndsAt");

    private SharingVariables() {
    }
}
