package org.waymark.heartheyoungperson;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;
import org.waymark.engine.CaseVariables;
import org.waymark.people.Staff;

/** By when they are heard; and whose law and holidays count, which a process that calls this one knows. */
@Component
class PrepareHearing implements JavaDelegate {

    private final CaseDays days;
    private final Staff staff;

    PrepareHearing(CaseDays days, Staff staff) {
        this.days = days;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (CaseVariables.NATION.maybeFrom(execution).isEmpty()) {
            // a case that came in with the current ones may not say where it is: then it is where its worker is
            CaseVariables.NATION.set(execution, Optional.ofNullable(execution.getSuperExecution()).flatMap(CaseVariables.NATION::maybeFrom)
                    .orElseGet(() -> staff.nationOf(CaseVariables.PRACTITIONER.from(execution))));
        }
        HearTheYoungPersonVariables.HEARING_DUE_AT.set(execution, days.fromToday("hear-young-person", execution));
        HearTheYoungPersonVariables.ASKS_FOR_REVIEW.set(execution, false);
    }
}
