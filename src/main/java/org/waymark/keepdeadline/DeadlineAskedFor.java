package org.waymark.keepdeadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseAtStart;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.StartFormReceiver;

@Component
class DeadlineAskedFor implements StartFormReceiver {

    private final CaseAtStart cases;

    DeadlineAskedFor(CaseAtStart cases) {
        this.cases = cases;
    }

    @Override
    public void receive(FormSubmission submission, DelegateExecution process) {
        cases.attachForTeam(submission, process);
    }
}
