package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

@Component
class HandOverCase implements JavaDelegate {

    private final CaseFiles caseFiles;

    HandOverCase(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFiles.handOver(CaseVariables.CASE_REFERENCE.from(execution), CaseVariables.PRACTITIONER.from(execution), Actor.id());
        // an answer from before this practitioner accepted must not take the case away from them
        IntakeVariables.LATE_CONTACT_ANSWER.set(execution, null);
    }
}
