package org.waymark.accompany;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.Words;
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
        var first = CaseVariables.FIRST_REVIEW_ON.maybeFrom(execution);
        if (first.isPresent()) {
            set(execution, nation, first.get(), Words.endOf(first.get()));
            CaseVariables.FIRST_REVIEW_ON.set(execution, null);
        } else {
            var review = deadlines.due("case-review", nation, LocalDate.now(clock));
            set(execution, nation, review.due(), review.dueAt());
        }
        AccompanyVariables.NEXT_STEP.set(execution, null);
    }

    private void set(DelegateExecution execution, Nation nation, LocalDate review, OffsetDateTime dueAt) {
        AccompanyVariables.REVIEW_DUE_AT.set(execution, dueAt);
        AccompanyVariables.REVIEW_LATE_AT.set(execution, deadlines.due("case-review-late", nation, review).dueAt());
    }
}
