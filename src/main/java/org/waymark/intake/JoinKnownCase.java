package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

@Component
class JoinKnownCase implements JavaDelegate {

    private final CaseFiles caseFiles;

    JoinKnownCase(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String known = IntakeVariables.KNOWN_CASE.from(execution);
        caseFiles.joinInto(CaseVariables.CASE_REFERENCE.from(execution), known, Actor.id());
        IntakeVariables.JOINED.set(execution, true);
        IntakeVariables.REFERRAL_GOES_TO.set(execution, caseFiles.holder(known).orElse("role:manager"));
    }
}
