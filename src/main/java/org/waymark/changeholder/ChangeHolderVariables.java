package org.waymark.changeholder;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class ChangeHolderVariables implements ProcessVariables {

    static final Variable<String> HANDOVER_REASON = Variable.choice("handoverReason", "full", "away", "leaving", "conflict-of-interest", "young-person-asked", "another-field", "other");
    static final Variable<String> HOLDER_ANSWER = Variable.choice("holderAnswer", "move", "leave");
    static final Variable<String> NEW_HOLDER = Variable.user("newHolder");
    /** Who is told that the case is no longer theirs; nobody where they have left. */
    static final Variable<String> FORMER_HOLDER = Variable.user("formerHolder");

    private ChangeHolderVariables() {
    }
}
