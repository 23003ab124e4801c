package org.waymark.staffleaving;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.appointments.CalendarFeeds;
import org.waymark.engine.Actor;
import org.waymark.engine.Leavers;

@Component
class EndAccess implements JavaDelegate {

    private final Leavers leavers;
    private final CalendarFeeds calendars;

    EndAccess(Leavers leavers, CalendarFeeds calendars) {
        this.leavers = leavers;
        this.calendars = calendars;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String leaver = StaffLeavingVariables.LEAVER.from(execution);
        leavers.endRoles(leaver);
        leavers.endPlaces(leaver, Actor.id());
        calendars.revoke(leaver);
    }
}
