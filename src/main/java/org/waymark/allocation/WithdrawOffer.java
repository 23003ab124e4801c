package org.waymark.allocation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;

/**
 * Ends the access of whoever declined, gave no answer or was replaced, and clears their answer: the next person starts with
 * an empty form.
 */
@Component
class WithdrawOffer implements JavaDelegate {

    static final String LAPSED = "lapsed";
    static final String CHOSEN_AGAIN = "chosen-again";

    private final CaseFiles caseFiles;

    WithdrawOffer(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        String asked = CaseVariables.PRACTITIONER.from(execution);
        caseFiles.release(reference, asked, Actor.id(), because(execution, reference, asked));
        CaseVariables.PRACTITIONER.set(execution, null);
        AllocationVariables.ACCEPTANCE.set(execution, null);
        AllocationVariables.DECLINE_REASON.set(execution, null);
        AllocationVariables.LATE_CONTACT_ANSWER.set(execution, null);
    }

    private String because(DelegateExecution execution, String reference, String asked) {
        boolean held = caseFiles.holder(reference).filter(asked::equals).isPresent();
        return held ? CHOSEN_AGAIN : AllocationVariables.DECLINE_REASON.maybeFrom(execution).orElse(LAPSED);
    }
}
