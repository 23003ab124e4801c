package org.waymark.reopencase;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseMessages;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.TaskMoves;

/** Sends the message with which {@code accompany} starts. What was begun meanwhile goes from whoever held the case to who holds it now. */
@Component
class CaseBeginsAgain implements JavaDelegate {

    private final CaseMessages messages;
    private final TaskMoves moves;

    CaseBeginsAgain(CaseMessages messages, TaskMoves moves) {
        this.messages = messages;
        this.moves = moves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        String askedBy = CaseVariables.RECORDED_BY.from(execution);
        String holder = CaseVariables.PRACTITIONER.from(execution);
        if (!holder.equals(askedBy)) {
            moves.holder(reference, askedBy, holder);
        }
        messages.start("accompany.case-opened", reference, holder, Map.of(CaseVariables.NATION.name(), CaseVariables.NATION.from(execution)));
    }
}
