package org.waymark.engine;

import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.people.Caseload;

/** Joins two capabilities that do not know each other. */
@Component
class EngineCaseload implements Caseload {

    private final CaseFiles caseFiles;

    EngineCaseload(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public int openCases(String userId) {
        return caseFiles.openCasesOf(userId);
    }
}
