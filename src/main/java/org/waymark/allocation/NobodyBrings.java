package org.waymark.allocation;

import org.springframework.stereotype.Component;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;
import org.waymark.people.Matching;

/** What none of the practitioners who may be chosen brings, so that the manager finds another way to it. */
@Component
class NobodyBrings implements FormFact {

    private final Matching matching;
    private final Needs needs;

    NobodyBrings(Matching matching, Needs needs) {
        this.matching = matching;
        this.needs = needs;
    }

    @Override
    public Object read(FormReading reading) {
        return String.join("; ", matching.missing(needs.need(reading.variables(), reading.caseFile().get().facts().get("languages"))));
    }

    @Override
    public Object offered(FormReading reading) {
        return String.join("; ", matching.missing(needs.need(reading.variables(), null)));
    }
}
