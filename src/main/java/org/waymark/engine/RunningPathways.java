package org.waymark.engine;

import java.util.Map;

import org.springframework.stereotype.Component;

/** The pathways that run in the case, for a table. */
@Component
class RunningPathways implements FormFact {

    private final Pathways pathways;

    RunningPathways(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public Object read(FormReading reading) {
        return pathways.running(CaseVariables.CASE_REFERENCE.from(reading.variables())).stream().map(each -> Map.of("label", each.name())).toList();
    }
}
