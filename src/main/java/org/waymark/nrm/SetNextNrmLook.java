package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;

@Component
class SetNextNrmLook implements JavaDelegate {

    private final CaseDays days;
    private final CaseMessages messages;

    SetNextNrmLook(CaseDays days, CaseMessages messages) {
        this.days = days;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NrmVariables.NRM_REVIEW_DUE_AT.set(execution, days.fromToday("nrm-review", execution));
        if (NrmVariables.NRM_TURNS_EIGHTEEN.maybeFrom(execution).filter("already"::equals).isPresent()) {
            messages.tellEach("turned-18", CaseVariables.CASE_REFERENCE.from(execution));
        }
    }
}
