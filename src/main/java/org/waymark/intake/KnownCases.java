package org.waymark.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.waymark.casework.Finding;
import org.waymark.casework.Searches;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.FormFact;
import org.waymark.engine.FormReading;

/** The open cases that may be the same person's, for whoever decides; of cases they may not read, only who to ask. */
@Component
class KnownCases implements FormFact {

    private final Searches searches;

    KnownCases(Searches searches) {
        this.searches = searches;
    }

    @Override
    public Object read(FormReading reading) {
        var matches = searches.possibleMatches(CaseVariables.CASE_REFERENCE.from(reading.variables()), reading.reader());
        var options = new ArrayList<Map<String, String>>();
        matches.stream().filter(KnownCases::isOpen).forEach(match -> options.add(option(inWords(match), match.caseReference())));
        options.add(option("None of these: a new case" + closed(matches), "none"));
        return options;
    }

    @Override
    public Object offered(FormReading reading) {
        var options = new ArrayList<Map<String, String>>();
        searches.openMatches(CaseVariables.CASE_REFERENCE.from(reading.variables()), reading.reader()).forEach(match -> options.add(option(match, match)));
        options.add(option("none", "none"));
        return options;
    }

    private static boolean isOpen(Finding match) {
        return match.state().equals("open");
    }

    private static String inWords(Finding match) {
        String who = match.mayRead()
                ? match.name() + (match.claimedDateOfBirth().isEmpty() ? "" : ", says they were born on " + match.claimedDateOfBirth())
                : "you may not read this case";
        String whom = match.holder().isEmpty() ? "nobody holds it yet: ask a manager" : "ask " + match.holder();
        return match.caseReference() + ": " + who + " (" + whom + ")";
    }

    private static String closed(List<Finding> matches) {
        String hidden = matches.contains(Finding.RESTRICTED) ? " (but there may be a case that only named people may see: ask the safeguarding lead first)" : "";
        String closed = matches.stream().filter(match -> !isOpen(match) && match != Finding.RESTRICTED).map(Finding::caseReference).collect(Collectors.joining(", "));
        return hidden + (closed.isEmpty() ? "" : " (closed cases that may be theirs: " + closed + ")");
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
