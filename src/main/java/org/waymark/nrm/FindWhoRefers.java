package org.waymark.nrm;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseDays;

/** Only first responders refer: {@code waymark.nrm.first-responder} says whether the charity is one. */
@Component
class FindWhoRefers implements JavaDelegate {

    private final Environment settings;
    private final CaseDays days;

    FindWhoRefers(Environment settings, CaseDays days) {
        this.settings = settings;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NrmVariables.WE_ARE_FIRST_RESPONDER.set(execution, settings.getProperty("waymark.nrm.first-responder", Boolean.class, false));
        NrmVariables.NRM_REFERRAL_DUE_AT.set(execution, days.fromToday("nrm-first-responder", execution));
    }
}
