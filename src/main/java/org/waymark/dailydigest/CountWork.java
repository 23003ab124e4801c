package org.waymark.dailydigest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CountWork implements JavaDelegate {

    private final Work work;

    CountWork(Work work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var counts = work.of(DailyDigestVariables.DIGEST_FOR.from(execution), DailyDigestVariables.DIGEST_ON.from(execution));
        DailyDigestVariables.ANYTHING_TO_TELL.set(execution, counts.anything());
    }
}
