package org.waymark.changedeadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;

@Component
class ChangeAskedFor implements StartFormReceiver {

    private final CaseAtStart cases;
    private final Clocks clocks;

    ChangeAskedFor(CaseAtStart cases, Clocks clocks) {
        this.cases = cases;
        this.clocks = clocks;
    }

    @Override
    public void receive(FormSubmission submission, DelegateExecution process) {
        if (clocks.ofCase(cases.attachForTeam(submission, process)).isEmpty()) {
            throw new Refused("There is no deadline in this case yet: start one with “Keep a deadline”.");
        }
    }
}
