package org.waymark.findlegalrepresentation;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

@Component
class SetLawyerDays implements JavaDelegate {

    private final CaseDays days;

    SetLawyerDays(CaseDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OffsetDateTime limit = FindLegalRepresentationVariables.REPRESENTATION_NEEDED_BY.from(execution);
        LocalDate lastDay = CaseDays.lastDay(limit);
        FindLegalRepresentationVariables.REPRESENTATION_DUE_AT.set(execution, limit);
        FindLegalRepresentationVariables.LAWYER_FOUND_BY_AT.set(execution, days.from("legal-representative-found", execution, lastDay));
        FindLegalRepresentationVariables.LAWYER_ESCALATION_AT.set(execution, days.from("legal-representative-escalation", execution, lastDay));
        FindLegalRepresentationVariables.SEARCH_ANSWER.set(execution, null);
    }
}
