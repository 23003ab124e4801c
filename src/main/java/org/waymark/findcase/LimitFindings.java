package org.waymark.findcase;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;

/** Findings are shown for a short while only. Counted in the working days of the nation where the charity is. */
@Component
class LimitFindings implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;
    private final Nation nation;

    LimitFindings(Deadlines deadlines, Clock clock, @Value("${waymark.nation:england}") String nation) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.nation = Nation.of(nation);
    }

    @Override
    public void execute(DelegateExecution execution) {
        FindCaseVariables.SEARCH_ENDS_AT.set(execution, deadlines.due("search-findings", nation, LocalDate.now(clock)).dueAt());
    }
}
