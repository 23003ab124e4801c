package org.waymark.accompany;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

/** Sets the next review and the day on which a manager hears that it is late; clears the answer of the last one. */
@Component
class SetReviewDate implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;

    SetReviewDate(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Nation nation = Nation.of(CaseVariables.NATION.from(execution));
        var review = deadlines.due("case-review", nation, LocalDate.now(clock));
        AccompanyVariables.REVIEW_DUE_AT.set(execution, review.dueAt());
        AccompanyVariables.REVIEW_LATE_AT.set(execution, deadlines.due("case-review-late", nation, review.due()).dueAt());
        AccompanyVariables.NEXT_STEP.set(execution, null);
    }
}
