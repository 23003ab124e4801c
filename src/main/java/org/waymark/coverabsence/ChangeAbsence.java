package org.waymark.coverabsence;

import java.util.HashMap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import org.waymark.engine.Refused;

@Component
class ChangeAbsence implements JavaDelegate {

    private final RunningCovers covers;

    ChangeAbsence(RunningCovers covers) {
        this.covers = covers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var running = covers.of(CoverAbsenceVariables.ABSENT_PERSON.from(execution))
                .orElseThrow(() -> new Refused("No absence of theirs is planned or runs at the moment."));
        var change = new HashMap<String, Object>();
        change.put(CoverAbsenceVariables.ABSENCE_ASKED.name(), CoverAbsenceVariables.ABSENCE_ASKED.from(execution));
        CoverAbsenceVariables.ABSENT_UNTIL.maybeFrom(execution).ifPresent(until -> change.put(CoverAbsenceVariables.ABSENT_UNTIL.name(), until.toString()));
        Context.getCommandContext().runWithoutAuthorization(() -> {
            covers.runtime().createMessageCorrelation(RunningCovers.CHANGED).processInstanceId(running).setVariables(change).correlate();
            return null;
        });
    }
}
