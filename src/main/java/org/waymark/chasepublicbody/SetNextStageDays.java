package org.waymark.chasepublicbody;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;
import org.waymark.engine.ClockVariables;

/** A limit counts from the answer; where none came, from the last day on which it could. */
@Component
class SetNextStageDays implements JavaDelegate {

    private final CaseDays days;

    SetNextStageDays(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChasePublicBodyVariables.NEXT_STAGE_ASKED_BY_AT.set(execution, days.fromToday("complaint-next-stage", execution));
        ChasePublicBodyVariables.REQUEST_FROM.set(execution, ClockVariables.DONE_ON.maybeFrom(execution).orElseGet(() -> CaseDays.lastDay(ChasePublicBodyVariables.COMPLAINT_ANSWER_DUE_AT.from(execution))));
        // the form asks for another day
        ClockVariables.COUNT_FROM.set(execution, null);
    }
}
