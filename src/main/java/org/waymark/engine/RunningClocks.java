package org.waymark.engine;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;

/** The deadlines of the case that have not ended, for a task in which they are easily forgotten. */
@Component
class RunningClocks implements FormFact {

    private final Clocks clocks;
    private final CaseClocks all;

    RunningClocks(Clocks clocks, CaseClocks all) {
        this.clocks = clocks;
        this.all = all;
    }

    @Override
    public Object read(FormReading reading) {
        return clocks.ofCase(CaseVariables.CASE_REFERENCE.from(reading.variables())).stream().filter(Clock::isOpen)
                .map(each -> Map.of("label", all.label(each))).toList();
    }
}
