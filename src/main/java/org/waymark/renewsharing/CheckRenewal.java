package org.waymark.renewsharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;
import org.waymark.engine.SharingVariables;
import org.waymark.sharing.Sharing;

@Component
class CheckRenewal implements JavaDelegate {

    private final Sharing sharing;

    CheckRenewal(Sharing sharing) {
        this.sharing = sharing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (RenewSharingVariables.RENEWAL.from(execution).equals(RenewSharingVariables.ANSWERED)
                && !sharing.isRenewed(CaseVariables.CASE_REFERENCE.from(execution), SharingVariables.SHARING_DECISION.from(execution))) {
            throw new Refused("Record first what they say, on the page of the case under “What may be shared”; then finish this task.");
        }
    }
}
