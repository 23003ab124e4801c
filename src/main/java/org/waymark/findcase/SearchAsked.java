package org.waymark.findcase;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.Searches;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.StartFormReceiver;

/** Searches at once: the name that was asked for is kept nowhere, only what it led to. */
@Component
class SearchAsked implements StartFormReceiver {

    private final Searches searches;

    SearchAsked(Searches searches) {
        this.searches = searches;
    }

    @Override
    public void receive(FormSubmission search, DelegateExecution process) {
        Integer year = Optional.ofNullable(search.facts().get("claimedYearOfBirth")).map(Integer::valueOf).orElse(null);
        String reference = searches.search(search.facts().get("name"), year, search.by());
        search.variables().put(FindCaseVariables.SEARCH_REFERENCE.name(), reference);
    }
}
