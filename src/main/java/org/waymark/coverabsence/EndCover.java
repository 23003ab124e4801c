package org.waymark.coverabsence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Actor;
import org.waymark.engine.Covers;
import org.waymark.engine.Variable;
import org.waymark.people.Staff;

/** Whoever has left meanwhile gets no mail. */
@Component
class EndCover implements JavaDelegate {

    private final Covers covers;
    private final Staff staff;

    EndCover(Covers covers, Staff staff) {
        this.covers = covers;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        covers.end(CoverAbsenceVariables.ABSENT_PERSON.from(execution), Actor.id());
        forgetWhoLeft(CoverAbsenceVariables.ABSENT_PERSON, execution);
        forgetWhoLeft(CoverAbsenceVariables.COVER_PERSON, execution);
    }

    private void forgetWhoLeft(Variable<String> person, DelegateExecution execution) {
        if (person.maybeFrom(execution).filter(userId -> !staff.withTaskList().contains(userId) || staff.mailOf(userId).isEmpty()).isPresent()) {
            person.set(execution, null);
        }
    }
}
