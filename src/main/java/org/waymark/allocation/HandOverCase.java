package org.waymark.allocation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

/** A practitioner who accepted holds the case from now on; anybody else joins its team. */
@Component
class HandOverCase implements JavaDelegate {

    private final CaseFiles caseFiles;

    HandOverCase(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        String accepted = CaseVariables.PRACTITIONER.from(execution);
        if (Needs.role(execution).equals("practitioner")) {
            caseFiles.handOver(reference, accepted, Actor.id());
            // an answer from before this practitioner accepted must not take the case away from them
            AllocationVariables.LATE_CONTACT_ANSWER.set(execution, null);
        } else {
            caseFiles.welcome(reference, accepted, Actor.id());
        }
        AllocationVariables.ALLOCATED_TO.set(execution, accepted);
    }
}
