package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What a decision came to after its reconsideration, if there was one: what was turned counts from the day on which it was. */
@Component
class NrmOutcome {

    void note(VariableScope scope) {
        boolean turned = NrmVariables.RECONSIDERED.maybeFrom(scope).filter("positive"::equals).isPresent();
        if (turned) {
            NrmVariables.NRM_DECISION_ON.set(scope, NrmVariables.RECONSIDERED_ON.from(scope));
        }
        NrmVariables.GROUNDS_OUTCOME.set(scope, turned || NrmVariables.GROUNDS_DECISION.from(scope).equals("positive") ? "positive" : "negative");
    }
}
