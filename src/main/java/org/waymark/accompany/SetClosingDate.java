package org.waymark.accompany;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

@Component
class SetClosingDate implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetClosingDate(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        AccompanyVariables.CLOSING_DUE_AT.set(execution, deadlines.due("case-closing", nation, LocalDate.now(clock)).dueAt());
    }
}
