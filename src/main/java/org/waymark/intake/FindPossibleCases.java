package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.Searches;
import org.waymark.engine.CaseVariables;

@Component
class FindPossibleCases implements JavaDelegate {

    private final Searches searches;

    FindPossibleCases(Searches searches) {
        this.searches = searches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IntakeVariables.MAY_BE_KNOWN.set(execution, searches.mayBeKnown(CaseVariables.CASE_REFERENCE.from(execution)));
    }
}
