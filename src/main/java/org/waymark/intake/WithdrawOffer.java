package org.waymark.intake;

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
        caseFiles.release(CaseVariables.CASE_REFERENCE.from(execution), CaseVariables.PRACTITIONER.from(execution), Actor.id(), because(execution));
        CaseVariables.PRACTITIONER.set(execution, null);
        IntakeVariables.ACCEPTANCE.set(execution, null);
        IntakeVariables.DECLINE_REASON.set(execution, null);
        IntakeVariables.LATE_CONTACT_ANSWER.set(execution, null);
    }

    private static String because(DelegateExecution execution) {
        boolean accepted = IntakeVariables.ACCEPTANCE.maybeFrom(execution).filter("accept"::equals).isPresent();
        return accepted ? CHOSEN_AGAIN : IntakeVariables.DECLINE_REASON.maybeFrom(execution).orElse(LAPSED);
    }
}
