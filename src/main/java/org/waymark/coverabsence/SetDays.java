package org.waymark.coverabsence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Words;
import org.waymark.people.StaffDirectory;

/** Whoever is back was away until yesterday; who did not go was not away. */
@Component
class SetDays implements JavaDelegate {

    private final StaffDirectory directory;
    private final Clock clock;

    SetDays(StaffDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String absent = CoverAbsenceVariables.ABSENT_PERSON.from(execution);
        LocalDate from = CoverAbsenceVariables.ABSENT_FROM.from(execution);
        if ("back".equals(CoverAbsenceVariables.ABSENCE_ASKED.from(execution))) {
            CoverAbsenceVariables.ABSENT_UNTIL.set(execution, LocalDate.now(clock).minusDays(1));
        }
        LocalDate until = CoverAbsenceVariables.ABSENT_UNTIL.from(execution);
        directory.removeAbsence(absent, CoverAbsenceVariables.ABSENCE.from(execution));
        UUID absence = until.isBefore(from) ? null : directory.addAbsence(absent, from, until);
        CoverAbsenceVariables.ABSENCE.set(execution, absence);
        CoverAbsenceVariables.COVER_ENDS_AT.set(execution, Words.endOf(until));
    }
}
