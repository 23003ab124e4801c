package org.waymark.changedeadline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Deadlines;
import org.waymark.engine.Actor;
import org.waymark.engine.Deputies;

/** By when a second person is asked, and who hears of it. */
@Component
class Confirmation {

    private final Deadlines deadlines;
    private final Deputies deputies;
    private final java.time.Clock clock;

    Confirmation(Deadlines deadlines, Deputies deputies, java.time.Clock clock) {
        this.deadlines = deadlines;
        this.deputies = deputies;
        this.clock = clock;
    }

    void ask(DelegateExecution execution, Clock about) {
        ChangeDeadlineVariables.CONFIRMATION_DUE_AT.set(execution, dueAt(about));
        ChangeDeadlineVariables.CONFIRMATION_GOES_TO.set(execution, deputies.secondAfter(Actor.id()));
    }

    /** The charity's own standard, but not after the date that the change is about. */
    private OffsetDateTime dueAt(Clock about) {
        OffsetDateTime standard = deadlines.due("change-confirmation", about.basis().questions().get(0).nation(), LocalDate.now(clock)).dueAt();
        boolean dateIsSooner = about.dueAt().isBefore(standard) && about.dueAt().isAfter(OffsetDateTime.now(clock));
        return dateIsSooner ? about.dueAt() : standard;
    }
}
