package org.waymark.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.appointments.Appointment;
import org.waymark.appointments.AppointmentChange;
import org.waymark.appointments.Appointments;
import org.waymark.deadlines.Words;

/** Appointments on the timeline: planned, moved, called off, held or missed. */
@Component
class AppointmentLines implements TimelineSource {

    private final Appointments appointments;

    AppointmentLines(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<Line> linesOf(String reference) {
        Map<UUID, String> kinds = new HashMap<>();
        appointments.ofCase(reference).forEach((Appointment each) -> kinds.put(each.id(), each.kind().replace('-', ' ').replace("home office", "Home Office")));
        return appointments.changesOf(reference).stream().filter(each -> List.of("planned", "moved", "cancelled", "recorded").contains(each.change()))
                .map(each -> new Line(each.at(), "appointment", "Appointment (" + kinds.get(each.appointment()) + ") " + became(each), each.why(),
                        each.by().equals("waymark") ? "" : each.by(), "Appointments")).toList();
    }

    private static String became(AppointmentChange change) {
        return switch (change.change()) {
            case "planned" -> "planned for " + Words.moment(change.startsAt());
            case "moved" -> "moved from " + Words.moment(change.startsBefore()) + " to " + Words.moment(change.startsAt());
            default -> "at " + Words.moment(change.startsAt()) + ": " + change.state().replace('-', ' ');
        };
    }
}
