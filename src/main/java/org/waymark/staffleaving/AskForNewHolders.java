package org.waymark.staffleaving;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.HolderNeeded;

@Component
class AskForNewHolders implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final HolderNeeded holderNeeded;

    AskForNewHolders(CaseFiles caseFiles, HolderNeeded holderNeeded) {
        this.caseFiles = caseFiles;
        this.holderNeeded = holderNeeded;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String leaver = StaffLeavingVariables.LEAVER.from(execution);
        caseFiles.withoutHolderSince(leaver).forEach(reference -> holderNeeded.ask(reference, leaver));
    }
}
