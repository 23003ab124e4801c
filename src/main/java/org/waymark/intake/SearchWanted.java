package org.waymark.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Pathways;

/** Has a person looked for who was missing when the referral came, unless they are looked for already. */
@Component
class SearchWanted implements JavaDelegate {

    private final Pathways pathways;

    SearchWanted(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pathways.want("missing-young-person", CaseVariables.CASE_REFERENCE.from(execution), CaseVariables.RECORDED_BY.from(execution), CaseVariables.NATION.from(execution));
    }
}
