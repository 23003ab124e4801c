package org.waymark.recordcontact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseVariables;

/** Whoever holds the case hears of the contact, unless they recorded it themselves; when nobody holds it, the managers do. */
@Component
class FindHolder implements JavaDelegate {

    private final CaseFiles caseFiles;

    FindHolder(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String holder = caseFiles.holder(CaseVariables.CASE_REFERENCE.from(execution)).orElse(null);
        CaseVariables.PRACTITIONER.set(execution, holder);
        RecordContactVariables.HOLDER_TO_TELL.set(execution,
                holder == null ? "managers" : holder.equals(CaseVariables.RECORDED_BY.from(execution)) ? "nobody" : "holder");
    }
}
