package org.waymark.findcase;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.waymark.casework.Finding;
import org.waymark.casework.Searches;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;

/** What a search came upon; of a case that the searcher may not read, only that it exists and whom to ask. */
@Component
class Findings implements FormFact {

    private final Searches searches;

    Findings(Searches searches) {
        this.searches = searches;
    }

    @Override
    public Object read(FormReading reading) {
        return searches.findings(FindCaseVariables.SEARCH_REFERENCE.from(reading.variables()), reading.reader()).stream()
                .map(finding -> finding == Finding.RESTRICTED ? Map.of("caseReference", "", "who", "There may be a case that only named people may see: ask the safeguarding lead",
                        "state", "", "holder", "") : Map.of("caseReference", finding.caseReference(), "who", who(finding), "state", finding.state(),
                        "holder", finding.holder().isEmpty() ? "nobody; ask a manager" : finding.holder()))
                .toList();
    }

    private static String who(Finding finding) {
        if (!finding.mayRead()) {
            return "You may not read this case";
        }
        return finding.name() + (finding.claimedDateOfBirth().isEmpty() ? "" : ", says they were born on " + finding.claimedDateOfBirth());
    }
}
