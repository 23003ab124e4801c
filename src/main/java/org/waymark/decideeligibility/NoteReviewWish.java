package org.waymark.decideeligibility;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Words;
import org.waymark.engine.Refused;

/** That they ask may be recorded at any time; that they do not, only when the time to think is over. */
@Component
class NoteReviewWish implements JavaDelegate {

    private final Clock clock;

    NoteReviewWish(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OffsetDateTime end = DecideEligibilityVariables.THINKING_ENDS_AT.from(execution);
        if (!DecideEligibilityVariables.REVIEW_WISH.from(execution).equals("review-asked") && OffsetDateTime.now(clock).isBefore(end)) {
            throw new Refused("They may still ask until the end of %s. Until then only that they ask is recorded here.".formatted(Words.lastDay(end)));
        }
    }
}
