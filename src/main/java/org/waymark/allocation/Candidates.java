package org.waymark.allocation;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;
import org.waymark.people.Matching;

/** The practitioners a manager chooses from, each with what speaks for and against. */
@Component
class Candidates implements FormFact {

    private final Matching matching;
    private final Needs needs;

    Candidates(Matching matching, Needs needs) {
        this.matching = matching;
        this.needs = needs;
    }

    @Override
    public Object read(FormReading reading) {
        return list(reading, reading.caseFile().get().facts().get("languages"));
    }

    /** Who may not be chosen is among them: {@link OfferCase} refuses them with the reason. */
    @Override
    public Object offered(FormReading reading) {
        return list(reading, null);
    }

    private List<Map<String, String>> list(FormReading reading, String languages) {
        return matching.candidates(needs.need(reading.variables(), languages), needs.answers(reading.variables())).stream()
                .map(candidate -> Map.of("label", candidate.inWords(), "value", candidate.userId())).toList();
    }
}
