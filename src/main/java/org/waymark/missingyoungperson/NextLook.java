package org.waymark.missingyoungperson;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;
import org.waymark.people.Staff;

/** Who is asked to look again, and when. */
@Component
class NextLook {

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final Staff staff;
    private final Clock clock;

    NextLook(CaseFiles caseFiles, Deadlines deadlines, Staff staff, Clock clock) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.staff = staff;
        this.clock = clock;
    }

    void set(DelegateExecution execution) {
        var process = execution.getProcessInstance();
        CaseVariables.PRACTITIONER.set(process, caseFiles.holder(CaseVariables.CASE_REFERENCE.from(execution)).filter(staff::exists).orElse(null));
        MissingYoungPersonVariables.MISSING_CHECK_AT.set(process,
                deadlines.due("missing-daily-look", Nation.of(CaseVariables.NATION.from(execution)), LocalDate.now(clock)).dueAt());
    }
}
