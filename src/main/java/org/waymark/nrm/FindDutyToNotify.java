package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Few charities are under the duty: {@code waymark.nrm.duty-to-notify} says whether this one is. */
@Component
class FindDutyToNotify implements JavaDelegate {

    private final Environment settings;

    FindDutyToNotify(Environment settings) {
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NrmVariables.DUTY_TO_NOTIFY.set(execution, settings.getProperty("waymark.nrm.duty-to-notify", Boolean.class, false));
        TimeToThink.set(execution);
    }
}
