package org.waymark.ageassessment;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.FactVersion;
import org.waymark.engine.CaseDays;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;

/** What is done by when, once the decision is recorded; a day that cannot be is refused while the form is still open. */
@Component
class SetAgeDays implements JavaDelegate {

    private final CaseFiles files;
    private final CaseDays days;

    SetAgeDays(CaseFiles files, CaseDays days) {
        this.files = files;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refuseBirthAfterDecision(execution);
        days.set(execution, AgeAssessmentVariables.ASSESSMENT_REVIEW_DUE_AT, "age-assessment-review");
        days.set(execution, AgeAssessmentVariables.AGE_ADVICE_DUE_AT, "age-legal-advice");
    }

    private void refuseBirthAfterDecision(DelegateExecution execution) {
        LocalDate decided = AgeAssessmentVariables.AGE_DECISION_ON.from(execution);
        boolean unborn = files.facts(CaseVariables.CASE_REFERENCE.from(execution)).stream().filter(fact -> fact.key().equals("claimedDateOfBirth")).findFirst()
                .map(FactVersion::value).filter(born -> !born.isBlank()).map(LocalDate::parse).filter(born -> born.isAfter(decided)).isPresent();
        if (unborn) {
            throw new Refused("The date of birth they give lies after the day of the decision: please check both.");
        }
    }
}
