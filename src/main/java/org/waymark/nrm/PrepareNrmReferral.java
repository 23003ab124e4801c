package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;
import org.waymark.engine.CaseVariables;
import org.waymark.people.Staff;

@Component
class PrepareNrmReferral implements JavaDelegate {

    private final CaseDays days;
    private final Staff staff;

    PrepareNrmReferral(CaseDays days, Staff staff) {
        this.days = days;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (CaseVariables.NATION.maybeFrom(execution).isEmpty()) {
            // a case that came in with the current ones may not say where it is: then it is where its worker is
            CaseVariables.NATION.set(execution, staff.nationOf(CaseVariables.PRACTITIONER.from(execution)));
        }
        NrmVariables.NRM_SIGNS_DUE_AT.set(execution, days.fromToday("nrm-first-responder", execution));
        NrmVariables.NRM_AGREEMENT_DUE_AT.set(execution, days.fromToday("nrm-agreement", execution));
    }
}
