package org.waymark.staffleaving;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;
import org.waymark.people.Staff;

@Component
class LeavingAsked implements StartFormReceiver {

    private static final String ADMINISTRATOR = "administrator";

    private final Staff staff;

    LeavingAsked(Staff staff) {
        this.staff = staff;
    }

    @Override
    public void receive(FormSubmission asked, DelegateExecution process) {
        String leaver = asked.facts().get("leaverAccount");
        if (leaver == null || !staff.exists(leaver)) {
            throw new Refused("There is no account of this name.");
        }
        if (leaver.equals(asked.by().userId())) {
            throw new Refused("Another manager records that you leave, so that somebody is there for what you held.");
        }
        if (staff.rolesOf(leaver).contains(ADMINISTRATOR)) {
            throw new Refused("This is an administrator's account: another administrator ends it in Admin.");
        }
        asked.variables().put(StaffLeavingVariables.LEAVER.name(), leaver);
    }
}
