package org.waymark.intake;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.Deputies;

@Component
class StartRiskClock implements JavaDelegate {

    private final Deputies deputies;
    private final Clock clock;

    StartRiskClock(Deputies deputies, Clock clock) {
        this.deputies = deputies;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IntakeVariables.RISK_ANSWER_DUE_AT.set(execution, OffsetDateTime.now(clock).plus(IntakeVariables.RISK_ANSWER_TIME.from(execution)));
        deputies.admit(execution);
    }
}
