package org.waymark.chasepublicbody;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteComplaintOutcome implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        boolean given = ChasePublicBodyVariables.COMPLAINT_ANSWER.maybeFrom(execution).filter("given"::equals).isPresent();
        boolean answered = ChasePublicBodyVariables.NEXT_STAGE_WISH.maybeFrom(execution).filter("answered"::equals).isPresent();
        boolean upheld = ChasePublicBodyVariables.OMBUDSMAN_DECISION.maybeFrom(execution).filter("upheld"::equals).isPresent();
        ChasePublicBodyVariables.PUBLIC_BODY_ANSWER.set(execution, given || answered || upheld ? "late" : "never");
    }
}
