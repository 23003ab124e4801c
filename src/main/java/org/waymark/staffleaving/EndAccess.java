package org.waymark.staffleaving;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.appointments.CalendarFeeds;
import org.waymark.engine.Actor;
import org.waymark.engine.Leavers;
import org.waymark.people.FormerAccounts;

@Component
class EndAccess implements JavaDelegate {

    private final Leavers leavers;
    private final CalendarFeeds calendars;
    private final FormerAccounts formerAccounts;

    EndAccess(Leavers leavers, CalendarFeeds calendars, FormerAccounts formerAccounts) {
        this.leavers = leavers;
        this.calendars = calendars;
        this.formerAccounts = formerAccounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String leaver = StaffLeavingVariables.LEAVER.from(execution);
        leavers.endRoles(leaver);
        leavers.endPlaces(leaver, Actor.id());
        calendars.revoke(leaver);
        formerAccounts.note(leaver);
    }
}
