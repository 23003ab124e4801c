package org.waymark.accompany;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

@Component
class ShutCaseFile implements JavaDelegate {

    private final CaseFiles caseFiles;

    ShutCaseFile(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFiles.close(CaseVariables.CASE_REFERENCE.from(execution), Actor.id(), AccompanyVariables.CLOSING_OUTCOME.from(execution));
    }
}
