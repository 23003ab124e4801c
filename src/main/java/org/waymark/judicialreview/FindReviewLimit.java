package org.waymark.judicialreview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.ClockVariables;
import org.waymark.engine.HeldClocks;

/** Takes over the limit for the same decision that runs in the case already; or says which rule begins one. */
@Component
class FindReviewLimit implements JavaDelegate {

    private static final String COURT = "judicial-review";
    private static final String TRIBUNAL = "judicial-review-upper-tribunal";
    private static final Set<String> RULES = Set.of(COURT, TRIBUNAL, "age-assessment-judicial-review", "age-assessment-judicial-review-upper-tribunal");

    private final Clocks clocks;
    private final HeldClocks held;

    FindReviewLimit(Clocks clocks, HeldClocks held) {
        this.clocks = clocks;
        this.held = held;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Clock> running = running(CaseVariables.CASE_REFERENCE.from(execution), JudicialReviewVariables.DECISION_ON.from(execution));
        JudicialReviewVariables.REVIEW_LIMIT_RUNS.set(execution, running.isPresent());
        running.ifPresent(limit -> {
            held.hold(execution, JudicialReviewVariables.REVIEW_LIMIT_DUE_AT.name(), "due", limit);
            held.hold(execution, JudicialReviewVariables.REVIEW_LIMIT_SAFE_AT.name(), "safe", limit);
            held.hold(execution, JudicialReviewVariables.REVIEW_LIMIT_STATE.name(), "state", limit);
        });
        ClockVariables.RULE.set(execution, JudicialReviewVariables.REVIEW_FORUM.from(execution).equals("upper-tribunal") ? TRIBUNAL : COURT);
        JudicialReviewVariables.CLAIM_OUTCOME.set(execution, null);
        JudicialReviewVariables.COURT_OUTCOME.set(execution, null);
    }

    private Optional<Clock> running(String reference, LocalDate decision) {
        return clocks.ofCase(reference).stream().filter(Clock::isOpen)
                .filter(each -> each.basis().questions().stream().anyMatch(question -> RULES.contains(question.rule()) && question.dayZero().equals(decision))).findFirst();
    }
}
