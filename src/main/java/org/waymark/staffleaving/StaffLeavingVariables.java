package org.waymark.staffleaving;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class StaffLeavingVariables implements ProcessVariables {

    static final Variable<String> LEAVER = Variable.user("leaver");

    private StaffLeavingVariables() {
    }
}
