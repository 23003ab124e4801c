package org.waymark.restrictcase;

import org.waymark.engine.ProcessVariables;
import org.waymark.engine.Variable;

final class RestrictCaseVariables implements ProcessVariables {

    static final Variable<String> RESTRICTION = Variable.choice("restriction", "restrict", "lift");

    private RestrictCaseVariables() {
    }
}
