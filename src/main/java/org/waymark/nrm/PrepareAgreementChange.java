package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;
import org.waymark.engine.CaseVariables;
import org.waymark.people.Staff;

@Component
class PrepareAgreementChange implements JavaDelegate {

    private final CaseDays days;
    private final Staff staff;

    PrepareAgreementChange(CaseDays days, Staff staff) {
        this.days = days;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (CaseVariables.NATION.maybeFrom(execution).isEmpty()) {
            CaseVariables.NATION.set(execution, staff.nationOf(CaseVariables.PRACTITIONER.from(execution)));
        }
        NrmVariables.AGREEMENT_LOOK_DUE_AT.set(execution, days.fromToday("event-look", execution));
    }
}
