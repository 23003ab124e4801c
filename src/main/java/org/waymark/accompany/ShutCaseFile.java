package org.waymark.accompany;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Words;
import org.waymark.engine.Actor;
import org.waymark.engine.AppointmentMessages;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;

@Component
class ShutCaseFile implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Clocks clocks;
    private final AppointmentMessages appointments;

    ShutCaseFile(CaseFiles caseFiles, Clocks clocks, AppointmentMessages appointments) {
        this.caseFiles = caseFiles;
        this.clocks = clocks;
        this.appointments = appointments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        clocks.ofCase(reference).stream().filter(Clock::isOpen).findFirst().ifPresent(running -> {
            throw new Refused("A deadline of this case is still open: %s, due %s. Record it as done, or end it with “Change a deadline”, and then close the case."
                    .formatted(running.inWords(), Words.date(running.due())));
        });
        caseFiles.close(reference, Actor.id(), AccompanyVariables.CLOSING_OUTCOME.from(execution));
        appointments.caseClosed(reference);
    }
}
