package org.waymark.ageassessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Variable;
import org.waymark.people.Staff;

/** The days that the charity sets itself, counted from today. */
@Component
class AgeDays {

    private final Deadlines deadlines;
    private final Staff staff;
    private final Clock clock;

    AgeDays(Deadlines deadlines, Staff staff, Clock clock) {
        this.deadlines = deadlines;
        this.staff = staff;
        this.clock = clock;
    }

    void set(DelegateExecution execution, Variable<OffsetDateTime> day, String rule) {
        day.set(execution, deadlines.due(rule, nation(execution), LocalDate.now(clock)).dueAt());
    }

    /** A case that came in with the current ones may not say where it is: then it is where its worker is. */
    private Nation nation(DelegateExecution execution) {
        if (CaseVariables.NATION.maybeFrom(execution).isEmpty()) {
            CaseVariables.NATION.set(execution, staff.nationOf(CaseVariables.PRACTITIONER.from(execution)));
        }
        return Nation.of(CaseVariables.NATION.from(execution));
    }
}
