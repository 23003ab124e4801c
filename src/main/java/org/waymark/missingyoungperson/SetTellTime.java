package org.waymark.missingyoungperson;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** To the hour, by which police and council know. */
@Component
class SetTellTime implements JavaDelegate {

    private final Clock clock;

    SetTellTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MissingYoungPersonVariables.MISSING_TELL_DUE_AT.set(execution, OffsetDateTime.now(clock).plus(MissingYoungPersonVariables.MISSING_TELL_TIME.from(execution)));
    }
}
