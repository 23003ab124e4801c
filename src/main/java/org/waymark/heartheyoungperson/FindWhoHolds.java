package org.waymark.heartheyoungperson;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseVariables;
import org.waymark.people.Staff;

/** Whoever holds the case at this moment; where nobody does, whoever the process was given. */
@Component
class FindWhoHolds implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Staff staff;

    FindWhoHolds(CaseFiles caseFiles, Staff staff) {
        this.caseFiles = caseFiles;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFiles.holder(CaseVariables.CASE_REFERENCE.from(execution)).filter(staff::exists)
                .ifPresent(holder -> CaseVariables.PRACTITIONER.set(execution.getProcessInstance(), holder));
    }
}
