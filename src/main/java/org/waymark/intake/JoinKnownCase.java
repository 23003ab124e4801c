package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;

/** From here on the process is about the known case: the mail names it, and a manager's open task is read and answered there. */
@Component
class JoinKnownCase implements JavaDelegate {

    private final CaseFiles caseFiles;

    JoinKnownCase(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String known = IntakeVariables.KNOWN_CASE.from(execution);
        if (caseFiles.state(known).equals("closed")) {
            throw new Refused("That case was closed in the meantime. Open the task again and record a new case; its chronology can name the old one.");
        }
        caseFiles.joinInto(CaseVariables.CASE_REFERENCE.from(execution), known, Actor.id());
        CaseVariables.CASE_REFERENCE.set(execution, known);
        execution.setProcessBusinessKey(known);
        IntakeVariables.JOINED.set(execution, true);
        IntakeVariables.REFERRAL_GOES_TO.set(execution, caseFiles.holder(known).orElse("role:manager"));
    }
}
