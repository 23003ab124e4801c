package org.waymark.accompany;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.engine.Actor;
import org.waymark.engine.AppointmentMessages;
import org.waymark.engine.CaseVariables;

@Component
class ShutAfterDeath implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final OpenDeadlines open;
    private final AppointmentMessages appointments;

    ShutAfterDeath(CaseFiles caseFiles, OpenDeadlines open, AppointmentMessages appointments) {
        this.caseFiles = caseFiles;
        this.open = open;
        this.appointments = appointments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        open.refuse(reference);
        caseFiles.close(reference, Actor.id(), "died");
        appointments.caseClosed(reference);
    }
}
