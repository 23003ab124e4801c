package org.waymark.coverabsence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Words;
import org.waymark.engine.FormSubmission;
import org.waymark.engine.Refused;
import org.waymark.engine.StartFormReceiver;
import org.waymark.people.ProfileRefused;
import org.waymark.people.Staff;
import org.waymark.people.StaffDirectory;

@Component
class AbsenceAsked implements StartFormReceiver {

    private static final String MANAGER = "manager";

    private final Staff staff;
    private final StaffDirectory directory;
    private final RunningCovers covers;
    private final PossibleCovers possible;
    private final Clock clock;

    AbsenceAsked(Staff staff, StaffDirectory directory, RunningCovers covers, PossibleCovers possible, Clock clock) {
        this.staff = staff;
        this.directory = directory;
        this.covers = covers;
        this.possible = possible;
        this.clock = clock;
    }

    @Override
    public void receive(FormSubmission asked, DelegateExecution process) {
        String absent = absent(asked);
        var answers = asked.variables();
        answers.put(CoverAbsenceVariables.ABSENT_PERSON.name(), absent);
        Optional<String> running = covers.of(absent);
        if ("plan".equals(answers.get(CoverAbsenceVariables.ABSENCE_ASKED.name()))) {
            if (running.isPresent()) {
                throw new Refused("An absence of theirs is planned or runs already: change it, or say that they are back.");
            }
            plan(asked, absent);
        } else {
            String changed = running.orElseThrow(() -> new Refused("No absence of theirs is planned or runs at the moment."));
            LocalDate from = LocalDate.parse((String) covers.variable(changed, CoverAbsenceVariables.ABSENT_FROM.name()));
            day(asked, CoverAbsenceVariables.ABSENT_UNTIL.name()).ifPresent(until -> checkDays(from, until));
        }
    }

    /** Not repeated to whoever typed it: it may be anything. */
    private String absent(FormSubmission asked) {
        String me = asked.by().userId();
        String typed = asked.facts().remove("absentAccount");
        String absent = typed == null || typed.isBlank() ? me : typed.strip();
        if (!absent.equals(me) && !asked.by().roles().contains(MANAGER)) {
            throw new Refused("Only a manager records that others are away: leave the account empty if it is you.");
        }
        if (!staff.withTaskList().contains(absent)) {
            throw new Refused("Of the account of who is away, nobody works in Tasklist.");
        }
        return absent;
    }

    private void plan(FormSubmission asked, String absent) {
        String typed = asked.facts().remove("coverAccount");
        String cover = typed == null ? "" : typed.strip();
        LocalDate from = day(asked, CoverAbsenceVariables.ABSENT_FROM.name()).orElseThrow();
        LocalDate until = day(asked, CoverAbsenceVariables.ABSENT_UNTIL.name()).orElseThrow();
        checkDays(from, until);
        if (!cover.isEmpty()) {
            possible.check(absent, cover, from, until);
        }
        asked.variables().put(CoverAbsenceVariables.COVER_PERSON.name(), cover.isEmpty() ? null : cover);
        asked.variables().put(CoverAbsenceVariables.COVER_TO_CHOOSE.name(), cover.isEmpty());
        asked.variables().put(CoverAbsenceVariables.COVER_BEGINS_AT.name(), Words.endOf(from.minusDays(1)).toString());
        asked.variables().put(CoverAbsenceVariables.COVER_ENDS_AT.name(), Words.endOf(until).toString());
        try {
            asked.variables().put(CoverAbsenceVariables.ABSENCE.name(), directory.addAbsence(absent, from, until).toString());
        } catch (ProfileRefused e) {
            throw new Refused(e.getMessage());
        }
    }

    private void checkDays(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new Refused("The last day away comes before the first.");
        }
        if (until.isBefore(LocalDate.now(clock))) {
            throw new Refused("This absence is over already: if they are back, say so.");
        }
    }

    private static Optional<LocalDate> day(FormSubmission asked, String variable) {
        return Optional.ofNullable((String) asked.variables().get(variable)).map(LocalDate::parse);
    }
}
