package org.waymark.keepappointment;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.appointments.Appointments;
import org.waymark.deadlines.Words;
import org.waymark.engine.AppointmentVariables;
import org.waymark.engine.NoticeFields;

/** Nobody is reminded of booking what was booked in the meantime, or what is over. */
@Component
class AppointmentNotReady implements NoticeFields {

    private final Appointments appointments;
    private final Clock clock;

    AppointmentNotReady(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public String notice() {
        return "appointment-not-ready";
    }

    @Override
    public Optional<Map<String, String>> now(DelegateExecution execution) {
        return appointments.find(AppointmentVariables.APPOINTMENT.from(execution))
                .filter(each -> each.isPlanned() && each.interpreter().equals("needed") && each.startsAt().toInstant().isAfter(clock.instant()))
                .map(each -> Map.of("at", Words.moment(each.startsAt())));
    }
}
