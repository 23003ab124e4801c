package org.waymark.engine;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clock;
import org.waymark.deadlines.Clocks;
import org.waymark.deadlines.Words;

/** The deadlines of the case, to choose one from; those that have ended are there too, for a date may be corrected later. */
@Component
class CaseClocks implements FormFact {

    private final Clocks clocks;
    private final java.time.Clock time;

    CaseClocks(Clocks clocks, java.time.Clock time) {
        this.clocks = clocks;
        this.time = time;
    }

    @Override
    public Object read(FormReading reading) {
        return clocks.ofCase(CaseVariables.CASE_REFERENCE.from(reading.variables())).stream()
                .map(each -> Map.of("value", each.id().toString(), "label", label(each))).toList();
    }

    String label(Clock clock) {
        boolean passed = clock.state() == Clock.State.RUNNING && clock.due().isBefore(LocalDate.now(time));
        return "%s, due %s (%s)".formatted(clock.inWords(), Words.date(clock.due()), passed ? "passed" : clock.state().label());
    }
}
