package org.waymark.findcase;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.Searches;

@Component
class ForgetFindings implements JavaDelegate {

    private final Searches searches;

    ForgetFindings(Searches searches) {
        this.searches = searches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        searches.forget(FindCaseVariables.SEARCH_REFERENCE.from(execution));
    }
}
