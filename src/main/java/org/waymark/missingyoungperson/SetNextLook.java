package org.waymark.missingyoungperson;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The young person is still missing: whoever holds the case now is asked, and tomorrow again. */
@Component
class SetNextLook implements JavaDelegate {

    private final NextLook next;

    SetNextLook(NextLook next) {
        this.next = next;
    }

    @Override
    public void execute(DelegateExecution execution) {
        next.set(execution);
    }
}
