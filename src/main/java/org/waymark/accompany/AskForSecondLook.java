package org.waymark.accompany;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

/** Sets by when a manager looks again at a closing, unless a deadline or a pathway is still open; clears the answer of the last time. */
@Component
class AskForSecondLook implements JavaDelegate {

    private final OpenDeadlines open;
    private final OpenPathways pathways;
    private final RecipientsToAsk toDelete;
    private final Deadlines deadlines;
    private final Clock clock;

    AskForSecondLook(OpenDeadlines open, OpenPathways pathways, RecipientsToAsk toDelete, Deadlines deadlines, Clock clock) {
        this.open = open;
        this.pathways = pathways;
        this.toDelete = toDelete;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        open.refuse(CaseVariables.CASE_REFERENCE.from(execution));
        pathways.refuse(CaseVariables.CASE_REFERENCE.from(execution));
        toDelete.refuse(CaseVariables.CASE_REFERENCE.from(execution));
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        AccompanyVariables.SECOND_LOOK_DUE_AT.set(execution, deadlines.due("closing-second-look", nation, LocalDate.now(clock)).dueAt());
        AccompanyVariables.CLOSING_ANSWER.set(execution, null);
    }
}
