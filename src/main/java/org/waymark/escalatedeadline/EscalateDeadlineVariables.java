package org.waymark.escalatedeadline;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class EscalateDeadlineVariables implements ProcessVariables {

    static final Variable<String> ESCALATION_ANSWER = Variable.choice("escalationAnswer", "somebody-acts", "nothing-to-do");

    private EscalateDeadlineVariables() {
    }
}
