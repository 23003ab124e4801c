package org.waymark.coverabsence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Where it is refused, the task stays open and the choice is made again. */
@Component
class CheckCover implements JavaDelegate {

    private final PossibleCovers possible;

    CheckCover(PossibleCovers possible) {
        this.possible = possible;
    }

    @Override
    public void execute(DelegateExecution execution) {
        possible.check(CoverAbsenceVariables.ABSENT_PERSON.from(execution), CoverAbsenceVariables.COVER_PERSON.from(execution),
                CoverAbsenceVariables.ABSENT_FROM.from(execution), CoverAbsenceVariables.ABSENT_UNTIL.from(execution));
        CoverAbsenceVariables.COVER_TO_CHOOSE.set(execution.getProcessInstance(), false);
    }
}
