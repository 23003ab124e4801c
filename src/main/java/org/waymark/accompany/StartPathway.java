package org.waymark.accompany;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.PathwayVariables;
import org.waymark.engine.Pathways;

/** Begins the pathway that somebody chose, and forgets the choice. */
@Component
class StartPathway implements JavaDelegate {

    private final Pathways pathways;

    StartPathway(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PathwayVariables.PATHWAY_TO_START.maybeFrom(execution).ifPresent(chosen -> {
            pathways.want(chosen, CaseVariables.CASE_REFERENCE.from(execution), CaseVariables.PRACTITIONER.from(execution), CaseVariables.NATION.from(execution));
            PathwayVariables.PATHWAY_TO_START.set(execution, null);
        });
    }
}
