package org.waymark.findlegalrepresentation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteRepresentation implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        FindLegalRepresentationVariables.REPRESENTATION.set(execution, FindLegalRepresentationVariables.SEARCH_ANSWER.maybeFrom(execution).filter(answer -> !answer.equals("go-on")).orElse("found"));
    }
}
