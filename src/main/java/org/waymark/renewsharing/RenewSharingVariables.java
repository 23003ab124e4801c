package org.waymark.renewsharing;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class RenewSharingVariables implements ProcessVariables {

    static final String ANSWERED = "answered";
    static final Variable<String> RENEWAL = Variable.choice("renewal", ANSWERED, "let-it-end");

    private RenewSharingVariables() {
    }
}
