package org.waymark.changeholder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;

@Component
class HandoverAsked implements StartFormReceiver {

    private static final String MANAGER = "manager";

    private final CaseAtStart cases;
    private final CaseFiles caseFiles;

    HandoverAsked(CaseAtStart cases, CaseFiles caseFiles) {
        this.cases = cases;
        this.caseFiles = caseFiles;
    }

    @Override
    public void receive(FormSubmission asked, DelegateExecution process) {
        String reference = cases.attachForTeam(asked, process);
        String by = asked.by().userId();
        String holder = caseFiles.holder(reference)
                .orElseThrow(() -> new Refused("Nobody holds this case. A manager has the task to choose somebody: look in the list of tasks."));
        if (!by.equals(holder) && !asked.by().roles().contains(MANAGER)) {
            throw new Refused("Only a manager, or whoever holds the case, asks for another holder.");
        }
        asked.variables().put(CaseVariables.PRACTITIONER.name(), holder);
        caseFiles.record(reference, by, "Handover asked for", asked.facts(), asked.entries());
    }
}
