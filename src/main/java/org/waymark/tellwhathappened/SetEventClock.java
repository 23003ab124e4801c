package org.waymark.tellwhathappened;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Nation;
import org.waymark.engine.CaseVariables;

@Component
class SetEventClock implements JavaDelegate {

    private final Deadlines deadlines;
    private final Clock clock;
    private final String nationOfCharity;

    SetEventClock(Deadlines deadlines, Clock clock, @Value("${waymark.nation:england}") String nationOfCharity) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.nationOfCharity = nationOfCharity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String rule = TellWhatHappenedVariables.HAPPENING.from(execution).equals("detained") ? "detention-look" : "event-look";
        // a case that came in with the current ones may not say where it is
        Nation nation = Nation.of(CaseVariables.NATION.maybeFrom(execution).orElse(nationOfCharity));
        TellWhatHappenedVariables.EVENT_LOOK_DUE_AT.set(execution, deadlines.due(rule, nation, LocalDate.now(clock)).dueAt());
    }
}
