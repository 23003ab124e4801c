package org.waymark.watchdeadlines;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.ClockCopies;

/** Dates that processes hold are put right where they differ from the register; the log tells which. */
@Component
class CheckCopies implements JavaDelegate {

    private final ClockCopies copies;

    CheckCopies(ClockCopies copies) {
        this.copies = copies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        copies.checkAndRepair();
    }
}
