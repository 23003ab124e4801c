package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

/** Ends the access of whoever declined or gave no answer, and clears their answer: the next person starts with an empty form. */
@Component
class WithdrawOffer implements JavaDelegate {

    static final String LAPSED = "lapsed";

    private final CaseFiles caseFiles;

    WithdrawOffer(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String because = IntakeVariables.DECLINE_REASON.maybeFrom(execution).orElse(LAPSED);
        caseFiles.withdrawProposal(CaseVariables.CASE_REFERENCE.from(execution), CaseVariables.PRACTITIONER.from(execution), Actor.id(), because);
        CaseVariables.PRACTITIONER.set(execution, null);
        IntakeVariables.ACCEPTANCE.set(execution, null);
        IntakeVariables.DECLINE_REASON.set(execution, null);
    }
}
