package org.waymark.tellwhathappened;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;

/** A death is told by what stops after it. */
@Component
class TellOthers implements JavaDelegate {

    private final CaseMessages messages;

    TellOthers(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        String happening = TellWhatHappenedVariables.HAPPENING.from(execution);
        if (happening.equals("moved")) {
            messages.livesIn(reference, CaseVariables.NATION.from(execution));
        }
        if (!happening.equals("died")) {
            messages.tellEach(happening, reference);
        }
    }
}
