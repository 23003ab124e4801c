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

/** Day and time as they are when the mail goes out; nobody is reminded of what is over. */
@Component
class AppointmentAhead implements NoticeFields {

    private final Appointments appointments;
    private final Clock clock;

    AppointmentAhead(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public String notice() {
        return "appointment-ahead";
    }

    @Override
    public Optional<Map<String, String>> now(DelegateExecution execution) {
        return appointments.find(AppointmentVariables.APPOINTMENT.from(execution))
                .filter(each -> each.isPlanned() && each.startsAt().toInstant().isAfter(clock.instant()))
                .map(each -> Map.of("at", Words.moment(each.startsAt())));
    }
}
