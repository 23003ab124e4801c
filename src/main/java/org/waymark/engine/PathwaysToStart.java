package org.waymark.engine;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What could be begun in the case: every pathway that does not run in it already. */
@Component
class PathwaysToStart implements FormFact {

    private final Pathways pathways;

    PathwaysToStart(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public Object read(FormReading reading) {
        List<Pathways.Pathway> running = pathways.running(CaseVariables.CASE_REFERENCE.from(reading.variables()));
        return pathways.all().stream().filter(each -> !running.contains(each)).map(each -> Map.of("value", each.process(), "label", each.name())).toList();
    }
}
