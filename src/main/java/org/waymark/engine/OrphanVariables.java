package org.waymark.engine;

final class OrphanVariables implements ProcessVariables {

    static final Variable<String> ORPHAN_KIND = Variable.choice("orphanKind", "task-without-person", "task-without-group", "case-without-holder",
            "holder-without-account", "case-without-process", "member-without-account", "restricted-without-lead");

    private OrphanVariables() {
    }
}
