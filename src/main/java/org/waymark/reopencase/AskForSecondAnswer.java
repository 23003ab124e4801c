package org.waymark.reopencase;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Deputies;

@Component
class AskForSecondAnswer implements JavaDelegate {

    private final Deadlines deadlines;
    private final Deputies deputies;
    private final Clock clock;

    AskForSecondAnswer(Deadlines deadlines, Deputies deputies, Clock clock) {
        this.deadlines = deadlines;
        this.deputies = deputies;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        ReopenCaseVariables.REOPENING_ANSWER_DUE_AT.set(execution, deadlines.due("reopening-second-look", nation, LocalDate.now(clock)).dueAt());
        ReopenCaseVariables.REOPENING_GOES_TO.set(execution, deputies.secondAfter(CaseVariables.RECORDED_BY.from(execution)));
        deputies.admit(execution);
    }
}
