package org.waymark.coverabsence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Actor;
import org.waymark.engine.Covers;
import org.waymark.engine.HolderNeeded;

@Component
class BeginCover implements JavaDelegate {

    private final Covers covers;
    private final HolderNeeded holderNeeded;

    BeginCover(Covers covers, HolderNeeded holderNeeded) {
        this.covers = covers;
        this.holderNeeded = holderNeeded;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String absent = CoverAbsenceVariables.ABSENT_PERSON.from(execution);
        covers.begin(absent, CoverAbsenceVariables.COVER_PERSON.from(execution), Actor.id()).forEach(reference -> holderNeeded.ask(reference, absent));
    }
}
